import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { formatLock } from "../../src/lock/format-lock.js";
import { identityOf } from "../../src/lock/merge-attempts.js";
import { mergeLockTexts, type LockTexts } from "../../src/lock/merge-lock-texts.js";
import { mergeLocks } from "../../src/lock/merge-locks.js";
import { EMPTY_LOCK, parseLock } from "../../src/lock/parse-lock.js";
import { resolveConflict, splitConflict } from "../../src/lock/resolve-conflict.js";
import { assetId, type AssetId } from "../../src/model/asset.js";
import { digestOf, fingerprintOf } from "../../src/model/digest.js";
import type { Attempt, Lock, LockEntry } from "../../src/model/lock.js";
import { microUsd } from "../../src/model/money.js";
import { pathOf, sampleMaster } from "../plan/sample.js";
import { ARTLOCKS, arbitraryBranch } from "./arbitrary-branch.js";
import { arbitraryLock } from "./arbitrary-lock.js";

const WHERE = { file: "assets.lock.json", depth: 0 };

test("a text without markers has no sides", () => {
  expect(splitConflict("a\nb\n")).toBeUndefined();
  expect(splitConflict(formatLock(EMPTY_LOCK))).toBeUndefined();
  expect(resolveConflict(formatLock(EMPTY_LOCK), WHERE)).toBeUndefined();
});

test("each side of every conflict is taken with all that is shared", () => {
  const text =
    "1\n<<<<<<< HEAD\n2 ours\n=======\n2 theirs\n>>>>>>> branch\n3\n<<<<<<< HEAD\n=======\n4 theirs\n>>>>>>> branch\n5\n";
  expect(splitConflict(text)).toEqual({ ours: "1\n2 ours\n3\n5\n", theirs: "1\n2 theirs\n3\n4 theirs\n5\n" });
});

test("what git shows of the base is taken as well", () => {
  const text = "1\n<<<<<<< HEAD\nours\n||||||| 1234567\nbase\n=======\ntheirs\n>>>>>>> branch\n2\n";
  expect(splitConflict(text)).toEqual({ ours: "1\nours\n2\n", theirs: "1\ntheirs\n2\n", base: "1\nbase\n2\n" });
});

test("Windows' line ends stay as they are", () => {
  const text = "1\r\n<<<<<<< HEAD\r\nours\r\n=======\r\ntheirs\r\n>>>>>>> branch\r\n";
  expect(splitConflict(text)).toEqual({ ours: "1\r\nours\r\n", theirs: "1\r\ntheirs\r\n" });
});

test("a marker that stands out of its order stays, and is named when the lock is read", () => {
  const stray = formatLock(EMPTY_LOCK).replace("  ", "=======\n  ");
  expect(splitConflict(stray)).toEqual({ ours: stray, theirs: stray });
  expect(resolveConflict(stray, WHERE)).toMatchObject({
    kind: "invalid",
    diagnostics: [
      { code: "lock-conflict", place: { file: "assets.lock.json (ours)", line: 2 } },
      { code: "lock-conflict", place: { file: "assets.lock.json (theirs)", line: 2 } },
    ],
  });
});

test("a side that is no lock is told of, and nothing is merged", () => {
  const text = "<<<<<<< HEAD\n{}\n=======\n{\n>>>>>>> branch\n";
  expect(resolveConflict(text, WHERE)).toMatchObject({
    kind: "invalid",
    diagnostics: [{ code: "lock-invalid" }, { code: "lock-not-json" }],
  });
});

test("any text is split so that its shared lines and one side are each side's lines", () => {
  const line = fc.constantFrom("a", "b", "<<<<<<< x", "|||||||", "=======", ">>>>>>> y", "<<<<<<<<", "");
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
      const sides = splitConflict(lines.join("\n"));
      for (const side of [sides?.ours, sides?.theirs, sides?.base]) {
        expect(["", ...lines]).toEqual(expect.arrayContaining(side?.split("\n") ?? []));
      }
    }),
  );
});

test("texts are merged as the locks they hold, and an empty one is a lock that a branch does not have", () => {
  fc.assert(
    fc.property(arbitraryLock, arbitraryLock, (ours, theirs) => {
      const texts = { base: "", ours: formatLock(ours), theirs: formatLock(theirs) };
      expect(mergeLockTexts(texts, WHERE)).toEqual({ kind: "merged", lock: mergeLocks(EMPTY_LOCK, ours, theirs) });
      expect(mergeLockTexts({ ...texts, theirs: "\n" }, WHERE)).toEqual({ kind: "merged", lock: ours });
    }),
    { numRuns: 50 },
  );
});

test("a base that cannot be read does not keep its branches from being merged", () => {
  const ours = formatLock(EMPTY_LOCK);
  expect(mergeLockTexts({ base: "<<<<<<< x", ours, theirs: ours }, WHERE)).toEqual({
    kind: "merged",
    lock: EMPTY_LOCK,
  });
});

