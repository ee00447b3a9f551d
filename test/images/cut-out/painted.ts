import sharp from "sharp";
import { rgbOfHex } from "../../../src/model/colour/rgb.js";
import type { RawPicture } from "../../../src/images/raw-picture.js";

/** A subject as it is, with alpha, and as it would be painted on a key colour. */
export interface Painted {
  readonly truth: RawPicture;
  readonly picture: RawPicture;
}

/** SVG shapes on nothing, and on `key`. */
export async function painted(shapes: string, { key = "#00FF00", side = 160 } = {}): Promise<Painted> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}">${shapes}</svg>`;
  const pixels = await sharp(Buffer.from(svg)).ensureAlpha().raw().toBuffer();
  const truth: RawPicture = { pixels, width: side, height: side, channels: 4 };
  return { truth, picture: onColour(truth, key) };
}

export function onColour({ pixels, width, height }: RawPicture, key: string): RawPicture {
  const ground = rgbOfHex(key);
  const rgb = Buffer.alloc(width * height * 3);
  for (let at = 0; at < width * height; at += 1) {
    const alpha = (pixels[at * 4 + 3] ?? 0) / 255;
    for (const [channel, under] of ground.entries())
      rgb[at * 3 + channel] = Math.round((pixels[at * 4 + channel] ?? 0) * alpha + under * (1 - alpha));
  }
  return { pixels: rgb, width, height, channels: 3 };
}

/** Mean difference of alpha, 0 to 1, over the whole picture. */
export function alphaError(cut: RawPicture, { truth }: Painted): number {
  let sum = 0;
  for (let at = 3; at < truth.pixels.length; at += 4) sum += Math.abs((cut.pixels[at] ?? 0) - (truth.pixels[at] ?? 0));
  return sum / 255 / (truth.pixels.length / 4);
}

/** Red, green, blue and alpha at a place. */
export function rgbaAt({ pixels, width }: RawPicture, x: number, y: number): readonly number[] {
  return [...pixels.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)];
}
