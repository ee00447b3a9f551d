import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const repo = join(import.meta.dirname, "../..");

/** Runs the generator in `folder`, and gives its exit code with what it said of stale files. */
async function check(folder: string): Promise<{ readonly code: number; readonly stderr: string }> {
  try {
    const { stderr } = await promisify(execFile)(process.execPath, [join(folder, ".ci/generate.mjs"), "--check"]);
    return { code: 0, stderr };
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error) || !("stderr" in error)) throw error;
    return { code: Number(error.code), stderr: String(error.stderr) };
  }
}

test("what is generated is what the schemas say", async () => {
  expect(await check(repo)).toEqual({ code: 0, stderr: "" });
});

test("a schema that changed makes the check fail, naming each stale file", async () => {
  const folder = mkdtempSync(join(tmpdir(), "artlock-generate-"));
  try {
    for (const path of [".ci/generate.mjs", "schemas", "src/manifest/generated", "src/lock/generated"])
      cpSync(join(repo, path), join(folder, path), { recursive: true });
    symlinkSync(join(repo, "node_modules"), join(folder, "node_modules"));
    const schema = join(folder, "schemas/manifest.schema.json");
    writeFileSync(schema, readFileSync(schema, "utf8").replace('"budget":', '"allowance":'));
    expect(await check(folder)).toEqual({
      code: 1,
      stderr:
        "src/manifest/generated/types.ts is stale: run `node .ci/generate.mjs` and commit it.\n" +
        "src/manifest/generated/validate.ts is stale: run `node .ci/generate.mjs` and commit it.\n",
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
