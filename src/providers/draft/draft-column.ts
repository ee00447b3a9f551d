import { drawBody } from "./draft-body.js";
import { setHeader, setMeta, type HeaderStyle, type MetaWords } from "./draft-header.js";
import { drawText, type Align } from "../../type/draw-text.js";
import { readsRightToLeft } from "../../type/shape-line.js";
import { bottomOf } from "../../type/svg.js";
import type { FontSet } from "../../type/typefaces.js";

/** What a draft says. */
export interface DraftWords {
  readonly title: string;
  /** Strings that must stand in the picture; the title stands in for them, smaller, when there are none. */
  readonly text: readonly string[];
  readonly prompt: string;
  readonly meta: MetaWords;
}

export interface ColumnStyle extends HeaderStyle {
  /** `middle`, or where lines begin: left, but right for text that reads from there. */
  readonly align: "start" | "middle";
}

/** The column as SVG: the DRAFT mark and the title on top, headline and excerpt on its foot, the meta line where it fits. */
export function drawColumn(fonts: FontSet, words: DraftWords, style: ColumnStyle): string {
  const { column, unit, mutedInk } = style;
  const [headline = words.title, ...others] = words.text;
  const align: Align = style.align === "start" && readsRightToLeft(headline) ? "end" : style.align;
  const isLabel = words.text.length === 0;
  // Where the title is the headline, it is not said twice.
  const header = setHeader(fonts, isLabel ? "" : words.title, style);
  const meta = setMeta(fonts, words.meta, style);
  const metaOnTop =
    meta.lines.length === 1 && align !== "middle" && column.width - header.width - meta.width > unit * 6;
  const metaTop = metaOnTop ? column.y + (header.height - unit) / 2 : bottomOf(column) - meta.height;
  const opposite = align === "start" ? "end" : "start";
  const foot = metaOnTop ? 0 : meta.height + unit * 2.2;
  const bodyTop = header.height + unit * 2.4;
  const room = { ...column, y: column.y + bodyTop, height: column.height - bodyTop - foot };
  return [
    header.draw(align),
    drawBody(fonts, { lines: [headline, ...others], prompt: words.prompt }, { ...style, room, align, isLabel }),
    drawText(meta, {
      x: column.x,
      y: metaTop,
      width: column.width,
      align: metaOnTop ? opposite : align,
      fill: mutedInk,
    }),
  ].join("");
}
