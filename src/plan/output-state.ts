import type { Asset, RenditionSpec } from "../model/asset.js";
import type { Digest, Fingerprint } from "../model/digest.js";
import type { GenerationInputs, LockEntry, OutputRecord } from "../model/lock.js";
import type { Reason } from "../model/plan.js";
import type { RepoPath } from "../model/repo-path.js";
import { fileAt, isArtlocks, type Known } from "./known.js";
import { outputsFrom } from "./outputs-from.js";
import { renditionFingerprint } from "./rendition-fingerprint.js";
import { saysOtherwise } from "./stated-provenance.js";

/** The files of one asset against what the lock says of them, were `master` the picture in use. */
export interface OutputState {
  /** Every file that has to be written or removed, and why. */
  readonly work: readonly OutputReason[];
  /** What has to be written can be had: from the master, or as a copy of a file that is there. */
  readonly derivable: boolean;
}

export type OutputReason = Extract<Reason, { readonly kind: `output-${string}` }>;

interface StateOf {
  readonly known: Known;
  readonly master: Digest;
  /** What the master was made from. */
  readonly inputs: GenerationInputs;
  /** Whether files that were edited by hand are to be written over; they are left out otherwise. */
  readonly overwrite: boolean;
}

export function outputState(asset: Asset, entry: LockEntry | undefined, of: StateOf): OutputState {
  const work: OutputReason[] = [];
  const needed: Fingerprint[] = [];
  for (const spec of outputsFrom(asset, of.inputs)) {
    const fingerprint = renditionFingerprint(of.master, spec);
    const record = entry?.outputs.get(spec.path);
    const kind = whyWritten(spec, { fingerprint, record }, of);
    if (!kind) continue;
    work.push({ kind, path: spec.path });
    needed.push(fingerprint);
  }
  for (const path of unwanted(asset, entry)) work.push({ kind: "output-removed", path });
  const { copies, snapshot } = of.known;
  // A lighter file is made from the master alone.
  const canCopy = (): boolean =>
    work.every(({ kind }) => kind !== "output-too-heavy") && needed.every((fingerprint) => copies.has(fingerprint));
  return { work, derivable: snapshot.masters.has(of.master) || canCopy() };
}

function whyWritten(
  spec: RenditionSpec,
  { fingerprint, record }: { readonly fingerprint: Fingerprint; readonly record: OutputRecord | undefined },
  of: StateOf,
): OutputReason["kind"] | undefined {
  if (!record) return "output-added";
  if (record.fingerprint !== fingerprint) return "output-changed";
  const { known, overwrite } = of;
  const digest = fileAt(known, spec.path)?.digest;
  if (digest === undefined) return "output-missing";
  if (digest === record.digest && isTooHeavy(spec, record)) return "output-too-heavy";
  if (digest === record.digest) return saysOtherwise(record, spec, of) ? "output-described" : undefined;
  // Another asset left it there, or a crash came before the lock was written.
  return overwrite || isArtlocks(digest, spec.path, known) ? "output-changed" : undefined;
}

/** A file that a person edited and had accepted is not made lighter behind their back. */
function isTooHeavy({ maxBytes }: RenditionSpec, { bytes, accepted }: OutputRecord): boolean {
  return maxBytes !== undefined && !accepted && bytes > maxBytes;
}

/** Files that weigh more than they may, by what the lock says of them. */
export function outputsTooHeavy(asset: Asset, entry: LockEntry | undefined): readonly HeavyOutput[] {
  return asset.outputs.flatMap(({ path, maxBytes }) => {
    const bytes = entry?.outputs.get(path)?.bytes;
    return maxBytes !== undefined && bytes !== undefined && bytes > maxBytes ? [{ path, bytes, maxBytes }] : [];
  });
}

export interface HeavyOutput {
  readonly path: RepoPath;
  readonly bytes: number;
  readonly maxBytes: number;
}

function unwanted({ outputs }: Asset, entry: LockEntry | undefined): readonly RepoPath[] {
  if (!entry) return [];
  const wanted = new Set(outputs.map(({ path }) => path));
  return [...entry.outputs.keys()].filter((path) => !wanted.has(path));
}
