import type { Attempt, Usage } from "../model/lock.js";
import { NOTHING, sumMicroUsd, type MicroUsd } from "../model/money.js";
import type { Spending } from "../model/spending.js";
import type { Expense } from "./expenses-in.js";

/** Adds up in whole micro-dollars, so that parts come to their sum exactly. */
export function sumSpending(expenses: readonly Expense[]): Spending {
  const attempts = expenses.map(({ attempt }) => attempt);
  const uncertain = attempts.filter(({ cost }) => cost.kind === "estimated");
  const unknown = attempts.filter(({ cost }) => cost.kind === "unknown");
  return {
    requests: attempts.length,
    pictures: attempts.reduce((sum, { masters }) => sum + masters.length, 0),
    billedMicroUsd: sumMicroUsd(attempts.map(billedOf)),
    uncertain: {
      requests: uncertain.length,
      estimatedMicroUsd: sumMicroUsd(
        uncertain.map(({ cost }) => (cost.kind === "estimated" ? cost.microUsd : NOTHING)),
      ),
    },
    unknown: {
      requests: unknown.length,
      atMostMicroUsd: sumMicroUsd(unknown.map(({ reservedMicroUsd }) => reservedMicroUsd ?? NOTHING)),
      unpriced: unknown.filter(({ reservedMicroUsd }) => reservedMicroUsd === undefined).length,
    },
    compared: compare(attempts),
    usage: {
      textInputTokens: sumOf(attempts, ({ textInputTokens }) => textInputTokens),
      imageInputTokens: sumOf(attempts, ({ imageInputTokens }) => imageInputTokens),
      outputTokens: sumOf(attempts, ({ outputTokens }) => outputTokens),
      mainInputTokens: sumOf(attempts, ({ main }) => main?.inputTokens ?? 0),
      mainOutputTokens: sumOf(attempts, ({ main }) => main?.outputTokens ?? 0),
    },
  };
}

function sumOf(attempts: readonly Attempt[], tokensOf: (usage: Usage) => number): number {
  return attempts.reduce((sum, { usage }) => sum + (usage ? tokensOf(usage) : 0), 0);
}

function billedOf({ cost }: Attempt): MicroUsd {
  return cost.kind === "billed" ? cost.microUsd : NOTHING;
}

function compare(attempts: readonly Attempt[]): Spending["compared"] {
  const both = attempts.filter(({ cost, estimate }) => cost.kind === "billed" && estimate !== undefined);
  return {
    requests: both.length,
    billedMicroUsd: sumMicroUsd(both.map(billedOf)),
    lowMicroUsd: sumMicroUsd(both.map(({ estimate }) => estimate?.lowMicroUsd ?? NOTHING)),
    highMicroUsd: sumMicroUsd(both.map(({ estimate }) => estimate?.highMicroUsd ?? NOTHING)),
  };
}
