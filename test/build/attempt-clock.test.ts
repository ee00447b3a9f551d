import fc from "fast-check";
import { expect, test } from "vitest";
import { openAttemptClock } from "../../src/build/attempt-clock.js";

const NOON_MS = Date.UTC(2026, 10, 23, 12);
const at = (offsetMs: number): string => new Date(NOON_MS + offsetMs).toISOString();

test("a clock that goes on is read as it is", () => {
  let nowMs = NOON_MS;
  const next = openAttemptClock(() => (nowMs += 10), []);
  expect([next(), next()]).toEqual([at(10), at(20)]);
});

test("however the clock jumps, no time is given twice, none that a lock has, and none is earlier than the last", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -20, max: 20 }), { maxLength: 30 }),
      fc.array(fc.integer({ min: -20, max: 40 }), { maxLength: 30 }),
      (readings, taken) => {
        let reading = 0;
        const next = openAttemptClock(
          () => NOON_MS + (readings[reading++] ?? 0),
          taken.map((offset) => ({ at: at(offset) })),
        );
        const given = Array.from({ length: 30 }, () => next());
        expect(new Set(given).size).toBe(30);
        expect(given).toEqual(given.toSorted());
        expect(given.filter((time) => taken.some((offset) => at(offset) === time))).toEqual([]);
      },
    ),
  );
});
