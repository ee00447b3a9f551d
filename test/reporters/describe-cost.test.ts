import { expect, test } from "vitest";
import { microUsd } from "../../src/model/money.js";
import { describeCost, isPaid, sumCosts } from "../../src/reporters/describe-cost.js";
import { billed, UNKNOWN } from "./sample.js";

const ESTIMATED = { kind: "estimated", microUsd: microUsd(2_000) } as const;

test("what is unknown or estimated is never told as what is billed", () => {
  const told = [
    [],
    [billed(42_100), billed(900)],
    [billed(42_100), ESTIMATED],
    [billed(42_100), UNKNOWN],
    [UNKNOWN],
  ].map((costs) => [describeCost(sumCosts(costs)), isPaid(sumCosts(costs))]);
  expect(told).toEqual([
    ["free", false],
    ["$0.0430", true],
    ["~$0.0441", true],
    ["≥$0.0421", true],
    ["unknown", true],
  ]);
});
