import type { BudgetLimits, Manifest } from "../model/asset.js";
import type { Lock } from "../model/lock.js";
import { addPrices, microUsd, usd, type MicroUsd, type Price } from "../model/money.js";
import type { Plan, Step } from "../model/plan.js";
import { spentInMonth } from "./budget.js";

/** What a person is asked before money is spent. */
export interface SpendQuestion {
  /** The steps that cost money, and their price. */
  readonly plan: Plan;
  /** The most that the build may spend, its limits kept in mind; undefined where nobody can tell. */
  readonly mostMicroUsd: MicroUsd | undefined;
  readonly aboveMicroUsd: MicroUsd;
}

export interface Purse {
  readonly budget: Manifest["budget"];
  readonly maxCostMicroUsd: MicroUsd | undefined;
  readonly lock: Lock;
  /** ISO 8601. */
  readonly at: string;
}

/** The question to ask before `steps` are bought, or undefined where they cost too little to ask, or nothing. */
export function worthAsking(steps: readonly Step[], purse: Purse): SpendQuestion | undefined {
  const paid = steps.filter(({ price }) => price.kind !== "free");
  const price = addPrices(paid.map((step) => step.price));
  const aboveMicroUsd = purse.budget.confirmAboveMicroUsd ?? ONE_DOLLAR;
  const mostMicroUsd = mostOf(price, limitsOf(purse));
  if (price.kind === "free" || (mostMicroUsd !== undefined && mostMicroUsd <= aboveMicroUsd)) return undefined;
  return { plan: { steps: paid, orphans: [], price }, mostMicroUsd, aboveMicroUsd };
}

const ONE_DOLLAR = usd(1);

function mostOf(price: Price, limits: readonly MicroUsd[]): MicroUsd | undefined {
  const all = price.kind === "estimate" ? [price.highMicroUsd, ...limits] : limits;
  return all.toSorted((a, b) => a - b)[0];
}

function limitsOf({ budget, maxCostMicroUsd, lock, at }: Purse): readonly MicroUsd[] {
  const { perRunMicroUsd, perMonthMicroUsd }: BudgetLimits = budget;
  const left =
    perMonthMicroUsd === undefined ? undefined : microUsd(Math.max(0, perMonthMicroUsd - spentInMonth(lock, at)));
  return [maxCostMicroUsd, perRunMicroUsd, left].filter((limit) => limit !== undefined);
}
