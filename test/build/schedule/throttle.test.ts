import { expect, test } from "vitest";
import type { Charge } from "../../../src/build/schedule/charge.js";
import { type Permit, Throttle } from "../../../src/build/schedule/throttle.js";
import type { LimitReading, ProviderAnswer } from "../../../src/model/provider.js";
import { chargeFor, simulate } from "./simulate.js";

const ONE = chargeFor(1);
const START_MS = 1000;

function throttleOf(start = 100): Throttle {
  return new Throttle({ limits: [], start, nowMs: START_MS });
}

function leave(throttle: Throttle, nowMs: number, charge: Charge = ONE): Permit {
  const permit = throttle.admit(charge, nowMs);
  permit.leave(nowMs);
  return permit;
}

function made(...limits: readonly LimitReading[]): ProviderAnswer {
  return { kind: "made", pictures: [], limits };
}

function refused(retryAfterMs?: number, ...limits: readonly LimitReading[]): ProviderAnswer {
  return { kind: "rate-limited", message: "", limits, ...(retryAfterMs !== undefined && { retryAfterMs }) };
}

test("while nothing is known, requests follow one another at some distance, and few of them", () => {
  const throttle = throttleOf(2);
  expect(throttle.waitMs(ONE, START_MS)).toBe(0);
  leave(throttle, START_MS);
  expect(throttle.waitMs(ONE, START_MS)).toBe(300);
  leave(throttle, START_MS + 300);
  expect(throttle.waitMs(ONE, START_MS + 600)).toBe(Infinity);
});

test("one more for each that came back well, half as many once the server stumbles", () => {
  const throttle = throttleOf(2);
  const permits = [leave(throttle, 1000), leave(throttle, 1300)];
  for (const permit of permits) permit.land(made(), 9000);
  const more = [0, 1, 2, 3].map((n) => leave(throttle, 9300 + 300 * n));
  expect(throttle.waitMs(ONE, 12_000)).toBe(Infinity);

  for (const permit of more) permit.land({ kind: "unavailable", message: "" }, 13_000);
  leave(throttle, 13_000);
  leave(throttle, 13_300);
  expect(throttle.waitMs(ONE, 14_000)).toBe(Infinity);
});

test("what is told once holds for all: no distance any more, and no more than there is", () => {
  const throttle = throttleOf(1);
  leave(throttle, 1000).land(made({ of: "input-images", limit: 3, remaining: 2, resetMs: 20_000 }), 9000);
  for (let n = 0; n < 2; n += 1) {
    expect(throttle.waitMs(ONE, 9000)).toBe(0);
    leave(throttle, 9000);
  }
  // One had been used 8 s before, of which 7.5 s count.
  expect(throttle.waitMs(ONE, 9000)).toBe(12_500);
  expect(throttle.mostPictures).toBe(3);
});

test("a request that was let go and has not left takes room, and gives it back when it never leaves", () => {
  const throttle = new Throttle({ limits: [{ imagesPerMinute: 2 }], start: 9, nowMs: 0 });
  const permits = [throttle.admit(ONE, 0), throttle.admit(ONE, 0)];
  expect(throttle.waitMs(ONE, 0)).toBeGreaterThan(0);

  permits[0]?.end();
  permits[0]?.end();
  expect(throttle.waitMs(ONE, 0)).toBe(0);
  permits[1]?.leave(0);
  permits[1]?.land(made(), 5000);
  permits[1]?.end();
  expect(throttle.waitMs(ONE, 5000)).toBe(0);
});

test("a refusal holds up everybody for as long as it says, and longer each time that proves too short", () => {
  const throttle = throttleOf();
  leave(throttle, 1000).land(refused(2000), 1100);
  expect(throttle.waitMs(ONE, 1100)).toBe(2000);
  leave(throttle, 3100).land(refused(2000), 3200);
  expect(throttle.waitMs(ONE, 3200)).toBe(4000);
  expect(throttle.trouble(3200).refused).toEqual({ inARow: 2, forMs: 2100 });

  leave(throttle, 7200).land(made(), 9000);
  expect(throttle.trouble(9000).refused).toEqual({ inARow: 0, forMs: 0 });
  leave(throttle, 9500).land(refused(2000), 9600);
  expect(throttle.waitMs(ONE, 9600)).toBe(2000);
});

