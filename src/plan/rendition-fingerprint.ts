import type { RenditionSpec } from "../model/asset.js";
import { fingerprintOf, type Digest, type Fingerprint } from "../model/digest.js";

/** Hash of what a file is derived from and how. Its path stays out, so that moving it is not a change. */
export function renditionFingerprint(master: Digest, spec: RenditionSpec): Fingerprint {
  const { path: _path, ...settings } = spec;
  return fingerprintOf({ master, ...settings });
}
