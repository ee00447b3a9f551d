import type { AssetId } from "../model/asset.js";
import type { Attempt, Lock, LockEntry } from "../model/lock.js";
import { attemptToJson, entryToJson } from "./format-lock.js";

/**
 * Three-way merge, asset by asset; it has no conflicts. Where both sides changed an asset, the side with the newer
 * attempt wins and the attempts of both are kept: no cost is lost, and whichever picture the merged manifest asks for
 * is among them and is adopted for nothing.
 */
export function mergeLocks(base: Lock, ours: Lock, theirs: Lock): Lock {
  const ids = new Set([...ours.assets.keys(), ...theirs.assets.keys()]);
  const assets = new Map<AssetId, LockEntry>();
  const unplaced = new Map<AssetId, readonly Attempt[]>();
  for (const id of new Set([...ours.unplaced.keys(), ...theirs.unplaced.keys()])) {
    unplaced.set(id, union(ours.unplaced.get(id) ?? [], theirs.unplaced.get(id) ?? []));
  }
  for (const id of ids) {
    const merged = mergeEntry(base.assets.get(id), ours.assets.get(id), theirs.assets.get(id));
    if (merged) assets.set(id, merged);
  }
  return { version: 1, assets, unplaced };
}

function mergeEntry(
  base: LockEntry | undefined,
  ours: LockEntry | undefined,
  theirs: LockEntry | undefined,
): LockEntry | undefined {
  if (!ours || !theirs) {
    const left = ours ?? theirs;
    // Removed by one side: stays removed unless the other changed it since.
    return base && left && same(base, left) ? undefined : left;
  }
  if (base && same(base, ours)) return theirs;
  if (base && same(base, theirs)) return ours;
  const [older, newer] = lastAttempt(ours) > lastAttempt(theirs) ? [theirs, ours] : [ours, theirs];
  const pin = newer.pin ?? older.pin;
  return { ...newer, ...(pin && { pin }), attempts: union(older.attempts, newer.attempts) };
}

const same = (a: LockEntry, b: LockEntry): boolean => JSON.stringify(entryToJson(a)) === JSON.stringify(entryToJson(b));

const lastAttempt = (entry: LockEntry): string => entry.attempts.at(-1)?.at ?? "";

/** Each attempt once, oldest first. */
function union(a: readonly Attempt[], b: readonly Attempt[]): readonly Attempt[] {
  const all = new Map([...a, ...b].map((attempt) => [identityOf(attempt), attempt]));
  return [...all.values()].toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}

const identityOf = (attempt: Attempt): string => JSON.stringify(attemptToJson(attempt));
