import type { Json } from "../model/canonical-json.js";
import type { Spending, SpendingReport } from "../model/spending.js";

/**
 * What `artlock cost --json` prints. All amounts are whole micro-dollars, and the rows of a table come to `total` exactly
 * (but for tags, of which an asset may have several). Field names are stable; new ones may be added.
 * ```json
 * {"type": "cost", "total": {"requests": 3, "pictures": 2, "billedMicroUsd": 84200,
 *   "uncertain": {"requests": 1, "estimatedMicroUsd": 42100},
 *   "unknown": {"requests": 0, "atMostMicroUsd": 0, "unpriced": 0},
 *   "compared": {"requests": 2, "billedMicroUsd": 84200, "lowMicroUsd": 84000, "highMicroUsd": 84400},
 *   "usage": {"textInputTokens": 20, "imageInputTokens": 0, "outputTokens": 2800,
 *     "mainInputTokens": 0, "mainOutputTokens": 0}},
 *  "first": "2026-11-02T…Z", "last": "2026-11-23T…Z", "month": {"countedMicroUsd": 126300, "limitMicroUsd": 20000000},
 *  "by": {"month": [{"name": "2026-11", "requests": 3, …}], "asset": [{"name": "old", "isGone": true, …}]}}
 * ```
 */
export function spendingToJson({ total, first, last, month, groups }: SpendingReport): {
  readonly [key: string]: Json;
} {
  const by = groups.map(
    (group) =>
      [
        group.by,
        group.rows.map(({ name, spending, isGone }) => ({ name, ...sums(spending), ...(isGone && { isGone }) })),
      ] as const,
  );
  return {
    type: "cost",
    total: sums(total),
    ...(first !== undefined && { first }),
    ...(last !== undefined && { last }),
    ...(month && { month: { ...month } }),
    by: Object.fromEntries(by),
  };
}

function sums({ uncertain, unknown, compared, usage, ...rest }: Spending): { readonly [key: string]: Json } {
  return {
    ...rest,
    uncertain: { ...uncertain },
    unknown: { ...unknown },
    compared: { ...compared },
    usage: { ...usage },
  };
}