test("a lock of a newer version stops the merge", () => {
  const texts = { base: "", ours: formatLock(EMPTY_LOCK), theirs: '{"version":2}' };
  expect(mergeLockTexts(texts, WHERE)).toMatchObject({
    kind: "invalid",
    diagnostics: [{ code: "lock-newer", place: { file: "assets.lock.json (theirs)" } }],
  });
});

const folder = mkdtempSync(join(tmpdir(), "artlock-merge-"));
afterAll(() => rmSync(folder, { recursive: true }));

test.each(["--diff3", "--zdiff3", undefined])(
  "what `git merge-file %s` leaves is resolved, or refused whole",
  (style) => {
    const branches = fc.tuple(arbitraryLock, arbitraryBranch(2027, ARTLOCKS), arbitraryBranch(2028, ARTLOCKS));
    fc.assert(
      fc.property(branches, ([base, workOnOurs, workOnTheirs]) => {
        const [ours, theirs] = [workOnOurs(base), workOnTheirs(base)];
        const text = gitMerge({ base: formatLock(base), ours: formatLock(ours), theirs: formatLock(theirs) }, style);
        const resolved = resolveConflict(text, WHERE);
        if (resolved?.kind !== "merged") return;
        expect(attemptsIn(resolved.lock)).toEqual(expect.arrayContaining(attemptsIn(mergeLocks(base, ours, theirs))));
      }),
      { numRuns: 20 },
    );
  },
);

test.each(["--diff3", undefined])(
  "two branches that both made a fox, and one a hen, are resolved after `git merge-file %s`",
  (style) => {
    const base = lockOf({ fox: "first" });
    const ours = lockOf({ fox: "ours" });
    const theirs = lockOf({ fox: "theirs", hen: "theirs" });
    const text = gitMerge({ base: formatLock(base), ours: formatLock(ours), theirs: formatLock(theirs) }, style);
    expect(parseLock(text, WHERE)).toMatchObject({ kind: "invalid", diagnostic: { code: "lock-conflict" } });
    expect(resolveConflict(text, WHERE)).toEqual({ kind: "merged", lock: mergeLocks(base, ours, theirs) });
  },
);

test("an entry of which git mixed two versions is not believed", () => {
  const text = formatLock(lockOf({ fox: "first", hen: "first" })).replace(
    '"prompt": "fox first"',
    '"prompt": "another"',
  );
  const conflicted = text.replace("{\n", "{\n<<<<<<< HEAD\n=======\n>>>>>>> branch\n");
  expect(resolveConflict(conflicted, WHERE)).toEqual({
    kind: "invalid",
    diagnostics: [
      {
        severity: "error",
        code: "lock-mixed",
        message: "assets.lock.json mixes two versions of fox, as git merges line by line",
        hint: "git still has them whole: write `git show :1:./assets.lock.json`, `:2:` and `:3:` to three files, and give those to `artlock lock merge`",
      },
    ],
  });
});

/** A lock in which each asset has the picture named, as it would be made. */
function lockOf(pictures: Readonly<Record<string, string>>): Lock {
  const entries = Object.entries(pictures).map(([id, name], index): [AssetId, LockEntry] => {
    const inputs = { model: "gpt-image-2", prompt: `${id} ${name}`, provider: "openai", quality: "medium" };
    const fingerprint = fingerprintOf(inputs);
    const master = sampleMaster(digestOf(`${id} ${name}`));
    const attempt: Attempt = {
      at: `2026-0${name.length}-0${index + 1}T00:00:00.000Z`,
      provider: "openai",
      model: "gpt-image-2",
      requestId: `req_${id}_${name}`,
      fingerprint,
      outcome: "ok",
      masters: [master],
      usage: { textInputTokens: 10, imageInputTokens: 0, outputTokens: 1_000 },
      cost: { kind: "billed", microUsd: microUsd(30_050) },
    };
    const file = { digest: digestOf(`file ${id} ${name}`), bytes: 1, width: 1, height: 1, fingerprint };
    const outputs = new Map([[pathOf(`${id}.webp`), file]]);
    return [
      assetId(id),
      { fingerprint, inputs, candidates: [master], picked: master.digest, attempts: [attempt], outputs },
    ];
  });
  return { ...EMPTY_LOCK, assets: new Map(entries) };
}

function gitMerge({ base, ours, theirs }: LockTexts, style: string | undefined): string {
  const files = [ours, base, theirs].map((text, index) => {
    const file = join(folder, String(index));
    writeFileSync(file, text);
    return file;
  });
  const merged = spawnSync("git", ["merge-file", "-p", ...(style ? [style] : []), ...files], { encoding: "utf8" });
  if (merged.error) throw merged.error;
  return merged.stdout;
}

function attemptsIn({ assets, unplaced }: Lock): string[] {
  return [...[...assets.values()].map(({ attempts }) => attempts), ...unplaced.values()].flat().map(identityOf);
}
