import type { Rgb } from "../../model/colour/rgb.js";
import type { RawPicture } from "../raw-picture.js";

/** The picture over a layer of one colour, whose alpha is `layer`, a byte for each pixel. Takes and gives four channels. */
export function layUnder(picture: RawPicture, layer: Uint8Array, [red, green, blue]: Rgb): RawPicture {
  const pixels = Buffer.from(picture.pixels);
  for (let pixel = 0, at = 0; pixel < layer.length; pixel += 1, at += 4) {
    const under = layer[pixel] ?? 0;
    const over = pixels[at + 3] ?? 0;
    if (under === 0 || over === 255) continue;
    // Porter and Duff's "over", on colours that are not premultiplied.
    const underShare = (under * (255 - over)) / 255;
    const alpha = over + underShare;
    const mix = (above: number, below: number): number => Math.round((above * over + below * underShare) / alpha);
    pixels[at] = mix(pixels[at] ?? 0, red);
    pixels[at + 1] = mix(pixels[at + 1] ?? 0, green);
    pixels[at + 2] = mix(pixels[at + 2] ?? 0, blue);
    pixels[at + 3] = Math.round(alpha);
  }
  return { ...picture, pixels };
}
