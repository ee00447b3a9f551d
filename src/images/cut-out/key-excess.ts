import type { RawPicture } from "../raw-picture.js";
import type { Ground } from "./measure-ground.js";

/** How much of the key there is in each pixel. */
export interface KeyExcess {
  /**
   * By how much the channels that are high in the key stand above those that are low in it, in levels: 0 and less for
   * what has nothing of the key. P. Vlahos's colour difference, for any key.
   */
  readonly values: Int16Array;
  /** The value of the ground itself. */
  readonly ofGround: number;
  /** Whether a pixel is ground, as far as its colour tells: 1 or 0. */
  readonly isGround: Uint8Array;
}

/** Channels (0 red, 1 green, 2 blue) that are high in the key, and those that are low; a grey key has none. */
export interface KeyChannels {
  readonly high: readonly number[];
  readonly low: readonly number[];
}

/** Splits the channels at the widest gap between them. */
export function keyChannels({ colour }: Pick<Ground, "colour">): KeyChannels {
  const [first, second, third] = [0, 1, 2].toSorted((a, b) => (colour[b] ?? 0) - (colour[a] ?? 0));
  if (first === undefined || second === undefined || third === undefined)
    throw new Error("a colour has three channels");
  const [most, middle, least] = [colour[first] ?? 0, colour[second] ?? 0, colour[third] ?? 0];
  if (most - least < LEAST_CHROMA) return { high: [], low: [] };
  return most - middle >= middle - least
    ? { high: [first], low: [second, third] }
    : { high: [first, second], low: [third] };
}

/** Of one colour; 0 for a grey key. */
export function excessOf(colour: ArrayLike<number>, { high, low }: KeyChannels): number {
  if (high.length === 0) return 0;
  const [high1, high2] = [colour[high[0] ?? 0] ?? 0, colour[high.at(-1) ?? 0] ?? 0];
  return Math.min(high1, high2) - Math.max(colour[low[0] ?? 0] ?? 0, colour[low.at(-1) ?? 0] ?? 0);
}

/** Reads the whole picture once. `tolerance`: levels by which ground may differ from the measured key in a channel. */
export function readKeyExcess(picture: RawPicture, ground: Ground, tolerance: number): KeyExcess {
  const { pixels, width, height, channels } = picture;
  const values = new Int16Array(width * height);
  const isGround = new Uint8Array(width * height);
  const { high, low } = keyChannels(ground);
  const isGrey = high.length === 0;
  // Two of each, the same one twice where there is one, so that the loop below needs no choice.
  const [high1, high2] = [high[0] ?? 0, high.at(-1) ?? 0];
  const [low1, low2] = [low[0] ?? 0, low.at(-1) ?? 0];
  const rows = createRows(ground, width, height);
  for (let y = 0, pixel = 0; y < height; y += 1) {
    const row = rows(y);
    for (let x = 0, at = y * width * channels; x < width; x += 1, pixel += 1, at += channels) {
      const from = ground.isFlat ? 0 : x * 3;
      const away = Math.max(
        Math.abs((pixels[at] ?? 0) - (row[from] ?? 0)),
        Math.abs((pixels[at + 1] ?? 0) - (row[from + 1] ?? 0)),
        Math.abs((pixels[at + 2] ?? 0) - (row[from + 2] ?? 0)),
      );
      if (away <= tolerance) isGround[pixel] = 1;
      values[pixel] = isGrey
        ? GREY_REACH - away
        : Math.min(pixels[at + high1] ?? 0, pixels[at + high2] ?? 0) -
          Math.max(pixels[at + low1] ?? 0, pixels[at + low2] ?? 0);
    }
  }
  return { values, isGround, ofGround: isGrey ? GREY_REACH : excessOf(ground.colour, { high, low }) };
}

/** Levels between the highest and the lowest channel below which a key counts as grey. */
const LEAST_CHROMA = 56;
/** Levels away from a grey key at which nothing of it is left. */
const GREY_REACH = 96;

/** The ground's colour along a row, three values a pixel; three in all where the ground is flat. */
function createRows({ colour, surfaces, isFlat }: Ground, width: number, height: number): (y: number) => Float32Array {
  if (isFlat) {
    const flat = new Float32Array(colour);
    return () => flat;
  }
  const row = new Float32Array(width * 3);
  return (y) => {
    const down = (2 * y) / Math.max(1, height - 1) - 1;
    for (const [channel, surface] of surfaces.entries()) {
      // Straight pieces of 16 pixels: the surface bends less than a tenth of a level within one.
      for (let start = 0; start < width; start += PIECE) {
        const from = surface.at((2 * start) / Math.max(1, width - 1) - 1, down);
        const to = surface.at((2 * (start + PIECE)) / Math.max(1, width - 1) - 1, down);
        const step = (to - from) / PIECE;
        const end = Math.min(width, start + PIECE);
        for (let x = start; x < end; x += 1) row[x * 3 + channel] = from + step * (x - start);
      }
    }
    return row;
  };
}

const PIECE = 16;
