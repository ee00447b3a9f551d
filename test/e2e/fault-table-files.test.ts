import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { LOCK_NAME } from "../../src/build/layout.js";
import { audit } from "../rig/audit.js";
import { buysFrom, keyOf } from "../rig/bought.js";
import { startOpenAiServer } from "../rig/openai-server/openai-server.js";
import { readOnly } from "../rig/read-only.js";
import { recordOf, type RepoRecord } from "../rig/repo-record.js";
import { runArtlock } from "../rig/run-artlock.js";
import { canMount, expectMounts } from "../rig/small-disk.js";
import { tempRepo, type TempRepo } from "../rig/temp-repo.js";

expectMounts();

/** Root ignores permissions, and is kept out by a mount. */
const canForbid = canMount || process.getuid?.() !== 0;

/** What goes wrong with the files, when, and the whole of what is there after a build that met it, and once it is mended. */
interface Row {
  readonly name: string;
  readonly needs?: "forbidding";
  /** Before the build, or while the server works on the nth request, counted from 0. */
  readonly when: "before" | number;
  /** Returns what mends it. */
  readonly damage: (repo: TempRepo) => () => void;
  readonly exitCode: number;
  readonly says: RegExp;
  readonly first: RepoRecord;
  readonly second: RepoRecord;
}

const NOTHING: RepoRecord = { ledger: [], lock: [], store: [], outputs: [] };
const BOUGHT: RepoRecord = {
  ledger: ["a: 200, 5915", "b: 200, 5915"],
  lock: ["a: ok, billed 5915, a#1", "b: ok, billed 5915, b#1"],
  store: ["a#1", "b#1"],
  outputs: [],
};
const MADE: RepoRecord = {
  ...BOUGHT,
  outputs: ["img/a-128.webp: a#1", "img/a-64.webp: a#1", "img/b-128.webp: b#1", "img/b-64.webp: b#1"],
};

const REFUSED = /EROFS|EACCES|EPERM/;

const ROWS: readonly Row[] = [
  {
    name: "a file where the output folder should be",
    when: "before",
    damage: (repo) => putFile(repo, "img"),
    exitCode: 1,
    says: /a folder of the path is a file/,
    first: NOTHING,
    second: MADE,
  },
  {
    name: "a file that takes the place of the output folder while pictures are made",
    when: 1,
    damage: (repo) => putFile(repo, "img"),
    exitCode: 1,
    says: /a folder of the path is a file/,
    first: BOUGHT,
    second: MADE,
  },
  {
    name: "a read-only output folder",
    needs: "forbidding",
    when: "before",
    damage: (repo) => forbid(repo, "img"),
    exitCode: 1,
    says: REFUSED,
    first: NOTHING,
    second: MADE,
  },
  {
    name: "an output folder that becomes read-only while pictures are made",
    needs: "forbidding",
    when: 0,
    damage: (repo) => forbid(repo, "img"),
    exitCode: 1,
    says: REFUSED,
    first: BOUGHT,
    second: MADE,
  },
  {
    name: "a repo that may not be written to",
    needs: "forbidding",
    when: "before",
    damage: (repo) => forbid(repo, "."),
    exitCode: 1,
    says: /artlock cannot work in this repo: .*(EROFS|EACCES|EPERM)/,
    first: NOTHING,
    second: MADE,
  },
  {
    // The store cannot take the first picture: that one is lost, and its price is not. No second one is bought.
    name: "a repo that becomes read-only while the first of two pictures is made",
    needs: "forbidding",
    when: 0,
    damage: (repo) => forbid(repo, ".artlock", "."),
    exitCode: 1,
    says: /assets\.lock\.json could not be written/,
    first: { ...NOTHING, ledger: ["a: 200, 5915"] },
    second: {
      ledger: ["a: 200, 5915", "a: 200, 5915", "b: 200, 5915"],
      lock: ["a: ok, billed 5915, a#2", "a: unusable, billed 5915", "b: ok, billed 5915, b#1"],
      store: ["a#2", "b#1"],
      outputs: ["img/a-128.webp: a#2", "img/a-64.webp: a#2", "img/b-128.webp: b#1", "img/b-64.webp: b#1"],
    },
  },
  {
    name: "a folder where the lock should be",
    when: "before",
    damage: (repo) => putFolder(repo, LOCK_NAME),
    exitCode: 2,
    says: /assets\.lock\.json cannot be read: it is a folder/,
    first: NOTHING,
    second: MADE,
  },
  {
    name: "a folder that takes the place of the lock while pictures are made",
    when: 1,
    damage: (repo) => putFolder(repo, LOCK_NAME),
    exitCode: 1,
    says: /assets\.lock\.json could not be written/,
    first: {
      ...MADE,
      lock: [],
      outputs: MADE.outputs.map((line) => line.replace(/: .*/, ": in no lock")),
    },
    second: MADE,
  },
];

