import type { CutOutFinding } from "../cut-out/cut-out-findings.js";
import { freedPicture, type Freeing } from "../cut-out/freed-picture.js";
import { THUMBNAIL_EDGE, type Thumbnail } from "./likeness.js";
import { decodePicture, resizePicture, sharpOf, type RawPicture } from "../raw-picture.js";

/** A picture as checks look at it. */
export interface PictureView {
  /** Pixels of the picture itself. */
  readonly width: number;
  readonly height: number;
  /** Whether any of its pixels is not wholly opaque. */
  readonly hasTransparency: boolean;
  /** At most 1024 pixels along the longer edge: measures mean the same whatever the size, and take no longer. */
  readonly small: RawPicture;
  readonly thumbnail: Thumbnail;
  /** Why the subject does not stand free, or could not be cut out. */
  readonly flaw?: CutOutFinding;
}

/**
 * Decodes and looks once, at the subject cut out where it has to be and can be. Throws what sharp throws on a damaged picture.
 */
export async function viewPicture(bytes: Uint8Array, freeing: Freeing = {}): Promise<PictureView> {
  const { picture, flaw } = freedPicture(await decodePicture(bytes), freeing);
  const { width, height } = picture;
  const scale = Math.min(1, VIEW_EDGE / Math.max(width, height));
  const box = { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
  const small = await resizePicture(picture, { scaled: box, canvas: box, position: { kind: "point", x: 0.5, y: 0.5 } });
  const hasTransparency = picture.channels === 4;
  return { width, height, hasTransparency, small, thumbnail: await thumbnailOf(small), ...(flaw && { flaw }) };
}

const VIEW_EDGE = 1024;

/** Transparent parts over mid grey, which is as far from black as from white. */
async function thumbnailOf(picture: RawPicture): Promise<Thumbnail> {
  const image = await sharpOf(picture);
  const size = { width: THUMBNAIL_EDGE, height: THUMBNAIL_EDGE, fit: "fill" } as const;
  const flat = picture.channels === 4 ? image.flatten({ background: "#808080" }) : image;
  return { pixels: await flat.resize(size).removeAlpha().raw().toBuffer() };
}
