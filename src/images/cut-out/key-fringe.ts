import { rgbOfHex } from "../../model/colour/rgb.js";
import type { RawPicture } from "../raw-picture.js";
import { excessOf, keyChannels } from "./key-excess.js";

/**
 * Share of the subject's outline that shows the key, `#RRGGBB`, while the subject behind it does not: 0 to 1. Outline is what
 * is at least a quarter opaque beside what is not; behind it lies what is opaque five pixels away.
 */
export function keyFringe({ pixels, width, height, channels }: RawPicture, key: string): number {
  if (channels === 3) return 0;
  const colour = rgbOfHex(key);
  const split = keyChannels({ colour });
  const ofKey = excessOf(colour, split);
  if (ofKey <= 0) return 0;
  const alphaAt = (x: number, y: number): number =>
    x < 0 || y < 0 || x >= width || y >= height ? 0 : (pixels[(y * width + x) * 4 + 3] ?? 0);
  const shareAt = (x: number, y: number): number => {
    const at = (y * width + x) * 4;
    return excessOf(pixels.subarray(at, at + 3), split) / ofKey;
  };
  let [outline, fringed] = [0, 0];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (alphaAt(x, y) < SEEN) continue;
      const isOutline =
        alphaAt(x - 1, y) < SEEN || alphaAt(x + 1, y) < SEEN || alphaAt(x, y - 1) < SEEN || alphaAt(x, y + 1) < SEEN;
      if (!isOutline) continue;
      outline += 1;
      if (shareAt(x, y) < SHOWS) continue;
      const behind = BEHIND.filter(([dx, dy]) => alphaAt(x + dx, y + dy) >= 250);
      const shares = behind.map(([dx, dy]) => shareAt(x + dx, y + dy));
      if (shares.length === 0 || Math.min(...shares) < SHOWS / 2) fringed += 1;
    }
  }
  return outline === 0 ? 0 : fringed / outline;
}

const SEEN = 64;
/** Of the key: less is not seen as a rim. */
const SHOWS = 0.22;
const BEHIND = [-5, 0, 5].flatMap((dy) => [-5, 0, 5].map((dx) => [dx, dy] as const));