test("refusals of requests that were under way together count as one", () => {
  const throttle = throttleOf();
  const permits = [leave(throttle, 1000), leave(throttle, 1300), leave(throttle, 1600)];
  for (const permit of permits) permit.land(refused(2000), 1700);

  expect(throttle.waitMs(ONE, 1700)).toBe(2000);
});

test("a server that is out holds up everybody, longer each time, until something comes through", () => {
  const throttle = throttleOf();
  const waits = [0, 1, 2, 3, 4].map((n) => {
    const nowMs = 1000 + n * 60_000;
    leave(throttle, nowMs).land({ kind: "unavailable", message: "" }, nowMs);
    return throttle.pausedForMs(nowMs);
  });
  expect(waits).toEqual([1000, 2000, 4000, 8000, 8000]);
  expect(throttle.trouble(301_000).out).toEqual({ inARow: 5, forMs: 300_000 });

  leave(throttle, 310_000).land(made(), 320_000);
  expect(throttle.trouble(320_000).out).toEqual({ inARow: 0, forMs: 0 });
  leave(throttle, 330_000).land({ kind: "unavailable", message: "", retryAfterMs: 30_000 }, 330_100);
  expect(throttle.waitMs(ONE, 330_100)).toBe(30_000);
});

test("a request that fails alone is told from an outage", () => {
  const throttle = throttleOf();
  const [bad, other] = [chargeFor(1), chargeFor(1)];
  const fail = (charge: Charge, nowMs: number): void =>
    leave(throttle, nowMs, charge).land({ kind: "unavailable", message: "" }, nowMs + 1);
  fail(bad, 1000);
  fail(bad, 9000);
  expect(throttle.failsAlone(bad)).toBe(true);

  fail(other, 20_000);
  expect([throttle.failsAlone(bad), throttle.failsAlone(other)]).toEqual([false, false]);
  leave(throttle, 40_000).land(made(), 50_000);
  fail(bad, 60_000);
  expect(throttle.failsAlone(bad)).toBe(true);
});

test("a refusal that says how much there is says when the next one fits", () => {
  const throttle = throttleOf();
  const words = { of: "input-images", limit: 5, windowMs: 60_000, remaining: 0, requested: 1 } as const;
  leave(throttle, 1000).land(refused(12_000, words), 1100);

  expect(throttle.waitMs(ONE, 1100)).toBe(12_000);
  leave(throttle, 13_100);
  expect(throttle.waitMs(ONE, 13_100)).toBe(12_000);
  expect(throttle.waitMs(chargeFor(2), 13_100)).toBe(24_000);
});

test("what others use of the account is missed, and what was charged too much is given back", () => {
  const throttle = throttleOf();
  const tokens = { of: "tokens", limit: 10_000, resetMs: 1 } as const;
  const first = leave(throttle, 0);
  leave(throttle, 300).land(made({ ...tokens, remaining: 500 }), 600);
  expect(throttle.waitMs(ONE, 1000)).toBeGreaterThan(2000);

  first.land(made({ ...tokens, remaining: 9900 }), 60_000);
  for (let n = 0; n < 8; n += 1) leave(throttle, 60_000).land(made({ ...tokens, remaining: 9900 }), 60_001);
  expect(throttle.waitMs(ONE, 61_000)).toBe(0);
});

test("a server that makes one picture after the other is never asked for so many that they time out", async () => {
  for (const eachMs of [2000, 10_000, 30_000]) {
    let busyUntilMs = 0;
    let longestMs = 0;
    const { made: count } = await simulate({
      account: { limit: 10_000, tells: "nothing" },
      requests: Array.from({ length: 60 }, () => 1),
      start: 4,
      latencyMs(_, nowMs) {
        busyUntilMs = Math.max(busyUntilMs, nowMs) + eachMs;
        longestMs = Math.max(longestMs, busyUntilMs - nowMs);
        return busyUntilMs - nowMs;
      },
    });

    expect(count).toBe(60);
    expect(longestMs).toBeLessThan(300_000);
  }
});
