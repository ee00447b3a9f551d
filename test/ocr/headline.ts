import { breakText } from "../../src/type/break-text.js";
import { drawText } from "../../src/type/draw-text.js";
import { fitText } from "../../src/type/fit-text.js";
import { createTypefaces, TYPE_FONTS } from "../../src/type/typefaces.js";

/** A headline on a ground, as models set them. */
export interface Headline {
  readonly text: string;
  readonly ground?: "paper" | "night" | "photo" | "noise" | "grain";
  /** Clockwise. */
  readonly degrees?: number;
  /** Pixels. */
  readonly size?: number;
}

interface Painting {
  readonly headlinePainter: (type: object) => (headline: Headline) => Promise<Buffer>;
}

const { headlinePainter } = (await import(
  new URL("../../bench/headline-picture.mjs", import.meta.url).href
)) as Painting;

/** A PNG of 1536 by 1024. */
export const headlinePicture = headlinePainter({ breakText, createTypefaces, drawText, fitText, TYPE_FONTS });
