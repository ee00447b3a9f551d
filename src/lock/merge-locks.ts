import type { AssetId } from "../model/asset.js";
import type { Attempt, Lock, LockEntry } from "../model/lock.js";
import { identityOf, mergeAttempts, settledBy } from "./merge-attempts.js";
import { mergeEntries } from "./merge-entries.js";

/**
 * Three-way merge, asset by asset; it has no conflicts. Every attempt of either side is in the result, and once: no cost
 * is lost and none counts twice. Where both sides made another picture the newer is in use, and whichever the merged
 * manifest asks for is among the attempts and is adopted for nothing.
 */
export function mergeLocks(base: Lock, ours: Lock, theirs: Lock): Lock {
  const seen = new Set<string>();
  const ids = new Set([...ours.assets.keys(), ...theirs.assets.keys()]);
  const allIds = new Set([...ids, ...ours.unplaced.keys(), ...theirs.unplaced.keys()]);
  const settled = settledBy([...allIds].flatMap((id) => [...attemptsOf(ours, id), ...attemptsOf(theirs, id)]));
  const unseen = (attempts: readonly Attempt[]): readonly Attempt[] =>
    attempts.map(settled).filter((attempt) => {
      const identity = identityOf(attempt);
      const isNew = !seen.has(identity);
      seen.add(identity);
      return isNew;
    });
  const assets = new Map<AssetId, LockEntry>();
  for (const id of ids) {
    const entry = mergeEntries({ base: base.assets.get(id), ours: ours.assets.get(id), theirs: theirs.assets.get(id) });
    if (entry) assets.set(id, { ...entry, attempts: unseen(entry.attempts) });
  }
  const unplaced = new Map<AssetId, readonly Attempt[]>();
  for (const id of allIds) {
    const attempts = unseen(mergeAttempts(attemptsOf(ours, id), attemptsOf(theirs, id)));
    if (attempts.length > 0) unplaced.set(id, attempts);
  }
  return { version: 1, assets, unplaced };
}

function attemptsOf({ assets, unplaced }: Lock, id: AssetId): readonly Attempt[] {
  return [...(assets.get(id)?.attempts ?? []), ...(unplaced.get(id) ?? [])];
}
