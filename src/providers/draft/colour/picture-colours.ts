import type { RawPicture } from "../../../images/raw-picture.js";
import { differenceOf, hexOfChannels, oklchOfHex } from "./oklch.js";

/** Up to `count` colours that a picture is made of, the most telling first, as `#rrggbb`; transparent parts do not count. */
export function pictureColours({ pixels, width, height, channels }: RawPicture, count: number): readonly string[] {
  const bins = new Map<number, Bin>();
  const step = Math.max(1, Math.floor(Math.sqrt((width * height) / SAMPLES)));
  for (let y = Math.floor(step / 2); y < height; y += step) {
    for (let x = Math.floor(step / 2); x < width; x += step) {
      const at = (y * width + x) * channels;
      const [r = 0, g = 0, b = 0, alpha = 255] = pixels.subarray(at, at + channels);
      if (alpha < 128) continue;
      const key = (r >> 5) * 64 + (g >> 5) * 8 + (b >> 5);
      const bin = bins.get(key) ?? { r: 0, g: 0, b: 0, count: 0 };
      bins.set(key, { r: bin.r + r, g: bin.g + g, b: bin.b + b, count: bin.count + 1 });
    }
  }
  const ranked = [...bins.values()]
    .map((bin) => ({ hex: meanOf(bin), weight: weightOf(bin) }))
    .toSorted((a, b) => b.weight - a.weight);
  const chosen: string[] = [];
  for (const { hex } of ranked) {
    if (chosen.length < count && chosen.every((other) => differenceOf(hex, other) > 0.1)) chosen.push(hex);
  }
  return chosen;
}

const SAMPLES = 4096;

interface Bin {
  readonly r: number;
  readonly g: number;
  readonly b: number;
  readonly count: number;
}

const meanOf = ({ r, g, b, count }: Bin): string => hexOfChannels([r / count, g / count, b / count]);

// A small red sail tells more of a picture than the grey sea around it.
const weightOf = (bin: Bin): number => bin.count ** 0.7 * (0.35 + 6 * oklchOfHex(meanOf(bin)).c);
