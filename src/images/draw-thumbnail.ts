import { loadSharp } from "./load-sharp.js";
import { MAX_PIXELS } from "../model/max-pixels.js";

/** WebP of at most `size` pixels a side, turned as its EXIF says; undefined for what is no picture. */
export async function drawThumbnail(bytes: Uint8Array, size: number): Promise<Uint8Array | undefined> {
  const sharp = await loadSharp();
  try {
    return await sharp(bytes, { limitInputPixels: MAX_PIXELS })
      .autoOrient()
      .resize(size, size, { fit: "inside", withoutEnlargement: true })
      .webp({ quality: 78, effort: 3 })
      .toBuffer();
  } catch {
    return undefined;
  }
}
