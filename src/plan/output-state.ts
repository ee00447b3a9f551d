import type { Asset, RenditionSpec } from "../model/asset.js";
import type { Digest } from "../model/digest.js";
import type { LockEntry } from "../model/lock.js";
import type { Reason } from "../model/plan.js";
import type { RepoPath } from "../model/repo-path.js";
import { fileAt, type Known } from "./known.js";
import { renditionFingerprint } from "./rendition-fingerprint.js";

/** The files of one asset against what the lock says of them. */
export interface OutputState {
  /** Files in the way that artlock did not write, or that were changed since. */
  readonly drifted: readonly RepoPath[];
  /** Recorded and wanted unchanged, but gone. */
  readonly missing: readonly RepoPath[];
  /** Everything else that has to be written or removed. */
  readonly changes: readonly Reason[];
  /** What has to be written can be had: from the master, or as a copy of a file that is there. */
  readonly derivable: boolean;
}

export function outputState(asset: Asset, entry: LockEntry | undefined, { known, master }: StateOf): OutputState {
  const wanted = new Set(asset.outputs.map(({ path }) => path));
  const work = asset.outputs.flatMap((spec) => workOn(spec, entry, { known, master }));
  const removed = [...(entry?.outputs.keys() ?? [])].filter((path) => !wanted.has(path));
  const todo = new Set(work.map(({ path }) => path));
  return {
    drifted: driftedPaths(asset, entry, known),
    missing: work.flatMap((reason) => (reason.kind === "output-missing" ? [reason.path] : [])),
    changes: [
      ...work.filter((reason) => reason.kind !== "output-missing"),
      ...removed.map((path) => ({ kind: "output-removed", path }) as const),
    ],
    derivable:
      known.snapshot.masters.has(master) ||
      asset.outputs.every((spec) => !todo.has(spec.path) || known.copies.has(renditionFingerprint(master, spec))),
  };
}

/** Paths at which something stands that a build must not overwrite unasked. */
export function driftedPaths(asset: Asset, entry: LockEntry | undefined, known: Known): readonly RepoPath[] {
  const paths = new Set([...asset.outputs.map(({ path }) => path), ...(entry?.outputs.keys() ?? [])]);
  return [...paths].filter((path) => {
    const found = fileAt(known, path);
    return found && !known.snapshot.ours.has(found.digest) && !known.claims.get(path)?.has(found.digest);
  });
}

interface StateOf {
  readonly known: Known;
  readonly master: Digest;
}

type OutputWork = Extract<Reason, { readonly kind: `output-${string}` }>;

function workOn(spec: RenditionSpec, entry: LockEntry | undefined, { known, master }: StateOf): readonly OutputWork[] {
  const record = entry?.outputs.get(spec.path);
  if (!record) return [{ kind: "output-added", path: spec.path }];
  if (record.fingerprint !== renditionFingerprint(master, spec)) return [{ kind: "output-changed", path: spec.path }];
  const found = fileAt(known, spec.path);
  if (!found) return [{ kind: "output-missing", path: spec.path }];
  // Not the recorded bytes and yet not drift: another asset held the path, or a crash came before the lock was written.
  return found.digest === record.digest ? [] : [{ kind: "output-changed", path: spec.path }];
}
