import { loadSharp } from "./load-sharp.js";
import { MAX_PIXELS } from "../model/max-pixels.js";
import { isLfsPointer, pictureTypeOf, type NotAPicture, type PictureFacts } from "./picture-facts.js";
import { sniffPicture } from "./sniff-picture.js";

/**
 * What `bytes` are, by looking at them. Reads headers only: a picture may announce itself here and still fail to decode.
 * Where `bytes` are only its beginning, `file` is where all of it lies.
 */
export async function probePicture(bytes: Uint8Array, file?: string): Promise<PictureFacts | NotAPicture> {
  const type = pictureTypeOf(bytes);
  if (type === undefined) return notAPicture(bytes);
  const sniffed = sniffPicture(bytes);
  if (sniffed !== undefined) return sniffed;
  const sharp = await loadSharp();
  try {
    // No limit: nothing is decoded, and the size of a picture that is too large is worth telling.
    const { autoOrient, hasAlpha, pages } = await sharp(file ?? bytes, { limitInputPixels: false }).metadata();
    return { kind: "picture", type, width: autoOrient.width, height: autoOrient.height, hasAlpha, pages: pages ?? 1 };
  } catch (error) {
    return unreadable(error);
  }
}

/** Whether any pixel of the first frame is not fully opaque; undefined when the picture cannot be decoded. */
export async function hasTransparentPixel(bytes: Uint8Array): Promise<boolean | undefined> {
  if (pictureTypeOf(bytes) === undefined) return undefined;
  const sharp = await loadSharp();
  try {
    const picture = sharp(bytes, { limitInputPixels: MAX_PIXELS });
    if (!(await picture.metadata()).hasAlpha) return false;
    const alpha = await picture.extractChannel("alpha").toColourspace("b-w").raw().toBuffer();
    return alpha.some((value) => value < 255);
  } catch {
    return undefined;
  }
}

function notAPicture(bytes: Uint8Array): NotAPicture {
  if (isLfsPointer(bytes)) return { kind: "lfs-pointer" };
  if (bytes.byteLength === 0) return { kind: "unreadable", message: "the file is empty" };
  return { kind: "unreadable", message: "it is not a PNG, JPEG, WebP, AVIF, HEIC, GIF or TIFF picture" };
}

function unreadable(error: unknown): NotAPicture {
  return { kind: "unreadable", message: error instanceof Error ? firstLine(error.message) : "it cannot be read" };
}

const firstLine = (text: string): string => text.split("\n")[0] ?? text;
