import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { runInNewContext } from "node:vm";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import * as artlock from "../../src/index.js";
import { plainPng } from "../rig/pictures.js";
import { runArtlock } from "../rig/run-artlock.js";
import { tempRepo } from "../rig/temp-repo.js";
import { fences, readme, readmePath } from "./readme-text.js";

const manifests = fences("yaml");

test("README.md shows manifests", () => {
  expect(manifests.length).toBeGreaterThan(10);
});

describe.each(manifests)("the manifest %#", (manifest) => {
  test("is accepted as it stands, without a warning", async () => {
    await using repo = await tempRepo(await filesThatManifestsName());
    await repo.write("assets.config.yaml", manifest);
    expect(await repo.artlock(["plan"])).toMatchObject({ exitCode: 0, stderr: "" });
  });
});

test("the providers' mappings in README.md are accepted", async () => {
  const mappings = [...readme.matchAll(/`(provider: [^`]+)`/g)].map(([, mapping = ""]) => mapping);
  expect(mappings.length).toBeGreaterThan(3);
  for (const mapping of mappings) {
    await using repo = await tempRepo({ "assets.config.yaml": `${mapping}\nassets:\n  hero: {prompt: A fox}\n` });
    expect(await repo.artlock(["plan"]), mapping).toMatchObject({ exitCode: 0, stderr: "" });
  }
});

test("every command and flag that README.md names exists", async () => {
  const shown = [...readme.matchAll(/`(?:npx )?artlock ([a-z]+)([^`\n]*)`/g)];
  expect(shown.length).toBeGreaterThan(15);
  for (const [whole, verb = "", rest = ""] of shown) {
    const words = verb === "lock" ? [verb, rest.trim().split(" ")[0] ?? ""] : [verb];
    const help = await runArtlock([...words, "--help"], { cwd: dirname(readmePath), env: {} });
    const all = await runArtlock(["--help"], { cwd: dirname(readmePath), env: {} });
    expect(help, whole).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(`^Usage: artlock ${words.join(" ")}`),
    });
    for (const [flag] of rest.matchAll(/--[a-z-]+/g)) expect(help.stdout + all.stdout, whole).toContain(flag);
  }
});

test("the program in README.md runs, and builds", async () => {
  const [program = ""] = fences("js");
  const body = program.replace(/^import (\{.*\}) from "artlock";$/m, "const $1 = artlock;");
  await using repo = await tempRepo();
  await repo.write(
    "site/assets.config.yaml",
    "provider: draft\nassets:\n  blog/one: {prompt: A fox}\n  other: {prompt: A hen}\n",
  );
  const before = process.cwd();
  const printed: unknown[][] = [];
  try {
    process.chdir(repo.root);
    const done: unknown = runInNewContext(`(async () => {${body}})()`, {
      artlock,
      console: { log: (...words: unknown[]) => printed.push(words) },
    });
    await done;
  } finally {
    process.chdir(before);
  }
  expect(printed).toEqual([
    ["blog/one", "generated"],
    [1, 0, 0],
  ]);
});

test("every file that README.md links to or shows is there", () => {
  const targets = [...readme.matchAll(/(?:\]\(|src="|srcset="|href=")([^)"#]+)/g)].map(([, target = ""]) => target);
  const missing = targets.filter(
    (target) => !target.startsWith("https:") && !existsSync(join(dirname(readmePath), target)),
  );
  expect(targets.length).toBeGreaterThan(15);
  expect(missing).toEqual([]);
});

async function filesThatManifestsName(): Promise<{ readonly [path: string]: string | Uint8Array }> {
  const mask = { create: { width: 1536, height: 864, channels: 4, background: "#00000000" } } as const;
  return {
    "refs/mascot.png": await plainPng(64, 64),
    "refs/sky.png": await sharp(mask).png().toBuffer(),
    "prompts/request-path.md": "A request passes the cache and reaches the database.\n",
    "i18n/headlines.csv": "locale,headline\nen,Ship faster\nde,Schneller liefern\nja,もっと速く\n",
  };
}
