import type { CutOut } from "../model/rendition-steps.js";
import { freedPicture } from "./cut-out/freed-picture.js";
import { decodePicture, resizePicture, sharpOf } from "./raw-picture.js";

/**
 * A picture as a judge is shown it: cut out where it has to be and can be, transparent parts in mid grey, in no more pixels
 * than models look at, as a JPEG. Throws what sharp throws on a damaged picture.
 */
export async function showToJudge(bytes: Uint8Array, cutOut?: CutOut): Promise<Uint8Array> {
  const { picture } = freedPicture(await decodePicture(bytes), { cutOut });
  const { width, height } = picture;
  const scale = Math.min(1, MOST_EDGE / Math.max(width, height), Math.sqrt(MOST_PIXELS / (width * height)));
  const box = { width: Math.max(1, Math.floor(width * scale)), height: Math.max(1, Math.floor(height * scale)) };
  const small = await resizePicture(picture, { scaled: box, canvas: box, position: { kind: "point", x: 0.5, y: 0.5 } });
  const image = await sharpOf(small);
  const flat = small.channels === 4 ? image.flatten({ background: "#808080" }) : image;
  return flat.jpeg({ quality: 92, chromaSubsampling: "4:4:4" }).toBuffer();
}

/** 1,536 patches of 32 by 32: models shrink what is larger. */
const MOST_PIXELS = 1536 * 32 * 32;
const MOST_EDGE = 2048;
