import { expect, test } from "vitest";

interface Measure {
  readonly medianOf: (list: readonly number[]) => number;
  readonly tableOf: (times: ReadonlyMap<string, readonly number[]>, options: { readonly yardstick: string }) => string;
  readonly targetLine: (
    times: ReadonlyMap<string, readonly number[]>,
    target: { readonly name: string; readonly yardstick: string; readonly atMost: number },
  ) => string;
  readonly measure: (
    contestants: readonly { readonly name: string; readonly [step: string]: unknown }[],
    options: { readonly rounds: number },
  ) => Promise<ReadonlyMap<string, readonly number[]>>;
}

const { measure, medianOf, tableOf, targetLine } = (await import(
  new URL("../../bench/measure.mjs", import.meta.url).href
)) as Measure;

test("the median is the one in the middle, or lies between the two there", () => {
  expect([medianOf([7]), medianOf([3, 1, 2]), medianOf([10, 1, 2, 5])]).toEqual([7, 2, 3.5]);
});

test("a table holds medians, the fastest, and both against the yardstick", () => {
  const times = new Map([
    ["ours", [30, 10, 1500]],
    ["theirs", [20, 20, 5]],
  ]);
  expect(tableOf(times, { yardstick: "theirs" })).toBe(`\
|        | median ms | fastest ms | median / theirs | fastest / theirs |
| ------ | --------: | ---------: | --------------: | ---------------: |
| ours   |      30.0 |       10.0 |           1.50x |            2.00x |
| theirs |      20.0 |        5.0 |           1.00x |            1.00x |`);
});

test("a target says whether it is met, and that it is not known without its yardstick", () => {
  const times = new Map([
    ["ours", [30]],
    ["theirs", [20]],
  ]);
  const line = (yardstick: string, atMost: number): string => targetLine(times, { name: "ours", yardstick, atMost });
  expect([line("theirs", 1.5), line("theirs", 1.4), line("none", 1.5)]).toEqual([
    "target: at most 1.5x theirs; met with 1.50x",
    "target: at most 1.4x theirs; MISSED with 1.50x",
    "target: at most 1.5x none; not measured",
  ]);
});

test("contestants take turns, and the first round is not counted", async () => {
  const order: string[] = [];
  const step = (name: string) => () => void order.push(name);
  const times = await measure(
    [
      { name: "a", prepare: step("prepare a"), run: step("a"), restore: step("restore a") },
      { name: "b", run: step("b") },
    ],
    { rounds: 1 },
  );
  expect(order).toEqual(["prepare a", "a", "restore a", "b", "prepare a", "a", "restore a", "b"]);
  expect([...times].map(([name, list]) => [name, list.length])).toEqual([
    ["a", 1],
    ["b", 1],
  ]);
});
