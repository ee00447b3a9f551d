import { afterAll, beforeAll, expect, test } from "vitest";
import { seededRandom } from "../../src/providers/draft/seeded-random.js";
import { bundleArtlock, type BundledArtlock } from "../rig/spawn-artlock.js";
import { chaosWorld } from "./chaos-repo.js";
import { chaosTable } from "./chaos-table.js";
import { runChaos, type ChaosOutcome } from "./run-chaos.js";

/** `CHAOS_RUNS=50 CHAOS_SEED=storm npm run chaos`; a run is called by the seed and its number, and can be had again alone. */
const runs = Number(process.env["CHAOS_RUNS"] ?? 12);
const seed = process.env["CHAOS_SEED"] ?? "artlock";

let artlock: BundledArtlock;
let usualMs = 0;
beforeAll(async () => {
  artlock = await bundleArtlock();
  await using world = await chaosWorld(seededRandom(seed), { latencyMs: 60, refusals: 0, resets: 0 });
  const startedMs = Date.now();
  const { exitCode, stderr } = await artlock.start(["build"], { cwd: world.repo.root, env: world.env }).ended;
  expect(exitCode, stderr).toBe(0);
  usualMs = Date.now() - startedMs;
});

const outcomes: ChaosOutcome[] = [];
afterAll(async () => {
  await artlock[Symbol.asyncDispose]();
  if (outcomes.length > 0)
    process.stdout.write(`\nchaos from the seed ${JSON.stringify(seed)}:\n${chaosTable(outcomes)}\n\n`);
});

test.each(Array.from({ length: runs }, (_, n) => `${seed} ${n}`))(
  "%s: however builds are cut off, the next one loses nothing and buys nothing twice",
  async (one) => {
    const outcome = await runChaos({ seed: one, artlock, usualMs });
    outcomes.push(outcome);
    expect(outcome.wrongs, `${outcome.scenario}, seed ${one}`).toEqual([]);
  },
  60_000,
);
