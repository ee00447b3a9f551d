import { setTimeout as sleep } from "node:timers/promises";
import type { SeededRandom } from "../../src/providers/draft/seeded-random.js";
import type { BundledArtlock, RunningArtlock } from "../rig/spawn-artlock.js";
import type { ChaosWorld, Weather } from "./chaos-repo.js";
import { canTrace, failSomeCall, killAtSomeCall, ONE_THREAD } from "./trace.js";

/** One kind of disaster. Whatever it does, a build that is left in peace has to set everything right afterwards. */
export interface Scenario {
  readonly name: string;
  /** How often it is chosen, against the others. */
  readonly weight: number;
  readonly weather: Weather;
  disturb(stage: Stage): Promise<Damage>;
}

export interface Stage {
  readonly world: ChaosWorld;
  readonly random: SeededRandom;
  readonly artlock: BundledArtlock;
  /** How long an undisturbed build takes here. */
  readonly usualMs: number;
}

export interface Damage {
  /** Runs that were ended while they may have had requests under way. */
  readonly cutOff: number;
  /** Most requests under way at once in each of them. */
  readonly concurrency: number;
  /** The disk took what was paid for, so that it may be bought again. */
  readonly loses?: boolean;
  /** What should not have happened already then. */
  readonly complaints?: readonly string[];
}

const CALM: Weather = { latencyMs: 60, refusals: 0, resets: 0 };
const ROUGH: Weather = { latencyMs: 60, refusals: 0.25, resets: 0 };

const ALWAYS: readonly Scenario[] = [
  { name: "kill -9", weight: 6, weather: CALM, disturb: (stage) => endRuns(stage, { runs: 1, signals: ["SIGKILL"] }) },
  {
    name: "kill -9, up to five in a row",
    weight: 5,
    weather: CALM,
    disturb: (stage) => endRuns(stage, { runs: stage.random.whole(2, 5), signals: ["SIGKILL"] }),
  },
  {
    name: "kill -9 among 429 and 503",
    weight: 3,
    weather: ROUGH,
    disturb: (stage) => endRuns(stage, { runs: stage.random.whole(1, 3), signals: ["SIGKILL"] }),
  },
  {
    name: "kill -9 among lost connections",
    weight: 2,
    weather: { latencyMs: 60, refusals: 0.1, resets: 0.15 },
    disturb: (stage) => endRuns(stage, { runs: stage.random.whole(1, 3), signals: ["SIGKILL"] }),
  },
  { name: "kill -9 of one of two", weight: 2, weather: CALM, disturb: killOneOfTwo },
  { name: "SIGTERM", weight: 1, weather: CALM, disturb: (stage) => endRuns(stage, { runs: 1, signals: ["SIGTERM"] }) },
  {
    name: "SIGINT twice",
    weight: 1,
    weather: CALM,
    disturb: (stage) => endRuns(stage, { runs: 1, signals: ["SIGINT", "SIGINT"] }),
  },
  {
    name: "SIGINT, then kill -9",
    weight: 1,
    weather: CALM,
    disturb: (stage) => endRuns(stage, { runs: 1, signals: ["SIGINT", "SIGKILL"] }),
  },
];

const TRACED: readonly Scenario[] = [
  {
    name: "kill -9 at the n-th rename, fsync, …",
    weight: 5,
    weather: CALM,
    disturb: (stage) => traceRuns(stage, { runs: stage.random.whole(1, 3), through: killAtSomeCall, loses: false }),
  },
  {
    name: "the n-th rename, fsync, … fails",
    weight: 4,
    weather: CALM,
    disturb: (stage) => traceRuns(stage, { runs: stage.random.whole(1, 2), through: failSomeCall, loses: true }),
  },
];

/** Some need strace. */
export const SCENARIOS: readonly Scenario[] = [...ALWAYS, ...(canTrace ? TRACED : [])];

export function chooseScenario(scenarios: readonly Scenario[], random: SeededRandom): Scenario {
  const [first, ...rest] = scenarios.flatMap((scenario) => Array.from({ length: scenario.weight }, () => scenario));
  if (!first) throw new Error("no scenario has such a name");
  return random.pick([first, ...rest]);
}

interface Ending {
  readonly runs: number;
  readonly signals: readonly NodeJS.Signals[];
}

async function endRuns(stage: Stage, { runs, signals }: Ending): Promise<Damage> {
  const concurrency = stage.random.whole(1, 8);
  for (let run = 0; run < runs; run += 1) {
    const running = startBuild(stage, concurrency);
    await untilRandomMoment(stage, running);
    for (const [index, signal] of signals.entries()) {
      if (index > 0) await sleep(stage.random.between(0, 60));
      running.process.kill(signal);
    }
    await running.ended;
  }
  return { cutOff: runs, concurrency };
}

interface Tracing {
  readonly runs: number;
  readonly through: (random: SeededRandom) => readonly string[];
  readonly loses: boolean;
}

async function traceRuns({ artlock, world, random }: Stage, { runs, through, loses }: Tracing): Promise<Damage> {
  const concurrency = random.whole(1, 8);
  const complaints: string[] = [];
  for (let run = 0; run < runs; run += 1) {
    const env = { ...world.env, ...ONE_THREAD };
    const command = through(random);
    const args = ["build", "--concurrency", String(concurrency)];
    const { stderr } = await artlock.start(args, { cwd: world.repo.root, env, through: command }).ended;
    if (stderr.includes("unexpected:")) complaints.push(`${command.at(-1)}: ${stderr}`);
  }
  return { cutOff: runs, concurrency, complaints, loses };
}

/** The second waits, and takes over from the dead. Sometimes a third comes along, who then races the second. */
async function killOneOfTwo(stage: Stage): Promise<Damage> {
  const concurrency = stage.random.whole(1, 8);
  const builds = Array.from({ length: stage.random.whole(2, 3) }, () => startBuild(stage, concurrency));
  const [first, ...others] = builds;
  if (first) await untilRandomMoment(stage, first);
  first?.process.kill("SIGKILL");
  await first?.ended;
  await Promise.all(others.map(({ ended }) => ended));
  return { cutOff: 1, concurrency };
}

function startBuild({ artlock, world }: Stage, concurrency: number): RunningArtlock {
  return artlock.start(["build", "--concurrency", String(concurrency)], { cwd: world.repo.root, env: world.env });
}

/** Somewhere in the time that a build takes, or shortly after some request has come in. */
async function untilRandomMoment({ random, usualMs, world }: Stage, { process: child }: RunningArtlock): Promise<void> {
  if (random.chance(0.3)) {
    await sleep(random.between(0, usualMs));
    return;
  }
  const arrivals = world.arrived() + random.whole(1, 9);
  while (child.exitCode === null && child.signalCode === null && world.arrived() < arrivals) await sleep(2);
  await sleep(random.between(0, random.chance(0.5) ? 15 : 120));
}
