import type { Asset, AssetId } from "../model/asset.js";
import type { SpendingGroup, SpendingKey, SpendingRow } from "../model/spending.js";
import { unreachable } from "../model/unreachable.js";
import type { Expense } from "./expenses-in.js";
import { sumSpending } from "./sum-spending.js";

/** The assets that the manifest has, by name. */
export type KnownAssets = ReadonlyMap<AssetId, Pick<Asset, "tags">>;

/** One row for each month, model, … that anything was spent on. What has several tags stands in the row of each. */
export function groupSpending(expenses: readonly Expense[], by: SpendingKey, known: KnownAssets): SpendingGroup {
  const parts = new Map<string, Expense[]>();
  for (const expense of expenses) {
    for (const name of namesOf(expense, by, known)) {
      const part = parts.get(name);
      if (part) part.push(expense);
      else parts.set(name, [expense]);
    }
  }
  const rows = [...parts].map(([name, part]): SpendingRow => {
    const isGone = by === "asset" && part.every(({ id }) => !known.has(id));
    return { name, spending: sumSpending(part), ...(isGone && { isGone }) };
  });
  return { by, rows: rows.toSorted(by === "month" ? byName : byCost) };
}

const UNTAGGED = "(no tag)";
const NO_LONGER_THERE = "(not in the manifest)";
const NAMELESS: ReadonlySet<string> = new Set([UNTAGGED, NO_LONGER_THERE]);

function namesOf({ id, attempt }: Expense, by: SpendingKey, known: KnownAssets): readonly string[] {
  switch (by) {
    case "month":
      return [attempt.at.slice(0, "2026-11".length)];
    case "model":
      return [attempt.model];
    case "provider":
      return [attempt.provider];
    case "asset":
      return [id];
    case "tag": {
      const tags = known.get(id)?.tags;
      if (!tags) return [NO_LONGER_THERE];
      return tags.length > 0 ? [...new Set(tags)] : [UNTAGGED];
    }
    default:
      return unreachable(by);
  }
}

const byName = (a: SpendingRow, b: SpendingRow): number => (a.name < b.name ? -1 : Number(a.name > b.name));

/** What has no tag comes after what has, then the dearest first. */
function byCost(a: SpendingRow, b: SpendingRow): number {
  const [isLast, isOtherLast] = [NAMELESS.has(a.name), NAMELESS.has(b.name)];
  if (isLast !== isOtherLast) return isLast ? 1 : -1;
  return b.spending.billedMicroUsd - a.spending.billedMicroUsd || perhaps(b) - perhaps(a) || byName(a, b);
}

function perhaps({ spending: { uncertain, unknown } }: SpendingRow): number {
  return uncertain.estimatedMicroUsd + unknown.atMostMicroUsd;
}
