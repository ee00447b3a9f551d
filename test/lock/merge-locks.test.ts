import fc from "fast-check";
import { expect, test } from "vitest";
import { formatLock } from "../../src/lock/format-lock.js";
import { identityOf } from "../../src/lock/merge-attempts.js";
import { mergeLocks } from "../../src/lock/merge-locks.js";
import { EMPTY_LOCK, parseLock } from "../../src/lock/parse-lock.js";
import { assetId } from "../../src/model/asset.js";
import { digestOf, fingerprintOf } from "../../src/model/digest.js";
import type { Attempt, Lock, LockEntry } from "../../src/model/lock.js";
import { microUsd } from "../../src/model/money.js";
import { pathOf, sampleMaster } from "../plan/sample.js";
import { ARTLOCKS, arbitraryBranch } from "./arbitrary-branch.js";
import { arbitraryLock } from "./arbitrary-lock.js";

const fox = assetId("fox");
const vixen = assetId("vixen");

const entry = entryOf("first", "2026-01-01T00:00:00.000Z");
const base: Lock = { ...EMPTY_LOCK, assets: new Map([[fox, entry]]) };

test("what one branch changed is as that branch has it, whichever it is", () => {
  const changed = withFox({ ...entry, pin: true });
  expect(mergeLocks(base, changed, base)).toEqual(changed);
  expect(mergeLocks(base, base, changed)).toEqual(changed);
});

test("an asset that each branch added for itself is there twice over", () => {
  const ours: Lock = {
    ...base,
    assets: new Map([...base.assets, [vixen, entryOf("ours", "2026-02-01T00:00:00.000Z")]]),
  };
  const hen = assetId("hen");
  const theirs: Lock = {
    ...base,
    assets: new Map([...base.assets, [hen, entryOf("theirs", "2026-03-01T00:00:00.000Z")]]),
  };
  expect([...mergeLocks(base, ours, theirs).assets.keys()]).toEqual(["fox", "vixen", "hen"]);
});

test("where both made another picture, the newer is in use, and the attempts of both are kept", () => {
  const ours = entryOf("ours", "2026-02-01T00:00:00.000Z");
  const theirs = entryOf("theirs", "2026-03-01T00:00:00.000Z");
  const attempts = [...entry.attempts, ...ours.attempts, ...theirs.attempts];
  const merged = withFox({ ...theirs, attempts });
  const [oursIn, theirsIn] = [ours, theirs].map((one) =>
    withFox({ ...one, attempts: [...entry.attempts, ...one.attempts] }),
  );
  expect(mergeLocks(base, oursIn ?? base, theirsIn ?? base)).toEqual(merged);
  expect(mergeLocks(base, theirsIn ?? base, oursIn ?? base)).toEqual(merged);
});

test("a pin of one branch and a file of the other are both kept", () => {
  const added = new Map([...entry.outputs, [pathOf("wide.webp"), recordOf("wide")]]);
  const merged = mergeLocks(base, withFox({ ...entry, pin: true }), withFox({ ...entry, outputs: added }));
  expect(merged).toEqual(withFox({ ...entry, pin: true, outputs: added }));
});

test("a pin that one branch took off stays off", () => {
  const pinned = withFox({ ...entry, pin: true });
  const outputs = new Map([[pathOf("fox.webp"), recordOf("changed")]]);
  expect(mergeLocks(pinned, base, withFox({ ...entry, pin: true, outputs }))).toEqual(withFox({ ...entry, outputs }));
});

test("files that each branch added are recorded, and one that a branch removed is not", () => {
  const ours = withFox({ ...entry, outputs: new Map([[pathOf("ours.webp"), recordOf("ours")]]) });
  const theirs = withFox({
    ...entry,
    outputs: new Map([...entry.outputs, [pathOf("theirs.webp"), recordOf("theirs")]]),
  });
  const outputs = new Map([
    [pathOf("ours.webp"), recordOf("ours")],
    [pathOf("theirs.webp"), recordOf("theirs")],
  ]);
  expect(mergeLocks(base, ours, theirs)).toEqual(withFox({ ...entry, outputs }));
});

test("candidates that each branch bought of one request are all kept, and a pick of one branch holds", () => {
  const [one] = entry.candidates;
  if (!one) throw new Error("the fox has a candidate");
  const more = (name: string, at: string): LockEntry => {
    const attempt: Attempt = { ...attemptOf(name, at), fingerprint: entry.fingerprint };
    return { ...entry, candidates: [one, ...attempt.masters], attempts: [...entry.attempts, attempt] };
  };
  const ours = more("ours", "2026-02-01T00:00:00.000Z");
  const theirs = more("theirs", "2026-03-01T00:00:00.000Z");
  const picked = digestOf("ours");
  expect(mergeLocks(base, withFox({ ...ours, picked }), withFox(theirs)).assets.get(fox)).toMatchObject({
    picked,
    candidates: [one, sampleMaster(digestOf("theirs")), sampleMaster(digestOf("ours"))],
  });
});

