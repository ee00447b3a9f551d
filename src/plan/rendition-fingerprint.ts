import type { RenditionSpec } from "../model/asset.js";
import type { Json } from "../model/canonical-json.js";
import { fingerprintOf, type Digest, type Fingerprint } from "../model/digest.js";

/** The way subjects are cut out (src/images/cut-out). Raise it when that gives other pixels, and files are made again. */
export const CUT_OUT = 1;

/**
 * Hash of what a file is derived from and how. Its path stays out, so that moving it is not a change, and so do what it says
 * of itself, which leaves its pixels as they are, and what it may weigh: a file that is light enough is right.
 */
export function renditionFingerprint(master: Digest, spec: RenditionSpec): Fingerprint {
  const before = known.get(spec);
  if (before?.master === master) return before.fingerprint;
  const fingerprint = hashed(master, spec);
  known.set(spec, { master, fingerprint });
  return fingerprint;
}

/** One decision asks for it several times, and a watch decides over and over. */
const known = new WeakMap<RenditionSpec, { readonly master: Digest; readonly fingerprint: Fingerprint }>();

function hashed(master: Digest, spec: RenditionSpec): Fingerprint {
  return fingerprintOf({
    background: spec.background,
    cell: spec.cell,
    cutOut: spec.cutOut && { ...spec.cutOut, algorithm: CUT_OUT },
    enlarge: spec.enlarge,
    fit: spec.fit,
    format: spec.format,
    height: spec.height,
    icoEdges: spec.icoEdges,
    lossless: spec.lossless,
    master,
    outline: spec.outline,
    pad: spec.pad,
    paint: spec.paint,
    position: spec.position,
    quality: spec.quality,
    safeZone: spec.safeZone,
    shadow: spec.shadow,
    trim: spec.trim,
    width: spec.width,
  } satisfies Record<
    "master" | Exclude<keyof RenditionSpec, "path" | "provenance" | "maxBytes" | "lowestQuality">,
    Json | undefined
  >);
}
