import { expect, test } from "vitest";
import { timeLeft } from "../../src/reporters/time-left.js";

const make = (elapsedMs: number) => ({ kind: "make", elapsedMs }) as const;
const derive = (elapsedMs: number) => ({ kind: "derive", elapsedMs }) as const;

test("what waits takes the mean of what is finished, shared among as many as work at once", () => {
  const finished = [make(20_000), make(40_000)];
  expect(timeLeft({ finished, inFlight: [], waiting: Array(8).fill("make"), concurrency: 4 })).toBe(60_000);
});

test("what is in flight counts for what is missing of it", () => {
  expect(
    timeLeft({ finished: [make(30_000)], inFlight: [make(10_000), make(50_000)], waiting: [], concurrency: 2 }),
  ).toBe(20_000);
});

test("it is never less than the longest single piece", () => {
  expect(timeLeft({ finished: [make(30_000)], inFlight: [], waiting: ["make"], concurrency: 10 })).toBe(30_000);
});

test("making and deriving have a mean each; deriving counts for nothing until it was seen", () => {
  const waiting = ["make", "derive", "derive"] as const;
  expect(timeLeft({ finished: [make(30_000)], inFlight: [], waiting, concurrency: 1 })).toBe(30_000);
  expect(timeLeft({ finished: [make(30_000), derive(500)], inFlight: [], waiting, concurrency: 1 })).toBe(31_000);
});

test("nothing is said while there is nothing to judge by, or nothing to do", () => {
  expect(timeLeft({ finished: [derive(500)], inFlight: [make(5)], waiting: [], concurrency: 1 })).toBe(undefined);
  expect(timeLeft({ finished: [make(500)], inFlight: [], waiting: [], concurrency: 1 })).toBe(undefined);
});