test("an asset that one branch renamed is renamed, and its attempts are there once", () => {
  const renamed: Lock = { ...EMPTY_LOCK, assets: new Map([[vixen, entry]]) };
  expect(mergeLocks(base, renamed, base)).toEqual(renamed);
  expect(mergeLocks(base, base, renamed)).toEqual(renamed);
});

test("an asset that one branch took out and the other changed stays, with all its attempts once", () => {
  const theirs = withFox({ ...entry, attempts: [...entry.attempts, attemptOf("new", "2026-02-01T00:00:00.000Z")] });
  const pruned: Lock = { ...EMPTY_LOCK, unplaced: new Map([[fox, entry.attempts]]) };
  expect(mergeLocks(base, pruned, theirs)).toEqual(theirs);
});

test("what was paid for an asset that a branch threw out, attempts and all, is kept", () => {
  expect(mergeLocks(base, EMPTY_LOCK, base)).toEqual({ ...EMPTY_LOCK, unplaced: new Map([[fox, entry.attempts]]) });
});

const ours = arbitraryBranch(2027, [...ARTLOCKS, "delete"]);
const theirs = arbitraryBranch(2028, [...ARTLOCKS, "delete"]);

test("no attempt of either branch is lost, and none is there twice", () => {
  fc.assert(
    fc.property(arbitraryLock, ours, theirs, (lock, workOnOurs, workOnTheirs) => {
      const [one, other] = [workOnOurs(lock), workOnTheirs(lock)];
      const merged = attemptsIn(mergeLocks(lock, one, other));
      expect(merged.toSorted()).toEqual([...new Set([...attemptsIn(one), ...attemptsIn(other)])].toSorted());
    }),
    { numRuns: 500 },
  );
});

test("whoever merges whom, the same attempts are kept and the same pictures are in use", () => {
  fc.assert(
    fc.property(arbitraryLock, ours, theirs, (lock, workOnOurs, workOnTheirs) => {
      const [one, other] = [workOnOurs(lock), workOnTheirs(lock)];
      const [here, there] = [mergeLocks(lock, one, other), mergeLocks(lock, other, one)];
      expect(attemptsIn(there).toSorted()).toEqual(attemptsIn(here).toSorted());
      expect(picturesIn(there)).toEqual(picturesIn(here));
    }),
    { numRuns: 500 },
  );
});

test("a branch merged with where it began is as it was", () => {
  fc.assert(
    fc.property(arbitraryLock, arbitraryBranch(2027, ARTLOCKS), (lock, work) => {
      const branch = work(lock);
      expect(formatLock(mergeLocks(lock, branch, lock))).toBe(formatLock(branch));
      expect(formatLock(mergeLocks(lock, lock, branch))).toBe(formatLock(branch));
    }),
    { numRuns: 500 },
  );
});

test("a branch merged with itself is as it was, and a merge that is made again is, too", () => {
  fc.assert(
    fc.property(arbitraryLock, ours, theirs, (lock, workOnOurs, workOnTheirs) => {
      const [one, other] = [workOnOurs(lock), workOnTheirs(lock)];
      expect(formatLock(mergeLocks(lock, one, one))).toBe(formatLock(one));
      const merged = mergeLocks(lock, one, other);
      expect(formatLock(mergeLocks(other, merged, other))).toBe(formatLock(merged));
    }),
    { numRuns: 500 },
  );
});

test("whatever is merged is a lock that can be written and read", () => {
  fc.assert(
    fc.property(arbitraryLock, arbitraryLock, arbitraryLock, (lock, one, other) => {
      const text = formatLock(mergeLocks(lock, one, other));
      expect(parseLock(text, { file: "assets.lock.json", depth: 0 }).kind).toBe("ok");
    }),
  );
});

function withFox(changed: LockEntry): Lock {
  return { ...EMPTY_LOCK, assets: new Map([[fox, changed]]) };
}

function entryOf(name: string, at: string): LockEntry {
  const attempt = attemptOf(name, at);
  return {
    fingerprint: attempt.fingerprint,
    inputs: { prompt: name },
    candidates: attempt.masters,
    picked: digestOf(name),
    attempts: [attempt],
    outputs: new Map([[pathOf("fox.webp"), recordOf(name)]]),
  };
}

function attemptOf(name: string, at: string): Attempt {
  return {
    at,
    provider: "openai",
    model: "gpt-image-2",
    fingerprint: fingerprintOf(name),
    outcome: "ok",
    masters: [sampleMaster(digestOf(name))],
    cost: { kind: "billed", microUsd: microUsd(41_000) },
  };
}

function recordOf(name: string) {
  return { digest: digestOf(`file of ${name}`), bytes: 1, width: 1, height: 1, fingerprint: fingerprintOf(name) };
}

function attemptsIn({ assets, unplaced }: Lock): readonly string[] {
  const all = [...[...assets.values()].map(({ attempts }) => attempts), ...unplaced.values()].flat();
  return all.map(identityOf);
}

function picturesIn({ assets }: Lock): unknown {
  return new Map([...assets].map(([id, { fingerprint, picked }]) => [id, { fingerprint, picked }]));
}
