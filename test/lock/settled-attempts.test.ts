import { expect, test } from "vitest";
import { mergeAttempts } from "../../src/lock/merge-attempts.js";
import { mergeLocks } from "../../src/lock/merge-locks.js";
import { EMPTY_LOCK } from "../../src/lock/parse-lock.js";
import { assetId } from "../../src/model/asset.js";
import { digestOf, fingerprintOf } from "../../src/model/digest.js";
import type { Attempt, Lock, LockEntry, Master } from "../../src/model/lock.js";
import { usd } from "../../src/model/money.js";

const fox = assetId("fox");
const master: Master = { digest: digestOf("fox"), type: "image/png", bytes: 3, width: 1, height: 1 };

const uncertain: Attempt = {
  at: "2026-11-23T12:00:00.000Z",
  provider: "openai",
  model: "gpt-image-2",
  fingerprint: fingerprintOf("fox"),
  outcome: "uncertain",
  masters: [],
  cost: { kind: "estimated", microUsd: usd(0.01) },
};

const answered: Attempt = {
  ...uncertain,
  model: "gpt-image-2-2026-04-21",
  requestId: "req_1",
  outcome: "ok",
  masters: [master],
  cost: { kind: "billed", microUsd: usd(0.02) },
};

test("a request that one run has booked as uncertain and another has settled counts once, as settled", () => {
  expect(mergeAttempts([uncertain], [answered])).toEqual([answered]);
  expect(mergeAttempts([answered], [uncertain])).toEqual([answered]);
  const later = { ...uncertain, at: "2026-11-23T12:00:01.000Z" };
  expect(mergeAttempts([later, uncertain], [answered])).toEqual([answered, later]);
});

test("of one answer, the account that knows of more pictures is believed", () => {
  expect(mergeAttempts([{ ...answered, masters: [] }], [answered])).toEqual([answered]);
});

test("requests that were answered under two names are two, although sent in one millisecond", () => {
  const other: Attempt = { ...answered, requestId: "req_2" };
  expect(mergeAttempts([answered], [other])).toEqual([answered, other]);
});

test("whichever lock holds the settled account, and wherever, it stands once in the merged lock", () => {
  const entry: LockEntry = {
    fingerprint: answered.fingerprint,
    inputs: {},
    candidates: [master],
    picked: master.digest,
    attempts: [uncertain],
    outputs: new Map(),
  };
  const placed: Lock = { ...EMPTY_LOCK, assets: new Map([[fox, entry]]) };
  const unplaced: Lock = { ...EMPTY_LOCK, unplaced: new Map([[fox, [answered]]]) };
  const merged: Lock = { ...EMPTY_LOCK, assets: new Map([[fox, { ...entry, attempts: [answered] }]]) };
  expect(mergeLocks(EMPTY_LOCK, placed, unplaced)).toEqual(merged);
  expect(mergeLocks(EMPTY_LOCK, unplaced, placed)).toEqual(merged);
});
