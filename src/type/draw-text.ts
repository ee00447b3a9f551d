import { n } from "./svg.js";
import type { FittedText } from "./fit-text.js";
import type { ShapedLine } from "./shape-line.js";
import { UNITS_PER_EM } from "./typefaces.js";

export type Align = "start" | "middle" | "end";

/** Where lines go: `y` is the top of the first one, `width` what they are aligned in. */
export interface TextPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly align: Align;
  readonly fill: string;
}

/** Lines as SVG outlines, under one another. */
export function drawText(text: FittedText, { x, y, width, align, fill }: TextPlace): string {
  return text.lines
    .map((line, index) => {
      const spare = width - line.advance * text.size;
      const shift = align === "start" ? 0 : align === "end" ? spare : spare / 2;
      return drawLine(line, {
        x: x + shift,
        baseline: y + text.size * ascentOf(text) + index * text.leading,
        size: text.size,
        fill,
      });
    })
    .join("");
}

export function drawLine(
  line: ShapedLine,
  { x, baseline, size, fill }: { x: number; baseline: number; size: number; fill: string },
): string {
  const glyphs = line.glyphs.map((glyph) => {
    const place = `translate(${n(glyph.x * UNITS_PER_EM)} ${n(glyph.y * UNITS_PER_EM)})`;
    return `<path d="${glyph.outline}" transform="${place}"/>`;
  });
  const scale = (size / UNITS_PER_EM).toFixed(6);
  return `<g fill="${fill}" transform="translate(${n(x)} ${n(baseline)}) scale(${scale} -${scale})">${glyphs.join("")}</g>`;
}

/** Height of Inter's capitals, in em; the other fonts are near it. */
export const CAP_HEIGHT = 0.727;

const ascentOf = ({ lines }: FittedText): number => Math.max(0, ...lines.map(({ ascent }) => ascent));
