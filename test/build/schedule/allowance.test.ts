import fc from "fast-check";
import { expect, test } from "vitest";
import { Allowance } from "../../../src/build/schedule/allowance.js";

const FIVE = { of: "input-images", limit: 5, windowMs: 60_000 } as const;
const NONE_ASIDE = 0;

test("five a minute: five at once, and then one every 12 s", () => {
  const allowance = new Allowance(FIVE, { nowMs: 0 });
  for (let n = 0; n < 5; n += 1) allowance.take(1, 0);

  // Half a second more, as the first may have taken longer to arrive than the next one will.
  expect(allowance.waitMs(1, { aside: NONE_ASIDE, nowMs: 0 })).toBe(12_500);
  expect(allowance.waitMs(1, { aside: NONE_ASIDE, nowMs: 12_500 })).toBe(0);
  allowance.take(1, 12_500);
  expect(allowance.waitMs(1, { aside: NONE_ASIDE, nowMs: 12_500 })).toBe(12_000);
  expect(allowance.waitMs(2, { aside: 1, nowMs: 12_500 })).toBe(36_000);
});

test("what asks for more than there ever is waits until all there is is there", () => {
  const allowance = new Allowance(FIVE, { nowMs: 0, level: 3 });

  expect(allowance.waitMs(8, { aside: NONE_ASIDE, nowMs: 0 })).toBe(24_000);
  allowance.take(8, 24_000);
  expect(allowance.level(24_000)).toBe(-3);
});

test("a wait is as long as it says, and not a millisecond longer", () => {
  const steps = fc.array(fc.record({ amount: fc.integer({ min: 1, max: 50 }), afterMs: fc.nat(90_000) }), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), steps, (limit, taken) => {
      const allowance = new Allowance({ of: "images", limit, windowMs: 60_000 }, { nowMs: 0 });
      let nowMs = 0;
      for (const { amount, afterMs } of taken) {
        nowMs += afterMs;
        const waitMs = allowance.waitMs(amount, { aside: NONE_ASIDE, nowMs });
        expect(allowance.waitMs(amount, { aside: NONE_ASIDE, nowMs: nowMs + waitMs })).toBe(0);
        if (waitMs > 1) expect(allowance.waitMs(amount, { aside: NONE_ASIDE, nowMs: nowMs + waitMs - 2 })).not.toBe(0);
        nowMs += waitMs;
        allowance.take(amount, nowMs);
        expect(allowance.level(nowMs)).toBeLessThanOrEqual(limit);
      }
    }),
  );
});
