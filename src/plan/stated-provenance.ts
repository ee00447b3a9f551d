import type { RenditionSpec } from "../model/asset.js";
import { fingerprintOf, type Digest, type Fingerprint } from "../model/digest.js";
import type { OutputRecord } from "../model/lock.js";
import type { Known } from "./known.js";

/** Hash of what `spec` wants a file to say of itself; undefined for nothing. */
export function provenanceFingerprint({ provenance }: RenditionSpec): Fingerprint | undefined {
  return provenance && fingerprintOf({ alt: provenance.alt });
}

/**
 * Whether a file is to be written anew for what it says of itself alone. Not where that would take a master that no store has:
 * the picture is right, and an alt text is no reason to call it lost. A file that was edited by hand says what it likes.
 */
export function saysOtherwise(record: OutputRecord, spec: RenditionSpec, of: MasterOf): boolean {
  if (record.accepted || !of.known.snapshot.masters.has(of.master)) return false;
  const wanted = provenanceFingerprint(spec);
  if (record.provenance === undefined) return wanted !== undefined && spec.provenance?.everywhere === true;
  return record.provenance !== wanted;
}

interface MasterOf {
  readonly known: Known;
  readonly master: Digest;
}
