import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkout, runIn, type ToolRun } from "./fixture-repo.js";
import { freshClone } from "./fresh-clone.js";

let consumer = "";

beforeAll(async () => {
  consumer = await mkdtemp(join(tmpdir(), "artlock-consumer-"));
  await using clone = await freshClone();
  await symlink(join(checkout, "node_modules"), join(clone.folder, "node_modules"));
  await succeed(clone.folder, "npm run build");
  const packed = await succeed(clone.folder, `npm pack --ignore-scripts --silent --pack-destination ${consumer}`);
  await writeFile(join(consumer, "package.json"), JSON.stringify({ name: "consumer", private: true, type: "module" }));
  await succeed(consumer, `npm install --prefer-offline --no-audit --no-fund ./${packed.stdout.trim()}`);
}, 240_000);

afterAll(async () => {
  await rm(consumer, { recursive: true, force: true });
});

test("an installed package brings the command line", async () => {
  const { version } = JSON.parse(await readFile(join(checkout, "package.json"), "utf8")) as { version: string };
  expect(await sh("npx --no-install artlock --version")).toMatchObject({ exitCode: 0, stdout: `${version}\n` });
  expect(await sh("npx --no-install artlock --help")).toMatchObject({
    exitCode: 0,
    stdout: expect.stringMatching(/artlock[^]*build[^]*plan[^]*check/),
  });
});

test("an installed package builds drafts in an empty folder", async () => {
  await writeManifest("by-command");
  const built = await sh("npx --no-install artlock build --cwd by-command");
  expect(built, built.stderr).toMatchObject({ exitCode: 0 });
  expect(await lockedAssets("by-command")).toEqual(["fox"]);
  expect(await sh("npx --no-install artlock check --cwd by-command")).toMatchObject({ exitCode: 0 });
});

test("an installed package type-checks and builds as a library", async () => {
  await writeManifest("by-library");
  await writeFile(
    join(consumer, "program.ts"),
    [
      'import { build, type BuildSummary } from "artlock";',
      'const { generated, exitCode }: BuildSummary = await build({ cwd: "by-library", provider: "draft" });',
      "const counts: readonly number[] = [generated, exitCode];",
      "console.log(counts.join());",
    ].join("\n"),
  );
  await writeFile(
    join(consumer, "tsconfig.json"),
    JSON.stringify({
      compilerOptions: { module: "nodenext", target: "es2023", strict: true, types: [] },
      files: ["program.ts"],
    }),
  );
  const tsc = join(checkout, "node_modules/typescript/bin/tsc");
  expect(await runIn(consumer, { command: process.execPath, args: [tsc] })).toMatchObject({ exitCode: 0, stdout: "" });
  expect(await sh("node program.js")).toMatchObject({ exitCode: 0, stdout: "1,0\n" });
  expect(await lockedAssets("by-library")).toEqual(["fox"]);
});

test("an installed package gives its schemas to editors and validators", async () => {
  await writeFile(
    join(consumer, "schemas.mjs"),
    'import { createRequire } from "node:module";\nconst require = createRequire(import.meta.url);\nfor (const name of ["manifest", "lock"]) console.log(require(`artlock/schemas/${name}.schema.json`).$schema);\n',
  );
  const dialect = "https://json-schema.org/draft/2020-12/schema";
  expect(await sh("node schemas.mjs")).toMatchObject({ exitCode: 0, stdout: `${dialect}\n${dialect}\n` });
});

async function writeManifest(folder: string): Promise<void> {
  await mkdir(join(consumer, folder));
  await writeFile(
    join(consumer, folder, "assets.config.yaml"),
    "version: 1\nprovider: draft\nassets:\n  fox:\n    prompt: A fox asleep in the snow\n    text: [Good night]\n",
  );
}

async function lockedAssets(folder: string): Promise<readonly string[]> {
  const lock = JSON.parse(await readFile(join(consumer, folder, "assets.lock.json"), "utf8")) as { assets: object };
  return Object.keys(lock.assets);
}

function sh(command: string): Promise<ToolRun> {
  return runIn(consumer, { command: "bash", args: ["-c", command] });
}

async function succeed(folder: string, command: string): Promise<ToolRun> {
  const run = await runIn(folder, { command: "bash", args: ["-c", command] });
  if (run.exitCode !== 0) throw new Error(`${command} exited ${run.exitCode}:\n${run.stdout}\n${run.stderr}`);
  return run;
}
