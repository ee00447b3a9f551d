import type { RawPicture } from "../../../src/images/raw-picture.js";
import type { PictureView } from "../../../src/images/expectations/picture-view.js";
import { viewPicture } from "../../../src/images/expectations/picture-view.js";
import { sharpOf } from "../../../src/images/raw-picture.js";

type Colour = readonly [red: number, green: number, blue: number, alpha?: number];

/** A picture of 64 by 64, whose pixels are what `at` says of x and y, each from 0 to below 1. */
export function painted(at: (x: number, y: number) => Colour, edge = 64): RawPicture {
  const pixels = new Uint8Array(edge * edge * 4);
  for (let y = 0; y < edge; y += 1) {
    for (let x = 0; x < edge; x += 1) {
      const [red, green, blue, alpha = 255] = at(x / edge, y / edge);
      pixels.set([red, green, blue, alpha], (y * edge + x) * 4);
    }
  }
  return { pixels, width: edge, height: edge, channels: 4 };
}

/** The same as a file would be looked at. */
export async function viewOf(picture: RawPicture): Promise<PictureView> {
  const image = await sharpOf(picture);
  return viewPicture(await image.png().toBuffer());
}

/** Hard edges: a board of 8 by 8 fields. */
export function board(one: Colour, other: Colour, edge = 256): RawPicture {
  return painted((x, y) => ((Math.floor(x * 8) + Math.floor(y * 8)) % 2 === 0 ? one : other), edge);
}