test.each(ROWS.map((row) => [row.name, row] as const))(
  "%s: ledger, lock, store and files to the micro-dollar, then and once it is mended",
  async (_, { needs, when, damage, exitCode, says, first, second }) => {
    if (needs === "forbidding" && !canForbid) return;
    let mend: (() => void) | undefined;
    await using server = await startOpenAiServer({
      faultFor({ nth }) {
        if (nth === when) mend ??= damage(repo);
        return undefined;
      },
    });
    const defaults = "defaults: {quality: low, outputs: {dir: img, widths: [64, 128], formats: [webp]}}\n";
    await using repo = await tempRepo({
      "assets.config.yaml": `${buysFrom(server)}${defaults}assets:\n  a: {prompt: A}\n  b: {prompt: B}\n`,
    });
    if (when === "before") mend = damage(repo);

    try {
      const built = await repo.artlock(["build", "--concurrency", "1"], keyOf(server));
      expect(await recordOf(repo, server), built.stderr).toEqual(first);
      expect(built.exitCode, built.stderr).toBe(exitCode);
      expect(built.stderr.replaceAll(/\s+/g, " ")).toMatch(says);
    } finally {
      mend?.();
    }

    const again = await repo.artlock(["build"], keyOf(server));

    expect(await recordOf(repo, server), again.stderr).toEqual(second);
    expect(again.exitCode, again.stderr).toBe(0);
    expect(await audit(repo, server)).toEqual([]);
    expect(await repo.artlock(["check"])).toMatchObject({ exitCode: 0 });
  },
  60_000,
);

test.each([
  ["an hour back", -3_600_000],
  ["a day on", 86_400_000],
])("a clock that jumps %s while pictures are made changes nothing of it", async (_, jumpMs) => {
  let offMs = 0;
  await using server = await startOpenAiServer({
    faultFor({ nth }) {
      offMs = nth * jumpMs;
      return undefined;
    },
  });
  const defaults = "defaults: {quality: low, outputs: {dir: img, widths: [64, 128], formats: [webp]}}\n";
  await using repo = await tempRepo({
    "assets.config.yaml": `${buysFrom(server)}${defaults}assets:\n  a: {prompt: A}\n  b: {prompt: B}\n`,
  });

  const world = { cwd: repo.root, env: keyOf(server), host: { nowMs: () => Date.now() + offMs } };
  const built = await runArtlock(["build", "--concurrency", "1"], world);

  expect(await recordOf(repo, server), built.stderr).toEqual(MADE);
  expect(built.exitCode).toBe(0);
  expect(await audit(repo, server)).toEqual([]);
  expect(await repo.artlock(["check"])).toMatchObject({ exitCode: 0 });
});

function putFile(repo: TempRepo, place: string): () => void {
  rmSync(repo.path(place), { recursive: true, force: true });
  writeFileSync(repo.path(place), "a file");
  return () => rmSync(repo.path(place));
}

function putFolder(repo: TempRepo, place: string): () => void {
  rmSync(repo.path(place), { force: true });
  mkdirSync(repo.path(place));
  return () => rmSync(repo.path(place), { recursive: true });
}

function forbid(repo: TempRepo, ...folders: readonly string[]): () => void {
  const forbidden = folders.map((folder) => {
    mkdirSync(repo.path(folder), { recursive: true });
    return readOnly(repo.path(folder));
  });
  return () => {
    for (const one of forbidden.toReversed()) one[Symbol.dispose]();
  };
}
