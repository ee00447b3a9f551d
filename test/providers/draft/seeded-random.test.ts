import { expect, test } from "vitest";
import { seededRandom } from "../../../src/providers/draft/seeded-random.js";

test("a seed always gives the same numbers, and another seed others", () => {
  const draw = (seed: string): number[] => {
    const random = seededRandom(seed);
    return Array.from({ length: 5 }, () => random.whole(0, 999));
  };
  expect(draw("hero")).toEqual(draw("hero"));
  expect(draw("hero")).not.toEqual(draw("hero-night"));
});

test("numbers stay in their range and reach both ends of it", () => {
  const random = seededRandom("range");
  const whole = Array.from({ length: 400 }, () => random.whole(2, 5));
  expect(new Set(whole)).toEqual(new Set([2, 3, 4, 5]));
  const between = Array.from({ length: 400 }, () => random.between(-1, 1));
  expect(between.every((value) => value >= -1 && value < 1)).toBe(true);
});
