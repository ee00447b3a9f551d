import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkout, runIn } from "./fixture-repo.js";
import { freshClone } from "./fresh-clone.js";

/** Where each command that README.md shows is run: here, on a fresh clone, or by the script or test that runs it anyway. */
const RAN_BY: Readonly<Record<string, "here" | ".ci/run" | "test/house/package.test.ts">> = {
  "npm install && npx artlock build": "here",
  "npm install && npm test": ".ci/run",
};

const written = existsSync(join(checkout, "README.md"));
const text = written ? await readFile(join(checkout, "README.md"), "utf8") : "";
const commands = [...text.matchAll(/^```sh\n([^]*?)^```$/gm)].flatMap(([, fence = ""]) => commandsOf(fence));

test.runIf(written)("every command in README.md is run by a test or by CI, and none is listed in vain", () => {
  expect([...new Set(commands)].toSorted()).toEqual(Object.keys(RAN_BY).toSorted());
});

for (const [command, runner] of Object.entries(RAN_BY)) {
  test.runIf(written)(`README.md's \`${command}\` works`, { timeout: 300_000 }, async () => {
    if (runner === "here") {
      await using clone = await freshClone();
      const run = await runIn(clone.folder, { command: "bash", args: ["-c", command] });
      expect(run, run.stderr).toMatchObject({ exitCode: 0 });
    } else {
      expect(await readFile(join(checkout, runner), "utf8")).toContain(command);
    }
  });
}

/** One command a line; a trailing backslash goes on, `#` begins a comment. */
function commandsOf(fence: string): readonly string[] {
  const lines = fence.replaceAll(/\\\n\s*/g, " ").split("\n");
  return lines.map((line) => line.replace(/(^|\s)#.*$/, "").trim()).filter((line) => line !== "");
}
