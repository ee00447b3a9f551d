import { oklabDistance, oklabOfRgb } from "../../model/colour/oklab.js";
import { hexOfRgb, rgbOfHex, type Rgb } from "../../model/colour/rgb.js";
import type { RawPicture } from "../raw-picture.js";
import { fitSurface, type Surface } from "./fit-surface.js";

/** The key colour as the picture has it: it may run a little from one side to the other. */
export interface Ground {
  readonly kind: "ground";
  /** On average along the border. */
  readonly colour: Rgb;
  /** Each channel over the picture, 0–255; one value throughout where it is flat. */
  readonly surfaces: readonly [Surface, Surface, Surface];
  readonly isFlat: boolean;
  /** Standard deviation of the border around its surface, in levels of the noisiest channel. */
  readonly noise: number;
}

/** `uneven`: the border is of several colours; `wrong-colour`: it is of one, which is not the key. */
export interface NoGround {
  readonly kind: "uneven" | "wrong-colour";
  readonly found: string;
  /** Share of the border that is of that colour. */
  readonly share: number;
}

/** Looks for the key colour `asked`, `#RRGGBB`, along the border of the picture. */
export function measureGround(picture: RawPicture, asked: string): Ground | NoGround {
  const border = borderSamples(picture);
  const colour = commonest(border);
  const near = border.filter((sample) => distance(sample.colour, colour) < NEAR);
  const share = near.length / border.length;
  const found = hexOfRgb(colour);
  if (oklabDistance(oklabOfRgb(colour), oklabOfRgb(rgbOfHex(asked))) > MOST_AWAY) {
    return { kind: share < LEAST_SHARE ? "uneven" : "wrong-colour", found, share };
  }
  if (share < LEAST_SHARE) return { kind: "uneven", found, share };
  const x = Float64Array.from(near, (sample) => sample.x);
  const y = Float64Array.from(near, (sample) => sample.y);
  const surfaces = [0, 1, 2].map((channel) =>
    fitSurface({ x, y, values: Float64Array.from(near, (sample) => sample.colour[channel] ?? 0) }),
  );
  const [red, green, blue] = surfaces;
  if (!red || !green || !blue) throw new Error("a colour has three channels");
  const noise = Math.max(...surfaces.map((surface) => surface.deviation));
  const ranges = surfaces.map((surface) => surface.range());
  const extremes = (end: 0 | 1): Rgb => [ranges[0]?.[end] ?? 0, ranges[1]?.[end] ?? 0, ranges[2]?.[end] ?? 0];
  const runs = oklabDistance(oklabOfRgb(extremes(0)), oklabOfRgb(extremes(1)));
  if (noise > MOST_NOISE || runs > MOST_RUN) return { kind: "uneven", found, share };
  const isFlat = ranges.every(([least, most]) => most - least < 3);
  return { kind: "ground", colour, surfaces: [red, green, blue], isFlat, noise };
}

/** Oklab: models paint #00FF00 as anything from #10F010 to #00B140, but not as white. */
const MOST_AWAY = 0.3;
/** Oklab, between the lightest and the darkest end: beyond, it is a scene and no flat ground. */
const MOST_RUN = 0.16;
/** Levels: paper grain has 3, strong JPEG 6, foliage 20 and more. */
const MOST_NOISE = 14;
/** Levels, Euclidean: what may belong to one ground that is lit unevenly. */
const NEAR = 64;
/** Of the border: a subject that runs off one side leaves more. */
const LEAST_SHARE = 0.5;

interface Sample {
  /** From -1, left and top, to 1. */
  readonly x: number;
  readonly y: number;
  readonly colour: Rgb;
}

/** About 3,000 pixels of a frame one sixty-fourth of the picture wide. */
function borderSamples({ pixels, width, height, channels }: RawPicture): readonly Sample[] {
  const depth = Math.max(1, Math.round(Math.min(width, height) / 64));
  const samples: Sample[] = [];
  const stride = Math.max(1, Math.round(Math.sqrt((2 * depth * (width + height)) / 3000)));
  for (let y = 0; y < height; y += stride) {
    const isRim = y < depth || y >= height - depth;
    for (let x = 0; x < width; x += stride) {
      if (!isRim && x >= depth && x < width - depth) {
        x = width - depth;
        if (x >= width) break;
      }
      const at = (y * width + x) * channels;
      samples.push({
        x: (2 * x) / Math.max(1, width - 1) - 1,
        y: (2 * y) / Math.max(1, height - 1) - 1,
        colour: [pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0],
      });
    }
  }
  return samples;
}

/** The fullest of 4,096 boxes of colours, moved to the mean of what lies around it (mean shift) three times. */
function commonest(samples: readonly Sample[]): Rgb {
  const boxes = new Map<number, number>();
  for (const { colour } of samples) {
    const box = ((colour[0] >> 4) << 8) | ((colour[1] >> 4) << 4) | (colour[2] >> 4);
    boxes.set(box, (boxes.get(box) ?? 0) + 1);
  }
  let [fullest, most] = [0, 0];
  for (const [box, count] of boxes) if (count > most) [fullest, most] = [box, count];
  let mean: Rgb = [((fullest >> 8) << 4) + 8, (((fullest >> 4) & 15) << 4) + 8, ((fullest & 15) << 4) + 8];
  for (let round = 0; round < 3; round += 1) mean = meanAround(samples, mean);
  return mean;
}

function meanAround(samples: readonly Sample[], centre: Rgb): Rgb {
  let [red, green, blue, count] = [0, 0, 0, 0];
  for (const { colour } of samples) {
    if (distance(colour, centre) > NEAR / 2) continue;
    red += colour[0];
    green += colour[1];
    blue += colour[2];
    count += 1;
  }
  return count === 0 ? centre : [red / count, green / count, blue / count];
}

function distance(one: Rgb, other: Rgb): number {
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}
