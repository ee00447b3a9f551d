import { drawBody } from "./draft-body.js";
import { CAP_HEIGHT, drawLine, drawText, type Align } from "../../type/draw-text.js";
import { bottomOf, n, rightOf, type Rect } from "../../type/svg.js";
import { breakText } from "../../type/break-text.js";
import { flowText, type TextBox } from "../../type/fit-text.js";
import { readsRightToLeft, shapeLine } from "../../type/shape-line.js";
import type { FontSet } from "../../type/typefaces.js";

/** What a draft says. */
export interface DraftWords {
  readonly title: string;
  /** Strings that must stand in the picture; the title stands in for them when there are none. */
  readonly text: readonly string[];
  readonly prompt: string;
  /** Size, model and the like: set in one line. */
  readonly meta: readonly string[];
}

export interface ColumnStyle {
  readonly column: Rect;
  /** `middle`, or where lines begin: left, but right for text that reads from there. */
  readonly align: "start" | "middle";
  readonly ink: string;
  readonly mutedInk: string;
  /** Colour of the letters in the DRAFT mark, which is filled with ink. */
  readonly ground: string;
  /** Size of the smallest type in pixels; everything else follows from it. */
  readonly unit: number;
}

/** The column as SVG: the DRAFT mark and the title on top, headline and excerpt on its foot, the meta line where it fits. */
export function drawColumn(fonts: FontSet, words: DraftWords, style: ColumnStyle): string {
  const { column, unit, mutedInk } = style;
  const [headline = words.title, ...others] = words.text;
  const align: Align = style.align === "start" && readsRightToLeft(headline) ? "end" : style.align;
  const header = setHeader(fonts, words, style);
  const meta = flowText(fonts, { atoms: breakText(words.meta.join(" · ")), style: LABEL }, oneLine(column.width, unit));
  const metaWidth = (meta.lines[0]?.advance ?? 0) * meta.size;
  const metaOnTop = align !== "middle" && column.width - header.width - metaWidth > unit * 6;
  const metaTop = metaOnTop ? column.y + (header.height - unit) / 2 : bottomOf(column) - unit;
  const opposite = align === "start" ? "end" : "start";
  const foot = metaOnTop ? 0 : unit * 3.2;
  const bodyTop = header.height + unit * 2.4;
  const room = { ...column, y: column.y + bodyTop, height: column.height - bodyTop - foot };
  return [
    header.draw(align),
    drawBody(fonts, { lines: [headline, ...others], prompt: words.prompt }, { ...style, room, align }),
    drawText(meta, {
      x: column.x,
      y: metaTop,
      width: column.width,
      align: metaOnTop ? opposite : align,
      fill: mutedInk,
    }),
  ].join("");
}

const LABEL = { weight: "label", tracking: 0.005 } as const;

interface Header {
  readonly width: number;
  readonly height: number;
  readonly draw: (align: Align) => string;
}

function setHeader(fonts: FontSet, words: DraftWords, { column, unit, ink, mutedInk, ground }: ColumnStyle): Header {
  const size = unit * 1.12;
  const mark = shapeLine(fonts, "DRAFT", { weight: "label", tracking: 0.13 });
  const [height, padding, gap] = [size * 1.95, size * 0.9, size * 0.85];
  const markWidth = mark.advance * size + 2 * padding;
  // Where the title is the headline, it is not said twice.
  const atoms = words.text.length > 0 ? breakText(words.title) : [];
  const title = flowText(fonts, { atoms, style: LABEL }, oneLine(column.width - markWidth - gap, size));
  const titleWidth = (title.lines[0]?.advance ?? 0) * title.size;
  const width = markWidth + (titleWidth > 0 ? gap + titleWidth : 0);
  return {
    width,
    height,
    draw(align) {
      const left =
        align === "start"
          ? column.x
          : align === "end"
            ? rightOf(column) - width
            : column.x + (column.width - width) / 2;
      const markLeft = align === "end" ? left + width - markWidth : left;
      const titleLeft = align === "end" ? left : left + markWidth + gap;
      const baseline = column.y + height / 2 + (size * CAP_HEIGHT) / 2;
      const pill = `x="${n(markLeft)}" y="${n(column.y)}" width="${n(markWidth)}" height="${n(height)}" rx="${n(height / 2)}"`;
      return `<rect ${pill} fill="${ink}"/>
        ${drawLine(mark, { x: markLeft + padding, baseline, size, fill: ground })}
        ${title.lines.map((line) => drawLine(line, { x: titleLeft, baseline, size, fill: mutedInk })).join("")}`;
    },
  };
}

function oneLine(width: number, size: number): TextBox {
  return { width, height: size, maxSize: size, maxLines: 1, leading: 1 };
}
