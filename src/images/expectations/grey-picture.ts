import type { RawPicture } from "../raw-picture.js";

/** Luma (Rec. 601) of each pixel, 0–255, transparent parts over mid grey. */
export interface GreyPicture {
  readonly values: Float32Array;
  readonly width: number;
  readonly height: number;
}

export function greyOf({ pixels, channels, width, height }: RawPicture): GreyPicture {
  const values = new Float32Array(width * height);
  for (let index = 0; index < values.length; index += 1) {
    const at = index * channels;
    const luma = 0.299 * (pixels[at] ?? 0) + 0.587 * (pixels[at + 1] ?? 0) + 0.114 * (pixels[at + 2] ?? 0);
    const alpha = channels === 4 ? (pixels[at + 3] ?? 255) / 255 : 1;
    values[index] = luma * alpha + 128 * (1 - alpha);
  }
  return { values, width, height };
}
