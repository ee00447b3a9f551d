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
  const unseen = onceEach([...attemptsIn(ours), ...attemptsIn(theirs)].flatMap(([, attempts]) => attempts));
  const assets = new Map<AssetId, LockEntry>();
  for (const id of new Set([...ours.assets.keys(), ...theirs.assets.keys()])) {
    const entry = mergeEntries({ base: base.assets.get(id), ours: ours.assets.get(id), theirs: theirs.assets.get(id) });
    if (entry) assets.set(id, { ...entry, attempts: unseen(entry.attempts) });
  }
  // Whatever no entry took up: first what had no place before, then what an entry that was taken out leaves behind.
  const unplaced = new Map<AssetId, readonly Attempt[]>();
  for (const [id, attempts] of [...ours.unplaced, ...theirs.unplaced, ...attemptsIn(ours), ...attemptsIn(theirs)]) {
    const left = mergeAttempts(unplaced.get(id) ?? [], unseen(attempts));
    if (left.length > 0) unplaced.set(id, left);
  }
  const manifest = ours.manifest === base.manifest ? theirs.manifest : ours.manifest;
  return { version: 1, ...(manifest !== undefined && { manifest }), assets, unplaced };
}

/** Lets each request's attempt through once, as the account in `all` that knows most of it has it. */
function onceEach(all: readonly Attempt[]): (attempts: readonly Attempt[]) => readonly Attempt[] {
  const settled = settledBy(all);
  const seen = new Set<string>();
  return (attempts) =>
    attempts.map(settled).filter((attempt) => {
      const identity = identityOf(attempt);
      const isNew = !seen.has(identity);
      seen.add(identity);
      return isNew;
    });
}

function attemptsIn({ assets, unplaced }: Lock): readonly (readonly [AssetId, readonly Attempt[]])[] {
  return [...[...assets].map(([id, { attempts }]) => [id, attempts] as const), ...unplaced];
}
