import type { Trim } from "../../model/rendition-steps.js";
import type { RawPicture } from "../raw-picture.js";

/** First row and column of a part of a picture, and its size, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The picture without its empty edges. One that is empty throughout stays as it is. */
export function trimPicture(picture: RawPicture, { thresholdPercent }: Trim): RawPicture {
  const box = filledBox(picture, Math.round((thresholdPercent / 100) * 255));
  return box === undefined ? picture : cropPicture(picture, box);
}

/**
 * The smallest box around all that is more opaque than `threshold`, or, where there is no alpha, differs from the top left
 * corner by more than that in a channel; both 0–255. Undefined when nothing does.
 */
export function filledBox(picture: RawPicture, threshold: number): Box | undefined {
  const { pixels, width, height, channels } = picture;
  const [red = 0, green = 0, blue = 0] = pixels;
  const isFilled = (at: number): boolean =>
    channels === 4
      ? (pixels[at + 3] ?? 0) > threshold
      : Math.abs((pixels[at] ?? 0) - red) > threshold ||
        Math.abs((pixels[at + 1] ?? 0) - green) > threshold ||
        Math.abs((pixels[at + 2] ?? 0) - blue) > threshold;
  let [left, right, top, bottom] = [width, -1, height, -1];
  for (let y = 0; y < height; y += 1) {
    const row = y * width;
    let first = 0;
    while (first < width && !isFilled((row + first) * channels)) first += 1;
    if (first === width) continue;
    let last = width - 1;
    while (last > right && !isFilled((row + last) * channels)) last -= 1;
    left = Math.min(left, first);
    right = Math.max(right, last);
    top = Math.min(top, y);
    bottom = y;
  }
  return bottom < 0 ? undefined : { left, top, width: right - left + 1, height: bottom - top + 1 };
}

function cropPicture(picture: RawPicture, box: Box): RawPicture {
  const { pixels, width, channels } = picture;
  if (box.width === width && box.height === picture.height) return picture;
  const cropped = Buffer.alloc(box.width * box.height * channels);
  for (let row = 0; row < box.height; row += 1) {
    const from = ((box.top + row) * width + box.left) * channels;
    cropped.set(pixels.subarray(from, from + box.width * channels), row * box.width * channels);
  }
  return { pixels: cropped, width: box.width, height: box.height, channels };
}
