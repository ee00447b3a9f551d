import type { Asset, RenditionSpec } from "../model/asset.js";
import type { Digest, Fingerprint } from "../model/digest.js";
import type { LockEntry, OutputRecord } from "../model/lock.js";
import type { Reason } from "../model/plan.js";
import type { FileFacts } from "../model/snapshot.js";
import { fileAt, type Known } from "./known.js";
import { renditionFingerprint } from "./rendition-fingerprint.js";

/** The files of one asset against what the lock says of them, were `master` the picture in use. */
export interface OutputState {
  /** Every file that has to be written or removed, and why. */
  readonly work: readonly OutputReason[];
  /** What has to be written can be had: from the master, or as a copy of a file that is there. */
  readonly derivable: boolean;
}

export type OutputReason = Extract<Reason, { readonly kind: `output-${string}` }>;

export function outputState(
  asset: Asset,
  entry: LockEntry | undefined,
  { known, master }: { readonly known: Known; readonly master: Digest },
): OutputState {
  const toWrite = asset.outputs.flatMap((spec): readonly ToWrite[] => {
    const fingerprint = renditionFingerprint(master, spec);
    const kind = whyWritten(fingerprint, entry?.outputs.get(spec.path), fileAt(known, spec.path));
    return kind ? [{ kind, path: spec.path, fingerprint }] : [];
  });
  return {
    work: [...toWrite.map(({ kind, path }) => ({ kind, path })), ...toRemove(asset.outputs, entry)],
    derivable: known.snapshot.masters.has(master) || toWrite.every(({ fingerprint }) => known.copies.has(fingerprint)),
  };
}

type ToWrite = OutputReason & { readonly fingerprint: Fingerprint };

function whyWritten(
  wanted: Fingerprint,
  record: OutputRecord | undefined,
  found: FileFacts | undefined,
): OutputReason["kind"] | undefined {
  if (!record) return "output-added";
  if (record.fingerprint !== wanted) return "output-changed";
  if (!found) return "output-missing";
  // Not the recorded bytes: drift, another asset's file, or a crash came before the lock was written.
  return found.digest === record.digest ? undefined : "output-changed";
}

function toRemove(outputs: readonly RenditionSpec[], entry: LockEntry | undefined): readonly OutputReason[] {
  if (!entry) return [];
  const wanted = new Set(outputs.map(({ path }) => path));
  return [...entry.outputs.keys()]
    .filter((path) => !wanted.has(path))
    .map((path) => ({ kind: "output-removed", path }));
}
