import type { RawPicture } from "../raw-picture.js";
import { channelsOf, labDistance, labOf } from "./lab-colour.js";

/**
 * For each colour (`#RRGGBB`) the share of the visible pixels, 0 to 1, that are within `within` (CIE76) of it. Pixels more
 * transparent than not are not seen, and do not count.
 */
export function colourShares(
  { pixels, channels }: RawPicture,
  { colours, within }: { readonly colours: readonly string[]; readonly within: number },
): readonly number[] {
  const wanted = colours.map((colour) => labOf(...channelsOf(colour)));
  const counts = wanted.map(() => 0);
  let seen = 0;
  for (let at = 0; at + channels <= pixels.length; at += channels) {
    if (channels === 4 && (pixels[at + 3] ?? 255) < 128) continue;
    seen += 1;
    const lab = labOf(pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0);
    for (const [index, one] of wanted.entries())
      if (labDistance(lab, one) <= within) counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts.map((count) => (seen === 0 ? 0 : count / seen));
}
