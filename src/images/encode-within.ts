import type { RenditionSpec } from "../model/asset.js";

/** The file, or the least it could be made to weigh and at which quality. */
export type WithinLimit =
  | { readonly kind: "file"; readonly bytes: Uint8Array }
  | { readonly kind: "too-heavy"; readonly leastBytes: number; readonly quality: number | undefined };

/**
 * The file at its own quality, or where it weighs more than `maxBytes` at the highest quality that does not, down to
 * `lowestQuality`: found by halving, in at most nine encodings. A lossless file and an ico have no quality to lower.
 */
export async function encodeWithin(
  spec: RenditionSpec,
  encode: (spec: RenditionSpec) => Promise<Uint8Array>,
): Promise<WithinLimit> {
  const first = await encode(spec);
  const { maxBytes, lossless } = spec;
  if (maxBytes === undefined || first.byteLength <= maxBytes) return { kind: "file", bytes: first };
  const lowest = spec.lowestQuality ?? LOWEST_QUALITIES[spec.format];
  let [low, high] = [lowest, (spec.quality ?? START_QUALITIES[spec.format]) - 1];
  if (lossless || spec.format === "ico" || high < low)
    return { kind: "too-heavy", leastBytes: first.byteLength, quality: spec.quality };
  const floor = await encode({ ...spec, quality: low });
  if (floor.byteLength > maxBytes) return { kind: "too-heavy", leastBytes: floor.byteLength, quality: low };
  let best = floor;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const bytes = await encode({ ...spec, quality: middle });
    if (bytes.byteLength <= maxBytes) {
      best = bytes;
      low = middle;
    } else high = middle - 1;
  }
  return { kind: "file", bytes: best };
}

/** Below these, faults are seen at a glance. */
const LOWEST_QUALITIES = { avif: 30, webp: 40, jpeg: 40, png: 40, ico: 100 } as const;

/** What encodePicture takes where a spec names no quality; a png then keeps all its colours. */
const START_QUALITIES = { avif: 50, webp: 80, jpeg: 80, png: 101, ico: 100 } as const;
