import type { AssetId } from "../../model/asset.js";
import type { Step } from "../../model/plan.js";

/**
 * How many requests one after another begin with each asset: itself, and the longest chain of those made from it. Assets
 * stand after those they are made from.
 */
export function chainLengths(steps: readonly Step[]): ReadonlyMap<AssetId, number> {
  const lengths = new Map<AssetId, number>();
  for (const { asset, verdict, needs } of steps.toReversed()) {
    const isMade = verdict.kind === "generate" || verdict.kind === "regenerate";
    const length = (lengths.get(asset.id) ?? 0) + (isMade ? 1 : 0);
    lengths.set(asset.id, length);
    for (const need of needs) lengths.set(need, Math.max(lengths.get(need) ?? 0, length));
  }
  return lengths;
}
