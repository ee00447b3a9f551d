import { expect, test } from "vitest";
import { type Ask, openScheduler, type Scheduler } from "../../../src/build/schedule/scheduler.js";
import { Throttle } from "../../../src/build/schedule/throttle.js";
import type { ProviderAnswer } from "../../../src/model/provider.js";
import { fakeClock, type FakeClock } from "./fake-clock.js";
import { chargeFor } from "./simulate.js";

const MADE: ProviderAnswer = { kind: "made", pictures: [] };

interface World {
  readonly clock: FakeClock;
  readonly scheduler: Scheduler;
  readonly stopping: AbortController;
}

function world(mostInFlight: number): World {
  const clock = fakeClock(0);
  const stopping = new AbortController();
  return { clock, stopping, scheduler: openScheduler({ clock, mostInFlight, stopping: stopping.signal }) };
}

function throttleOf(imagesPerMinute: number): Throttle {
  return new Throttle({ limits: [{ imagesPerMinute }], start: 1, nowMs: 0 });
}

function ask(throttle: Throttle, { rank = 0, turn = 0 }: Partial<Ask> = {}): Ask {
  return { throttle, charge: chargeFor(1), rank, turn };
}

test("of all that wait, those that most others wait for go first, and then those that asked first", async () => {
  const { clock, scheduler } = world(1);
  const throttle = throttleOf(100);
  const order: string[] = [];
  const send = (name: string, rank: number, turn: number): Promise<unknown> =>
    scheduler.send(ask(throttle, { rank, turn }), async (flight) => {
      order.push(name);
      flight.leave();
      flight.land(MADE);
    });

  const all = [
    send("b", 1, 2),
    send("a", 1, 1),
    send("chain of three", 3, 3),
    send("c", 1, 4),
    send("chain of two", 2, 5),
  ];
  await clock.run();
  await Promise.all(all);

  expect(order).toEqual(["chain of three", "chain of two", "a", "b", "c"]);
});

test("one that waits holds no place: the other account goes on", async () => {
  const { clock, scheduler } = world(1);
  const [slow, fast] = [throttleOf(1), throttleOf(100)];
  const leftMs: string[] = [];
  const send = (name: string, throttle: Throttle, turn: number): Promise<unknown> =>
    scheduler.send(ask(throttle, { turn, rank: throttle === slow ? 9 : 0 }), async (flight) => {
      leftMs.push(`${name} at ${Math.round(clock.steadyMs() / 1000)} s`);
      flight.leave();
      await clock.sleep(1000, new AbortController().signal);
      flight.land(MADE);
    });

  const all = [send("slow", slow, 1), send("slow again", slow, 2), send("fast", fast, 3), send("fast again", fast, 4)];
  await clock.run();
  await Promise.all(all);

  expect(leftMs).toEqual(["slow at 0 s", "fast at 1 s", "fast again at 2 s", "slow again at 61 s"]);
});

test("a place is free as soon as the answer is there, or the task ends, well or badly", async () => {
  const { clock, scheduler } = world(1);
  const throttle = throttleOf(100);
  const never = new AbortController().signal;
  const landing = scheduler.send(ask(throttle), async (flight) => {
    flight.leave();
    flight.land(MADE);
    await clock.sleep(60_000, never);
    return "stored";
  });
  const failing = scheduler
    .send(ask(throttle), () => Promise.reject(new Error("a bug")))
    .catch((error: unknown) => error);
  const giving = scheduler.send(ask(throttle), async () => "not sent");

  await clock.run(1000);
  expect(await failing).toEqual(new Error("a bug"));
  expect(await giving).toBe("not sent");
  await clock.run();
  expect(await landing).toBe("stored");
});

test("stopping ends every wait at once, and lets what has left come back", async () => {
  const { clock, scheduler, stopping } = world(10);
  const throttle = throttleOf(2);
  const sent = Array.from({ length: 20 }, (_, turn) =>
    scheduler.send(ask(throttle, { turn }), async (flight) => {
      flight.leave();
      await clock.sleep(30_000, new AbortController().signal);
      flight.land(MADE);
      return "made";
    }),
  );
  await clock.run(1000);

  stopping.abort();
  expect(await Promise.all(sent.slice(2))).toEqual(Array.from({ length: 18 }, () => undefined));
  expect(await scheduler.send(ask(throttle), async () => "too late")).toBe(undefined);
  expect(clock.waiting).toBe(2);
  await clock.run();
  expect(await Promise.all(sent.slice(0, 2))).toEqual(["made", "made"]);
});

test("what has stopped before it was opened lets nothing go", async () => {
  const scheduler = openScheduler({ clock: fakeClock(), mostInFlight: 1, stopping: AbortSignal.abort() });

  expect(await scheduler.send(ask(throttleOf(1)), async () => "sent")).toBe(undefined);
});
