import type { Asset } from "../model/asset.js";
import type { LockEntry } from "../model/lock.js";
import type { RepoPath } from "../model/repo-path.js";
import { fileAt, type Known } from "./known.js";

/** Paths of an asset at which something stands that artlock did not write, or that was changed since. */
export function driftedOutputs(asset: Asset, entry: LockEntry | undefined, known: Known): readonly RepoPath[] {
  const drifted: RepoPath[] = [];
  for (const { path } of asset.outputs) if (isDrifted(path, entry, known)) drifted.push(path);
  for (const path of entry?.outputs.keys() ?? []) {
    if (isDrifted(path, entry, known) && !drifted.includes(path)) drifted.push(path);
  }
  return drifted;
}

/** Paths of an entry that were edited by hand, accepted, and are still there: no store could bring them back. */
export function acceptedOutputs(entry: LockEntry | undefined, known: Known): readonly RepoPath[] {
  const accepted: RepoPath[] = [];
  for (const [path, record] of entry?.outputs ?? []) {
    if (record.accepted && fileAt(known, path)) accepted.push(path);
  }
  return accepted;
}

function isDrifted(path: RepoPath, entry: LockEntry | undefined, known: Known): boolean {
  const digest = fileAt(known, path)?.digest;
  if (digest === undefined || digest === entry?.outputs.get(path)?.digest) return false;
  return !known.snapshot.ours.has(digest) && !known.claims.get(path)?.includes(digest);
}
