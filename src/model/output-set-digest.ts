import { canonicalJson } from "./canonical-json.js";
import { digestOf, type Digest } from "./digest.js";
import type { LockEntry } from "./lock.js";

/**
 * What an approval is bound to: the bytes of an asset's files, whatever they are called, so that a rename leaves it as it
 * was. The canonical JSON of their digests, sorted, is hashed.
 */
export function outputSetDigest(outputs: LockEntry["outputs"]): Digest {
  return digestOf(canonicalJson([...outputs.values()].map(({ digest }) => digest).toSorted()));
}

/** Those of `approvals` that hold for files that are now `outputs`: a person approved these very bytes, or none did. */
export function approvalOf(
  outputs: LockEntry["outputs"],
  approvals: readonly (Digest | undefined)[],
): Pick<LockEntry, "approved"> {
  if (approvals.every((approved) => approved === undefined)) return {};
  const approved = outputSetDigest(outputs);
  return approvals.includes(approved) ? { approved } : {};
}
