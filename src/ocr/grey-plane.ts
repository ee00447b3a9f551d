import type { Sharp } from "sharp";
import { loadSharp } from "../images/load-sharp.js";
import { MAX_PIXELS } from "../model/max-pixels.js";

/** A picture in grey, one byte a pixel: colour only costs the reader time. */
export interface GreyPlane {
  readonly values: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Decoded once for all that is done with it; transparent parts are over mid grey, and no edge is longer than the reader is shown. */
export async function greyPlaneOf(bytes: Uint8Array): Promise<GreyPlane> {
  const sharp = await loadSharp();
  const image = sharp(bytes, { limitInputPixels: MAX_PIXELS, autoOrient: true });
  const box = { width: MOST_EDGE, height: MOST_EDGE, fit: "inside", withoutEnlargement: true } as const;
  return planeOf(image.flatten({ background: MID_GREY }).resize(box));
}

/** For further work by sharp. */
export async function sharpOfPlane({ values, width, height }: GreyPlane): Promise<Sharp> {
  const sharp = await loadSharp();
  return sharp(values, { raw: { width, height, channels: 1 } });
}

export async function planeOf(image: Sharp): Promise<GreyPlane> {
  const { data, info } = await image.toColourspace("b-w").raw().toBuffer({ resolveWithObject: true });
  return { values: data, width: info.width, height: info.height };
}

/** Of `edge` pixels along the longer edge. */
export async function scaledPlane(plane: GreyPlane, edge: number): Promise<GreyPlane> {
  return planeOf((await sharpOfPlane(plane)).resize({ width: edge, height: edge, fit: "inside" }));
}

export const MID_GREY = "#808080";

const MOST_EDGE = 2200;
