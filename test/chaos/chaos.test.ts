import { afterAll, beforeAll, expect, test } from "vitest";
import { seededRandom } from "../../src/providers/draft/seeded-random.js";
import { bundleArtlock, type BundledArtlock } from "../rig/spawn-artlock.js";
import { chaosWorld } from "./chaos-repo.js";
import { chaosTable } from "./chaos-table.js";
import { runChaos, type ChaosOutcome } from "./run-chaos.js";
import { SCENARIOS } from "./scenarios.js";
import { canTrace } from "./trace.js";

/** `CHAOS_RUNS=50 CHAOS_SEED=storm npm run chaos`; a run is called by the seed and its number, and can be had again alone. */
const runs = Number(process.env["CHAOS_RUNS"] ?? 12);
const seed = process.env["CHAOS_SEED"] ?? "artlock";
/** Part of a scenario's name: only those. */
const only = process.env["CHAOS_ONLY"];
const scenarios = SCENARIOS.filter(({ name }) => only === undefined || name.includes(only));

let artlock: BundledArtlock;
let usualMs = 0;
beforeAll(async () => {
  artlock = await bundleArtlock();
  await using world = await chaosWorld(seededRandom(seed), { latencyMs: 60, refusals: 0, resets: 0 });
  const startedMs = Date.now();
  const { exitCode, stderr } = await artlock.start(["build"], { cwd: world.repo.root, env: world.env }).ended;
  if (exitCode !== 0) throw new Error(`a build that nothing disturbs ended with ${exitCode}: ${stderr}`);
  usualMs = Date.now() - startedMs;
});

const outcomes: ChaosOutcome[] = [];
afterAll(async () => {
  await artlock[Symbol.asyncDispose]();
  if (!canTrace) process.stdout.write("\nno strace here: no run is killed, and none fails, at a chosen system call\n");
  if (outcomes.length > 0)
    process.stdout.write(`\nchaos from the seed ${JSON.stringify(seed)}:\n${chaosTable(outcomes)}\n\n`);
});

test.each(Array.from({ length: runs }, (_, n) => `${seed} ${n}`))(
  "%s: however builds are cut off, the next one loses nothing and buys nothing twice",
  async (one) => {
    const outcome = await runChaos({ seed: one, artlock, usualMs, scenarios });
    outcomes.push(outcome);
    expect(outcome.wrongs, `${outcome.scenario}, seed ${one}`).toEqual([]);
  },
  300_000,
);
