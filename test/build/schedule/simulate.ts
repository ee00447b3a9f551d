import { setMaxListeners } from "node:events";
import type { Charge } from "../../../src/build/schedule/charge.js";
import { openScheduler } from "../../../src/build/schedule/scheduler.js";
import { Throttle } from "../../../src/build/schedule/throttle.js";
import type { AccountLimits } from "../../../src/model/asset.js";
import { fakeAccount, type FakeAccountOptions } from "./fake-account.js";
import { fakeClock } from "./fake-clock.js";

export interface Simulation {
  readonly account: FakeAccountOptions;
  /** Pictures of each request. */
  readonly requests: readonly number[];
  /** How long the nth answer takes, where it is let in at `nowMs` from the start. */
  readonly latencyMs: (nth: number, nowMs: number) => number;
  /** How long the nth request takes to arrive. */
  readonly journeyMs?: (nth: number) => number;
  /** What the manifest tells. */
  readonly limits?: AccountLimits;
  readonly rankOf?: (nth: number) => number;
  readonly start?: number;
  readonly mostInFlight?: number;
}

export interface Simulated {
  readonly makespanMs: number;
  readonly refused: number;
  readonly made: number;
  readonly mostInFlight: number;
  /** When each request left, let in or not, from the start. */
  readonly departures: readonly { readonly atMs: number; readonly pictures: number }[];
  /** Timers that nobody called off. */
  readonly left: number;
}

/** Sends requests to a fake account as a build does, each again until it is let in, in no real time. */
export async function simulate(simulation: Simulation): Promise<Simulated> {
  const {
    requests,
    latencyMs,
    journeyMs = () => 50,
    rankOf = () => 0,
    limits,
    start = 32,
    mostInFlight = 32,
  } = simulation;
  const clock = fakeClock();
  const startedMs = clock.steadyMs();
  const account = fakeAccount(simulation.account);
  const never = new AbortController().signal;
  setMaxListeners(0, never);
  const scheduler = openScheduler({ clock, mostInFlight, stopping: never });
  const throttle = new Throttle({ limits: limits ? [limits] : [], start, nowMs: startedMs });
  const departures: { atMs: number; pictures: number }[] = [];
  let [refused, made, inFlight, most, endedMs] = [0, 0, 0, 0, startedMs];

  const sendOnce = async (pictures: number, nth: number): Promise<boolean | undefined> =>
    scheduler.send({ throttle, charge: chargeFor(pictures), rank: rankOf(nth), turn: nth }, async (flight) => {
      inFlight += 1;
      most = Math.max(most, inFlight);
      flight.leave();
      departures.push({ atMs: clock.steadyMs() - startedMs, pictures });
      await clock.sleep(journeyMs(departures.length), never);
      const answer = account.arrive(pictures, clock.steadyMs());
      await clock.sleep(answer.kind === "made" ? latencyMs(nth, clock.steadyMs() - startedMs) : REFUSAL_MS, never);
      inFlight -= 1;
      flight.land(answer);
      endedMs = clock.steadyMs();
      if (answer.kind === "made") made += 1;
      else refused += 1;
      return answer.kind === "made";
    });
  const buy = async (pictures: number, nth: number): Promise<void> => {
    while ((await sendOnce(pictures, nth)) === false);
  };
  const all = Promise.all(requests.map(buy));
  await clock.run();
  await all;
  return { makespanMs: endedMs - startedMs, refused, made, mostInFlight: most, departures, left: clock.waiting };
}

export function chargeFor(pictures: number): Charge {
  return { requests: 1, tokens: 1000 * pictures, images: pictures, "input-images": pictures };
}

const REFUSAL_MS = 100;
