import { appendFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fixtureRepo } from "./fixture-repo.js";

test("the formatter passes formatted code and names what is not", async () => {
  await using repo = await fixtureRepo({ "src/a.ts": "export const a = 1;\n" }, [".oxfmtrc.json"]);
  expect(await repo.node("node_modules/oxfmt/bin/oxfmt", "--check", "src")).toMatchObject({ exitCode: 0 });
  await writeFile(join(repo.folder, "src/a.ts"), "export const a = 'x'\n");
  const found = await repo.node("node_modules/oxfmt/bin/oxfmt", "--check", "src");
  expect(found).toMatchObject({ exitCode: 1, stdout: expect.stringContaining("src/a.ts") });
});

test("the type check passes sound code and names what is not", async () => {
  await using repo = await fixtureRepo({ "src/a.ts": "export const a = 1;\n" }, ["tsconfig.json", "package.json"]);
  const check = () => repo.node("node_modules/typescript/bin/tsc", "--noEmit");
  expect(await check()).toMatchObject({ exitCode: 0, stdout: "" });
  await writeFile(
    join(repo.folder, "src/a.ts"),
    "const list: readonly number[] = [];\nexport const a: number = list[0];\n",
  );
  expect(await check()).toMatchObject({ exitCode: 1, stdout: expect.stringContaining("src/a.ts(2,14): error TS2322") });
});

const knipCases: readonly { title: string; files: Record<string, string>; found: readonly string[] }[] = [
  { title: "nothing", files: {}, found: [] },
  { title: "a file nobody imports", files: { "src/b.ts": "export const b = 1;\n" }, found: ["Unused files (1)"] },
  {
    title: "an export nobody imports",
    files: { "src/a.ts": "export const a = 1;\n\nexport const b = 2;\n" },
    found: ["Unused exports (1)"],
  },
  {
    title: "a package nobody imports",
    files: { "package.json": JSON.stringify({ name: "artlock", type: "module", dependencies: { yaml: "*" } }) },
    found: ["Unused dependencies (1)"],
  },
  {
    title: "a package that package.json does not name",
    files: { "src/a.ts": 'export { parse as a } from "yaml";\n' },
    found: ["Unlisted dependencies (1)"],
  },
  {
    title: "a cycle that a dynamic import closes",
    files: {
      "src/a.ts":
        'export const a = async (): Promise<number> => {\n  const { b } = await import("./b.js");\n  return b;\n};\n',
      "src/b.ts": 'import { a } from "./a.js";\n\nexport const b = a.length;\n',
    },
    found: ["Circular dependencies (1)"],
  },
];

for (const { title, files, found } of knipCases) {
  test(`the search for dead code finds ${title}`, async () => {
    await using repo = await fixtureRepo(
      {
        "package.json": JSON.stringify({ name: "artlock", type: "module" }),
        "src/index.ts": 'export { a } from "./a.js";\n',
        "src/cli.ts": 'export { a } from "./a.js";\n',
        "src/a.ts": "export const a = 1;\n",
        ...files,
      },
      ["knip.jsonc", "tsconfig.json"],
    );
    const { exitCode, stdout } = await repo.node("node_modules/knip/bin/knip.js", "--no-config-hints");
    expect(stdout.match(/^[A-Z].*\(\d+\)$/gm) ?? []).toEqual(found);
    expect(exitCode).toBe(found.length === 0 ? 0 : 1);
  });
}

test("generated files that differ from their schema are named", async () => {
  await using repo = await fixtureRepo({}, [".ci/generate.mjs", "schemas"]);
  const check = () => repo.node(".ci/generate.mjs", "--check");
  expect(await repo.node(".ci/generate.mjs")).toMatchObject({ exitCode: 0, stderr: "" });
  expect(await check()).toMatchObject({ exitCode: 0, stderr: "" });
  await appendFile(join(repo.folder, "src/lock/generated/types.ts"), "\n");
  expect(await check()).toMatchObject({ exitCode: 1, stderr: expect.stringContaining("src/lock/generated/types.ts") });
});

const packageCases = [
  {
    title: "passes a sound package",
    types: "export declare const a: number;\n",
    exitCode: 0,
    says: "All good!",
  },
  { title: "finds that the types are missing", types: undefined, exitCode: 1, says: "does not exist" },
  {
    title: "finds types that import nothing",
    types: 'export * from "./b";\n',
    exitCode: 1,
    says: "Internal resolution error",
  },
];

for (const { title, types, exitCode, says } of packageCases) {
  test(`the package check ${title}`, async () => {
    await using repo = await fixtureRepo(
      {
        "README.md": "# artlock\n",
        "dist/index.js": "export const a = 1;\n",
        "dist/cli/artlock.cjs": "#!/usr/bin/env node\n",
        ...(types !== undefined && { "dist/index.d.ts": types }),
      },
      [".ci/check-package.mjs", "package.json", "schemas"],
    );
    const { stdout, stderr, ...found } = await repo.node(".ci/check-package.mjs");
    expect(stdout + stderr).toContain(says);
    expect(found).toEqual({ exitCode });
  });
}
