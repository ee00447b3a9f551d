import type { BudgetLimits } from "../model/asset.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Lock } from "../model/lock.js";
import { attemptsIn } from "../model/attempts-in.js";

/** Requests of the month that lies around `at`, an ISO 8601 time, of which nobody can say what they cost: its limit misses them. */
export function warnOfUnpriced(lock: Lock, { perMonthMicroUsd }: BudgetLimits, at: string): readonly Diagnostic[] {
  if (perMonthMicroUsd === undefined) return [];
  const month = at.slice(0, "2026-11".length);
  const count = [...attemptsIn(lock)].filter(
    ({ at: sent, cost, reservedMicroUsd }) =>
      sent.startsWith(month) && cost.kind === "unknown" && reservedMicroUsd === undefined,
  ).length;
  if (count === 0) return [];
  const [requests, were] = count === 1 ? ["request", "was"] : ["requests", "were"];
  return [
    {
      severity: "warning",
      code: "unpriced-requests",
      message: `${count} ${requests} of ${month} ${were} answered without a bill and had no price: \`budget.perMonth\` cannot count what they cost`,
      hint: "give that model a price under `prices:`, so that the next ones are counted; `artlock cost --by model` tells which",
    },
  ];
}
