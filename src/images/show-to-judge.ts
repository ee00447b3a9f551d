import type { PixelSize } from "../model/rendition-geometry.js";
import type { CutOut } from "../model/rendition-steps.js";
import { freedPicture } from "./cut-out/freed-picture.js";
import { decodePicture, resizePicture, sharpOf } from "./raw-picture.js";

/**
 * A picture as a judge is shown it: cut out where it has to be and can be, transparent parts in mid grey, in no more pixels
 * than models look at, as a JPEG. Throws what sharp throws on a damaged picture.
 */
export async function showToJudge(bytes: Uint8Array, cutOut?: CutOut): Promise<Uint8Array> {
  const { picture } = freedPicture(await decodePicture(bytes), { cutOut });
  const box = boxFor(picture);
  const small = await resizePicture(picture, { scaled: box, canvas: box, position: { kind: "point", x: 0.5, y: 0.5 } });
  const image = await sharpOf(small);
  const flat = small.channels === 4 ? image.flatten({ background: "#808080" }) : image;
  return flat.jpeg({ quality: 92, chromaSubsampling: "4:4:4" }).toBuffer();
}

/** Models shrink what has more patches of 32 by 32 pixels than this. */
const MOST_PATCHES = 1_536;
const MOST_EDGE = 2_048;

function boxFor({ width, height }: PixelSize): PixelSize {
  const at = (scale: number): PixelSize => ({
    width: Math.max(1, Math.floor(width * scale)),
    height: Math.max(1, Math.floor(height * scale)),
  });
  const patches = (size: PixelSize): number => Math.ceil(size.width / 32) * Math.ceil(size.height / 32);
  let scale = Math.min(1, MOST_EDGE / Math.max(width, height));
  while (patches(at(scale)) > MOST_PATCHES) scale *= 0.99;
  return at(scale);
}
