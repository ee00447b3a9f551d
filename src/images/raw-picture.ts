import type { Sharp } from "sharp";
import { loadSharp } from "./load-sharp.js";
import { MAX_PIXELS } from "../model/max-pixels.js";
import type { Geometry } from "../model/rendition-geometry.js";

/** Decoded pixels: 8 bits a channel, sRGB, interleaved, alpha not premultiplied; 4 channels only where alpha is used. */
export interface RawPicture {
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly channels: 3 | 4;
}

/**
 * Decodes the first frame upright, in sRGB. 16-bit, grey, CMYK and profiled pictures are converted. Throws what sharp throws
 * on a damaged picture; sharp's own default stops at the first warning.
 */
export async function decodePicture(bytes: Uint8Array): Promise<RawPicture> {
  const sharp = await loadSharp();
  return rawOf(sharp(bytes, { limitInputPixels: MAX_PIXELS, autoOrient: true }).toColourspace("srgb"));
}

/** The picture in the size and crop of `geometry`; padding is transparent. */
export async function resizePicture(picture: RawPicture, geometry: Geometry): Promise<RawPicture> {
  const { scaled, canvas, position } = geometry;
  const keepsSize = scaled.width === picture.width && scaled.height === picture.height;
  const keepsCanvas = scaled.width === canvas.width && scaled.height === canvas.height;
  if (keepsSize && keepsCanvas) return picture;
  const image = await sharpOf(picture);
  if (position.kind === "salience" && !keepsCanvas) {
    return rawOf(image.resize({ ...canvas, fit: "cover", position: position.strategy }));
  }
  const { x, y } = position.kind === "point" ? position : { x: 0.5, y: 0.5 };
  const left = Math.round((canvas.width - scaled.width) * x);
  const top = Math.round((canvas.height - scaled.height) * y);
  const sized = keepsSize ? image : image.resize({ ...scaled, fit: "fill" });
  if (keepsCanvas) return rawOf(sized);
  if (scaled.width >= canvas.width && scaled.height >= canvas.height) {
    return rawOf(sized.extract({ left: -left, top: -top, ...canvas }));
  }
  const right = canvas.width - scaled.width - left;
  const bottom = canvas.height - scaled.height - top;
  return rawOf(sized.extend({ left, top, right, bottom, background: { r: 0, g: 0, b: 0, alpha: 0 } }));
}

/** A sharp pipeline that starts from decoded pixels. @internal */
export async function sharpOf(picture: RawPicture): Promise<Sharp> {
  const sharp = await loadSharp();
  const { width, height, channels } = picture;
  return sharp(picture.pixels, { raw: { width, height, channels }, limitInputPixels: false });
}

/** What a pipeline of sharp gives, in three channels where alpha says nothing. @internal */
export async function rawOf(image: Sharp): Promise<RawPicture> {
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  if (channels === 3) return { pixels: data, width, height, channels };
  if (channels !== 4) throw new Error(`sharp gave ${channels} channels for an sRGB picture`);
  const picture: RawPicture = { pixels: data, width, height, channels };
  // An alpha channel that says nothing costs an AVIF a whole second plane.
  if (!isOpaque(data)) return picture;
  return rawOf((await sharpOf(picture)).removeAlpha());
}

function isOpaque(rgba: Uint8Array): boolean {
  for (let at = 3; at < rgba.length; at += 4) if (rgba[at] !== 255) return false;
  return true;
}
