import { rgbaToThumbHash } from "thumbhash";
import type { Placeholder } from "../model/lock.js";
import { sharpOf, type RawPicture } from "./raw-picture.js";

/** What stands for `picture` until it has come; the same pixels give the same placeholder. */
export async function drawPlaceholder(picture: RawPicture): Promise<Placeholder> {
  const scaled = (await sharpOf(picture)).resize(THUMBHASH_EDGE, THUMBHASH_EDGE, INSIDE).ensureAlpha();
  const { data, info } = await scaled.raw().toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const small: RawPicture = { pixels: data, width, height, channels: 4 };
  const tiny = (await sharpOf(small)).resize(TINY_EDGE, TINY_EDGE, INSIDE);
  const webp = await tiny.webp({ quality: 30, alphaQuality: 40, effort: 6 }).toBuffer();
  return {
    thumbhash: Buffer.from(rgbaToThumbHash(width, height, data)).toString("base64"),
    colour: dominantColour(data),
    dataUri: `data:image/webp;base64,${webp.toString("base64")}`,
  };
}

/** The most that ThumbHash takes. */
const THUMBHASH_EDGE = 100;
const TINY_EDGE = 16;
const INSIDE = { fit: "inside", withoutEnlargement: true } as const;

/** The mean of the fullest of 4,096 boxes of equal size in RGB, by how opaque its pixels are; `#RRGGBB`. */
function dominantColour(rgba: Uint8Array): string {
  const weights = new Float64Array(4096);
  const sums = new Float64Array(4096 * 3);
  for (let at = 0; at < rgba.length; at += 4) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = rgba.subarray(at, at + 4);
    const box = ((red >> 4) << 8) | ((green >> 4) << 4) | (blue >> 4);
    weights[box] = (weights[box] ?? 0) + alpha;
    for (const [channel, value] of [red, green, blue].entries())
      sums[box * 3 + channel] = (sums[box * 3 + channel] ?? 0) + value * alpha;
  }
  const fullest = weights.reduce((best, weight, box) => (weight > (weights[best] ?? 0) ? box : best), 0);
  const weight = weights[fullest] ?? 0;
  const mean = Array.from(sums.subarray(fullest * 3, fullest * 3 + 3), (sum) => Math.round(weight && sum / weight));
  return `#${mean.map((value) => value.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}
