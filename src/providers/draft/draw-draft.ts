import type { OverlayOptions } from "sharp";
import { loadSharp } from "../../images/load-sharp.js";
import type { DraftPalette } from "./colour/draft-palette.js";
import { drawColumn, type DraftWords } from "./draft-column.js";
import { draftLayout } from "./draft-layout.js";
import { pickMotif } from "./motifs/pick-motif.js";
import { seededRandom } from "./seeded-random.js";
import { linearGradient, n, type Rect } from "./svg.js";
import type { FontSet } from "./type/typefaces.js";

/** All that one draft shows; equal values give equal bytes. */
export interface DraftScene {
  readonly canvas: Rect;
  readonly words: DraftWords;
  readonly palette: DraftPalette;
  /** Which of several candidates, from 0. */
  readonly candidate: number;
}

/** The poster as SVG: a motif on plain ground, and the words beside it. */
export function drawPoster(fonts: FontSet, { canvas, words, palette, candidate }: DraftScene): string {
  const turn = seededRandom(`turn ${words.title}`).whole(0, 59);
  const { column, art, facing } = draftLayout(canvas, turn + candidate);
  const random = seededRandom(`motif ${words.title} ${candidate}`);
  const motif = pickMotif(turn, candidate)({ zone: art, facing, palette, random, id: "m" });
  const unit = unitOf(canvas);
  return `${linearGradient(
    "ground",
    [0, 0, 0.4, 1],
    [
      [0, palette.ground],
      [1, palette.shade],
    ],
  )}
    <clipPath id="art"><rect x="${n(art.x)}" y="${n(art.y)}" width="${n(art.width)}" height="${n(art.height)}"/></clipPath>
    <rect width="${n(canvas.width)}" height="${n(canvas.height)}" fill="url(#ground)"/>
    <g clip-path="url(#art)">${motif}</g>
    ${drawColumn(fonts, words, { column, align: "start", unit, ...palette })}`;
}

/** Size of the smallest type, in pixels: legible where the picture is shown at a third of its size. */
export function unitOf({ width, height }: Rect): number {
  return Math.max(9, Math.sqrt(width * height) * 0.0165, Math.min(width, height) * 0.018);
}

/** Draws `svg` and what lies on it to pixels of the canvas's size. */
export async function rasterise(
  canvas: Rect,
  svg: string,
  overlays: readonly OverlayOptions[] = [],
): Promise<Uint8Array> {
  const sharp = await loadSharp();
  const size = `width="${n(canvas.width)}" height="${n(canvas.height)}"`;
  const file = `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${n(canvas.width)} ${n(canvas.height)}">${svg}</svg>`;
  const image = sharp(Buffer.from(file), { limitInputPixels: false });
  return image
    .composite([...overlays])
    .png({ compressionLevel: 6 })
    .toBuffer();
}
