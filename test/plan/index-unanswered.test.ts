import { expect, test } from "vitest";
import { EMPTY_LOCK } from "../../src/lock/parse-lock.js";
import { assetId } from "../../src/model/asset.js";
import { digestOf, fingerprintOf } from "../../src/model/digest.js";
import type { Attempt, Lock } from "../../src/model/lock.js";
import { microUsd } from "../../src/model/money.js";
import { indexUnanswered } from "../../src/plan/index-unanswered.js";
import { built, verdictsIn } from "./given.js";
import { sampleAsset, sampleManifest, sampleMaster } from "./sample.js";
import { EMPTY_WORLD, planOf, type World } from "./world.js";

const FOX = fingerprintOf("fox");
const OWL = fingerprintOf("owl");

function attempt(minute: number, changes: Partial<Attempt> = {}): Attempt {
  return {
    at: `2026-11-23T12:${String(minute).padStart(2, "0")}:00.000Z`,
    provider: "openai",
    model: "gpt-image-2",
    fingerprint: FOX,
    outcome: "uncertain",
    masters: [],
    cost: { kind: "estimated", microUsd: microUsd(42_100) },
    ...changes,
  };
}

const made = (minute: number): Attempt => attempt(minute, { outcome: "ok", masters: [sampleMaster(digestOf("made"))] });

test.each<[string, readonly Attempt[], readonly number[]]>([
  ["what was never answered is open, oldest first", [attempt(2), attempt(1)], [1, 2]],
  ["until a later request has brought pictures", [attempt(1), made(2)], []],
  ["what was asked for after that is open again", [attempt(1), made(2), attempt(3)], [3]],
  ["what was refused is closed, and closes nothing", [attempt(1), attempt(2, { outcome: "refused" })], [1]],
  ["what can still be fetched is told of too", [attempt(1, { pending: "resp_1" })], [1]],
  ["what came although nobody was told is no loss", [attempt(1, { masters: [sampleMaster(digestOf("late"))] })], []],
])("%s", (_name, attempts, expected) => {
  const open = indexUnanswered(unplaced([...attempts, attempt(4, { fingerprint: OWL, outcome: "ok" })])).get(FOX) ?? [];

  expect(open.map(({ at }) => Number(at.slice(14, 16)))).toEqual(expected);
});

test("the step that would ask again carries what got no answer, whichever asset it was asked for", () => {
  const fox = sampleAsset("fox");
  const [{ fingerprint = FOX } = {}] = planOf(EMPTY_WORLD, sampleManifest([fox])).steps;
  const lost = attempt(1, { fingerprint });
  const world: World = { ...EMPTY_WORLD, lock: unplaced([lost]) };

  expect(planOf(world, sampleManifest([fox])).steps.map(({ unanswered }) => unanswered)).toEqual([[lost]]);
  const reworded = sampleAsset("fox", { prompt: "Another fox" });
  expect(planOf(world, sampleManifest([reworded])).steps.map(({ unanswered }) => unanswered)).toEqual([undefined]);
});

test("what has its picture is not asked for again, and says nothing", () => {
  const fox = sampleAsset("fox");
  const world = built([fox]);
  const [{ fingerprint = FOX } = {}] = planOf(world, sampleManifest([fox])).steps;
  const lost = { ...world, lock: { ...world.lock, unplaced: unplaced([attempt(59, { fingerprint })]).unplaced } };

  expect(verdictsIn(lost, [fox])).toEqual({ fox: { kind: "fresh" } });
  expect(planOf(lost, sampleManifest([fox])).steps.map(({ unanswered }) => unanswered)).toEqual([undefined]);
});

function unplaced(attempts: readonly Attempt[]): Lock {
  return { ...EMPTY_LOCK, unplaced: new Map([[assetId("old-name"), attempts]]) };
}
