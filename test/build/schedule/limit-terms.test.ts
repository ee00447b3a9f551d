import { expect, test } from "vitest";
import { termsOfReading } from "../../../src/build/schedule/limit-terms.js";
import type { LimitReading } from "../../../src/model/provider.js";

const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];

test.each<[string, Omit<LimitReading, "of">, number | undefined]>([
  ["the usual", { limit: 20, remaining: 19, resetMs: 3000 }, MINUTE],
  ["many requests a minute", { limit: 5000, remaining: 4999, resetMs: 12 }, MINUTE],
  ["no word on the time", { limit: 20, remaining: 19 }, MINUTE],
  ["no word on what is left", { limit: 20, resetMs: 3000 }, MINUTE],
  ["the whole minute at once", { limit: 60, remaining: 59, resetMs: MINUTE }, MINUTE],
  ["200 a day", { limit: 200, remaining: 199, resetMs: 432_000 }, DAY],
  ["200 a day, rounded down", { limit: 200, remaining: 197, resetMs: 2.1 * 432_000 }, DAY],
  ["40 an hour", { limit: 40, remaining: 38, resetMs: 180_000 }, HOUR],
  ["a day at once", { limit: 200, remaining: 199, resetMs: DAY }, DAY],
  ["words", { limit: 7, windowMs: 1000 }, 1000],
  ["nothing allowed", { limit: 0, remaining: 0 }, undefined],
  ["no limit told", { remaining: 3 }, undefined],
])("%s", (_, reading, windowMs) => {
  expect(termsOfReading({ of: "requests", ...reading })).toEqual(
    windowMs === undefined ? undefined : { of: "requests", limit: reading.limit, windowMs },
  );
});
