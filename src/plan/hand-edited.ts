import type { Asset } from "../model/asset.js";
import type { Digest } from "../model/digest.js";
import type { GenerationInputs, LockEntry, OutputRecord } from "../model/lock.js";
import type { RepoPath } from "../model/repo-path.js";
import { fileAt, isArtlocks, type Known } from "./known.js";
import { outputsFrom } from "./outputs-from.js";
import { renditionFingerprint } from "./rendition-fingerprint.js";

/** What an asset has, and what it is about to have. */
export interface Coming {
  readonly entry: LockEntry | undefined;
  /** The entry of another name that it takes over, files and all. */
  readonly takenOver: LockEntry | undefined;
  /** What its files will be derived from; undefined while that has yet to be made. */
  readonly master: Digest | undefined;
  /** What that was made from. */
  readonly inputs: GenerationInputs;
}

/** Paths of an asset at which something stands that artlock did not write, or that was changed since. */
export function driftedOutputs(asset: Asset, coming: Coming, known: Known): readonly RepoPath[] {
  const drifted: RepoPath[] = [];
  for (const { path } of asset.outputs) if (isDrifted(path, coming, known)) drifted.push(path);
  for (const path of coming.entry?.outputs.keys() ?? []) {
    if (isDrifted(path, coming, known) && !drifted.includes(path)) drifted.push(path);
  }
  return drifted;
}

/** Files edited by hand and accepted, which would be written over or removed: no store could bring them back. */
export function acceptedAtStake(asset: Asset, coming: Coming, known: Known): readonly RepoPath[] {
  const own = acceptedOutputs(coming.entry, known);
  const others = acceptedOutputs(coming.takenOver, known);
  if (own.length === 0 && others.length === 0) return [];
  const { master, inputs } = coming;
  const wanted = outputsFrom(asset, inputs).map((spec) => ({
    path: spec.path,
    made: master && renditionFingerprint(master, spec),
  }));
  const stays = ({ path, record }: Accepted): boolean =>
    wanted.some((output) => output.path === path && output.made === record.fingerprint);
  const goesAlong = ({ record }: Accepted): boolean => wanted.some(({ made }) => made === record.fingerprint);
  const atStake = [...own.filter((file) => !stays(file)), ...others.filter((file) => !goesAlong(file))];
  return atStake.map(({ path }) => path);
}

interface Accepted {
  readonly path: RepoPath;
  readonly record: OutputRecord;
}

function acceptedOutputs(entry: LockEntry | undefined, known: Known): readonly Accepted[] {
  const accepted: Accepted[] = [];
  for (const [path, record] of entry?.outputs ?? []) {
    if (record.accepted && fileAt(known, path)?.digest === record.digest) accepted.push({ path, record });
  }
  return accepted;
}

function isDrifted(path: RepoPath, { entry, takenOver }: Coming, known: Known): boolean {
  const digest = fileAt(known, path)?.digest;
  if (digest === undefined || digest === entry?.outputs.get(path)?.digest) return false;
  return digest !== takenOver?.outputs.get(path)?.digest && !isArtlocks(digest, path, known);
}
