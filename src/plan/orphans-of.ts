import type { AssetId } from "../model/asset.js";
import type { Orphan, Step } from "../model/plan.js";
import type { Known } from "./known.js";
import { madeBefore } from "./made-before.js";

/** Entries of the lock that no asset of the manifest has or takes over. */
export function orphansOf(known: Known, steps: readonly Step[]): readonly Orphan[] {
  const taken = new Set(steps.map((step) => takenOverBy(step, known)));
  return [...known.lock.assets]
    .filter(([id]) => !known.wanted.has(id) && !taken.has(id))
    .map(([id, entry]) => ({ id, outputs: [...entry.outputs.keys()] }));
}

/** The entry whose place a step takes, at once or when what stands in its way is gone. */
function takenOverBy({ asset, verdict, fingerprint }: Step, known: Known): AssetId | undefined {
  if (verdict.kind === "adopt") return verdict.from.kind === "renamed" ? verdict.from.id : undefined;
  if (verdict.kind !== "drifted" || !fingerprint || known.lock.assets.has(asset.id)) return undefined;
  const from = madeBefore(asset.id, fingerprint, known)?.from;
  return from?.kind === "renamed" ? from.id : undefined;
}
