import type { AssetId } from "../model/asset.js";
import type { Attempt, Lock, LockEntry } from "../model/lock.js";
import { identityOf, mergeAttempts } from "./merge-attempts.js";
import { mergeEntries } from "./merge-entries.js";

/**
 * Three-way merge, asset by asset; it has no conflicts. Every attempt of either side is in the result, and once: no cost
 * is lost and none counts twice. Where both sides made another picture the newer is in use, and whichever the merged
 * manifest asks for is among the attempts and is adopted for nothing.
 */
export function mergeLocks(base: Lock, ours: Lock, theirs: Lock): Lock {
  const seen = new Set<string>();
  const unseen = (attempts: readonly Attempt[]): readonly Attempt[] =>
    attempts.filter((attempt) => {
      const identity = identityOf(attempt);
      const isNew = !seen.has(identity);
      seen.add(identity);
      return isNew;
    });
  const assets = new Map<AssetId, LockEntry>();
  const ids = new Set([...ours.assets.keys(), ...theirs.assets.keys()]);
  for (const id of ids) {
    const entry = mergeEntries({ base: base.assets.get(id), ours: ours.assets.get(id), theirs: theirs.assets.get(id) });
    if (entry) assets.set(id, { ...entry, attempts: unseen(entry.attempts) });
  }
  const unplaced = new Map<AssetId, readonly Attempt[]>();
  for (const id of new Set([...ids, ...ours.unplaced.keys(), ...theirs.unplaced.keys()])) {
    const attempts = unseen(mergeAttempts(attemptsOf(ours, id), attemptsOf(theirs, id)));
    if (attempts.length > 0) unplaced.set(id, attempts);
  }
  return { version: 1, assets, unplaced };
}

function attemptsOf({ assets, unplaced }: Lock, id: AssetId): readonly Attempt[] {
  return [...(assets.get(id)?.attempts ?? []), ...(unplaced.get(id) ?? [])];
}
