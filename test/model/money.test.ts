import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addPrices,
  formatPrice,
  formatUsd,
  microUsd,
  NOTHING,
  sumMicroUsd,
  usd,
  type Price,
} from "../../src/model/money.js";

test.each([
  [0, 0],
  [1, 1],
  [0.000_001, 1],
  [1.000_000_1, 1],
  [41_160.2, 41_161],
  [0.1 + 0.2, 1],
  [4.000_000_000_000_1, 4],
])("%d micro-dollars count as %i: a fraction rounds up, noise of floating point does not", (amount, whole) => {
  expect(microUsd(amount)).toBe(whole);
});

test.each([-1, -0.000_001, Number.NaN, Number.POSITIVE_INFINITY])("%d is no amount of money", (amount) => {
  expect(() => microUsd(amount)).toThrow(RangeError);
});

test("dollars as people write them are exact", () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.nat(999_999), (dollars, rest) => {
      const written = `${dollars}.${String(rest).padStart(6, "0")}`;
      expect(usd(Number(written))).toBe(dollars * 1_000_000 + rest);
    }),
  );
});

test("an amount never falls short of what it stands for, and passes it by less than one", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), (amount) => {
      const whole = microUsd(amount);
      expect(Number.isInteger(whole)).toBe(true);
      expect(whole).toBeGreaterThanOrEqual(amount - 0.000_001);
      expect(whole).toBeLessThan(amount + 1);
    }),
  );
});

test("sums are exact, in any order", () => {
  const amounts = fc.array(fc.nat(2_000_000_000), { maxLength: 50 });
  fc.assert(
    fc.property(amounts, (drawn) => {
      const exact = drawn.reduce((sum, amount) => sum + BigInt(amount), 0n);
      expect(BigInt(sumMicroUsd(drawn.map(microUsd)))).toBe(exact);
      expect(BigInt(sumMicroUsd(drawn.toReversed().map(microUsd)))).toBe(exact);
    }),
  );
});

test.each([
  [0, "$0.0000"],
  [1, "$0.000001"],
  [99, "$0.000099"],
  [100, "$0.0001"],
  [42_100, "$0.0421"],
  [9_999_999, "$10.0000"],
  [10_000_000, "$10.00"],
  [1_234_567_890, "$1234.57"],
])("%i micro-dollars are written %s", (amount, text) => {
  expect(formatUsd(microUsd(amount))).toBe(text);
});

test("no cost reads as zero", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), (amount) => {
      expect(Number(formatUsd(microUsd(amount)).slice(1))).toBeGreaterThan(0);
    }),
  );
});

const FREE: Price = { kind: "free" };
const UNKNOWN: Price = { kind: "unknown", because: "nobody said" };
const estimate = (low: number, high: number): Price => ({
  kind: "estimate",
  lowMicroUsd: microUsd(low),
  highMicroUsd: microUsd(high),
});

test.each<[readonly Price[], Price]>([
  [[], FREE],
  [[FREE, FREE], FREE],
  [[FREE, estimate(1, 2), estimate(10, 20)], estimate(11, 22)],
  [[estimate(0, 0)], estimate(0, 0)],
  [[estimate(1, 2), UNKNOWN, FREE], UNKNOWN],
])("the prices %j come to %j", (prices, total) => {
  expect(addPrices(prices)).toEqual(total);
});

test.each<[Price, string]>([
  [FREE, "free"],
  [UNKNOWN, "price unknown"],
  [estimate(42_100, 42_100), "$0.0421"],
  [estimate(42_101, 42_149), "$0.0421"],
  [estimate(42_100, 84_200), "$0.0421–$0.0842"],
])("the price %j is written %s", (price, text) => {
  expect(formatPrice(price)).toBe(text);
});

test("nothing is no money", () => {
  expect(sumMicroUsd([])).toBe(NOTHING);
});
