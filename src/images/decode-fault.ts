import { loadSharp } from "./load-sharp.js";
import { MAX_PIXELS } from "../model/max-pixels.js";

/**
 * Why not all of a picture can be decoded, in words that follow "it"; undefined when it can. What decoders grumble at and
 * everybody shows all the same is no fault. Takes a few rows of memory, whatever the picture's size.
 */
export async function decodeFault(bytes: Uint8Array): Promise<string | undefined> {
  const sharp = await loadSharp();
  try {
    await sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: "error", sequentialRead: true })
      .resize(8, 8, { fit: "fill" })
      .raw()
      .toBuffer();
    return undefined;
  } catch (error) {
    const detail = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    if (/exceeds pixel limit/i.test(detail)) return `has more than ${MAX_PIXELS / 1e6} million pixels`;
    return `is damaged: ${detail}`;
  }
}
