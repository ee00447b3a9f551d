import { expect, test } from "vitest";
import { openBudget, type AssetPurse, type Budget, type BudgetStop, type Reservation } from "../../src/build/budget.js";
import { microUsd, NOTHING, type Price } from "../../src/model/money.js";

const UNLIMITED: AssetPurse = { limitMicroUsd: undefined, spent: NOTHING };

function upTo(amount: number): Price {
  return { kind: "estimate", lowMicroUsd: NOTHING, highMicroUsd: microUsd(amount) };
}

function reserve(budget: Budget, amount: number): Reservation {
  const reserved = budget.reserve(upTo(amount), { ...UNLIMITED });
  if (reserved.kind === "stopped") throw new Error(reserved.because);
  return reserved;
}

function stopOf(budget: Budget, amount: number): BudgetStop {
  const stopped = budget.reserve(upTo(amount), { ...UNLIMITED });
  if (stopped.kind === "reserved") throw new Error("there was room for it");
  return stopped;
}

test("what others have put aside may come to less, and is waited for", async () => {
  const budget = openBudget({ perRunMicroUsd: microUsd(100) }, NOTHING);
  const first = reserve(budget, 70);
  const { settled } = stopOf(budget, 70);
  expect(settled).toBeDefined();

  first.settle({ kind: "billed", microUsd: microUsd(30) });
  await settled;
  reserve(budget, 70).settle({ kind: "billed", microUsd: microUsd(30) });

  expect(stopOf(budget, 70)).toEqual({ kind: "stopped", all: true, because: expect.stringContaining("for this run") });
  expect(budget.spentMicroUsd()).toBe(60);
});

test("what is dearer than all that is left is not waited for", () => {
  const budget = openBudget({ perRunMicroUsd: microUsd(100) }, NOTHING);
  reserve(budget, 30);

  expect(stopOf(budget, 101).settled).toBeUndefined();
});

test("what was put aside is settled once", () => {
  const budget = openBudget({ perMonthMicroUsd: microUsd(100) }, microUsd(20));
  const reserved = reserve(budget, 40);
  reserved.settle({ kind: "billed", microUsd: microUsd(10) });
  reserved.settle({ kind: "unknown" });

  expect(budget.spentMicroUsd()).toBe(10);
  reserve(budget, 70);
  expect(stopOf(budget, 1).because).toContain("this month");
});
