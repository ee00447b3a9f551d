import { expect, test } from "vitest";
import { assetId } from "../../src/model/asset.js";
import { digestOf, fingerprintOf } from "../../src/model/digest.js";
import type { Attempt, Lock, LockEntry, Master } from "../../src/model/lock.js";
import { microUsd } from "../../src/model/money.js";
import { know } from "../../src/plan/known.js";
import { madeBefore } from "../../src/plan/made-before.js";
import { sampleAsset, sampleMaster } from "./sample.js";

const request = fingerprintOf("request");
const [one, two, three] = ["one", "two", "three"].map((name) => sampleMaster(digestOf(name))) as [
  Master,
  Master,
  Master,
];

test("an asset's own candidates come first, as a pick counts them, and its own pick holds", () => {
  const lock: Lock = {
    version: 1,
    assets: new Map([
      [assetId("ape"), entryOf([one], [attemptOn("2026-01-01", one)])],
      [assetId("fox"), entryOf([three, two], [attemptOn("2026-01-02", two)])],
    ]),
    unplaced: new Map(),
  };
  expect(made("fox", lock)).toEqual({
    masters: [three, two, one],
    made: 3,
    picked: three.digest,
    from: { kind: "earlier", at: attemptOn("2026-01-02").at },
  });
});

test("pictures of others come in the order made, whoever has them, and adopted ones last", () => {
  const lock: Lock = {
    version: 1,
    assets: new Map([[assetId("ape"), entryOf([three], [attemptOn("2026-01-03", two)])]]),
    unplaced: new Map([[assetId("hen"), [attemptOn("2026-01-02", one)]]]),
  };
  expect(made("fox", lock)).toEqual({
    masters: [one, two, three],
    made: 3,
    picked: three.digest,
    from: { kind: "same-request", id: "ape" },
  });
});

test("attempts of an asset that is gone, entry and all, are no entry to take over", () => {
  const lock: Lock = {
    version: 1,
    assets: new Map(),
    unplaced: new Map([[assetId("gone"), [attemptOn("2026-01-01", one)]]]),
  };
  expect(made("fox", lock)).toEqual({
    masters: [one],
    made: 1,
    picked: undefined,
    from: { kind: "same-request", id: "gone" },
  });
});

test("an entry that no asset has is taken over, and its candidates are counted as it did", () => {
  const lock: Lock = {
    version: 1,
    assets: new Map([
      [assetId("ape"), entryOf([one], [])],
      [assetId("gone"), entryOf([three, two], [attemptOn("2026-01-01", two), attemptOn("2026-01-02", three)])],
    ]),
    unplaced: new Map(),
  };
  expect(made("fox", lock)).toEqual({
    masters: [three, two, one],
    made: 3,
    picked: three.digest,
    from: { kind: "renamed", id: "gone" },
  });
});

test("nothing was made of another request", () => {
  const lock: Lock = { version: 1, assets: new Map([[assetId("fox"), entryOf([one], [])]]), unplaced: new Map() };
  const known = know(lock, { files: new Map(), masters: new Set(), ours: new Set() }, { assets: [] });
  expect(madeBefore(assetId("fox"), fingerprintOf("other"), known)).toBeUndefined();
});

function made(id: string, lock: Lock) {
  const snapshot = { files: new Map(), masters: new Set<never>(), ours: new Set<never>() };
  return madeBefore(assetId(id), request, know(lock, snapshot, { assets: [sampleAsset("ape"), sampleAsset("fox")] }));
}

function entryOf(candidates: readonly [Master, ...Master[]], attempts: readonly Attempt[]): LockEntry {
  const [{ digest }] = candidates;
  return { fingerprint: request, inputs: {}, candidates, picked: digest, attempts, outputs: new Map() };
}

function attemptOn(day: string, ...masters: readonly Master[]): Attempt {
  return {
    at: `${day}T00:00:00.000Z`,
    provider: "openai",
    model: "gpt-image-2",
    fingerprint: request,
    outcome: "ok",
    masters,
    cost: { kind: "billed", microUsd: microUsd(1) },
  };
}
