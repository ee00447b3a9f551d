import { CAP_HEIGHT, drawLine, drawText, type Align } from "../../type/draw-text.js";
import { clip } from "./clip.js";
import { breakText } from "../../type/break-text.js";
import { fitText, flowText, heightOf, type FittedText, type TextBox } from "../../type/fit-text.js";
import { shapeLine } from "../../type/shape-line.js";
import { n, rightOf, type Rect } from "../../type/svg.js";
import type { FontSet } from "../../type/typefaces.js";

export interface HeaderStyle {
  readonly column: Rect;
  readonly ink: string;
  readonly mutedInk: string;
  /** Colour of the letters in the DRAFT mark, which is filled with ink. */
  readonly ground: string;
  /** Size of the smallest type in pixels. */
  readonly unit: number;
}

/** What the picture is made with; where one line is too short, the model stands below the size. */
export interface MetaWords {
  readonly size: readonly string[];
  readonly model: readonly string[];
}

/** Pixels. */
export interface Header {
  readonly width: number;
  readonly height: number;
  readonly draw: (align: Align) => string;
}

/** The DRAFT mark, and `name` beside it as far as there is room. */
export function setHeader(fonts: FontSet, name: string, { column, unit, ink, mutedInk, ground }: HeaderStyle): Header {
  const size = unit * 1.12;
  const mark = shapeLine(fonts, "DRAFT", { weight: "label", tracking: 0.13 });
  const [height, padding, gap] = [size * 1.95, size * 0.9, size * 0.85];
  const markWidth = mark.advance * size + 2 * padding;
  const title = flowText(
    fonts,
    { atoms: breakText(name), style: LABEL },
    oneLine(column.width - markWidth - gap, size),
  );
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

/** Size, model and the like: in one line, or in two where that is too wide. */
export interface Meta extends FittedText {
  readonly width: number;
  readonly height: number;
}

export function setMeta(fonts: FontSet, meta: MetaWords, { column, unit }: HeaderStyle): Meta {
  const [first, second] = [meta.size.join(" · "), meta.model.join(" · ")];
  const whole = [first, second].filter((part) => part !== "").join(" · ");
  const fits = shapeLine(fonts, whole, LABEL).advance * unit <= column.width;
  const atoms = breakText(fits ? whole : `${first}\n${second}`);
  const box = { width: column.width, height: unit * 2.6, maxSize: unit, maxLines: fits ? 1 : 2, leading: 1.5 };
  const text = flowText(fonts, { atoms, style: LABEL }, box);
  const width = Math.max(0, ...text.lines.map((line) => line.advance)) * text.size;
  return { ...text, width, height: unit * (1 + 1.5 * Math.max(0, text.lines.length - 1)) };
}

/** A header across a whole page: mark, name, text to set and excerpt on the left, meta on the right, or on the foot. */
export function drawPageHeader(
  fonts: FontSet,
  words: {
    readonly title: string;
    readonly text: readonly string[];
    readonly prompt: string;
    readonly meta: MetaWords;
    readonly isRightToLeft: boolean;
  },
  style: HeaderStyle,
): { readonly svg: string; readonly room: Rect } {
  const { column, unit, mutedInk } = style;
  const header = setHeader(fonts, words.title, style);
  const meta = setMeta(fonts, words.meta, style);
  const isBeside = meta.lines.length === 1 && column.width - header.width - meta.width > unit * 4;
  const size = unit * 1.24;
  const excerpt = flowText(
    fonts,
    { atoms: breakText(clip(words.prompt)), style: { weight: "text", tracking: 0 } },
    {
      width: Math.min(column.width, size * 40),
      height: size * 3,
      maxSize: size,
      maxLines: column.height > unit * 26 ? 2 : 1,
      leading: 1.44,
    },
  );
  const headline = fitText(
    fonts,
    { atoms: breakText(clip(words.text.join("\n"))), style: { weight: "display", tracking: -0.012 } },
    { width: column.width, height: column.height * 0.24, maxSize: unit * 3.6, maxLines: 3, leading: 1.12 },
  );
  const headlineTop = column.y + header.height + unit * 1.5;
  const headlineHeight = words.text.length > 0 ? heightOf(headline) + unit * 1.3 : 0;
  const excerptTop = column.y + header.height + headlineHeight + unit * 1.3;
  const excerptHeight = excerpt.lines.length > 0 ? unit * 1.3 + size * (1 + (excerpt.lines.length - 1) * 1.44) : 0;
  const top = column.y + header.height + headlineHeight + excerptHeight + unit * 3;
  const foot = column.y + column.height - (isBeside ? 0 : meta.height + unit * 2);
  const [align, opposite] = words.isRightToLeft ? (["end", "start"] as const) : (["start", "end"] as const);
  const place = isBeside
    ? { x: column.x, y: column.y + (header.height - unit) / 2, align: opposite }
    : { x: column.x, y: column.y + column.height - meta.height, align };
  const svg = [
    header.draw(align),
    drawText(headline, { x: column.x, y: headlineTop, width: column.width, align, fill: style.ink }),
    drawText(excerpt, { x: column.x, y: excerptTop, width: column.width, align, fill: mutedInk }),
    drawText(meta, { ...place, width: column.width, fill: mutedInk }),
  ].join("");
  return { svg, room: { ...column, y: top, height: Math.max(1, foot - top) } };
}

const LABEL = { weight: "label", tracking: 0.005 } as const;

function oneLine(width: number, size: number): TextBox {
  return { width, height: size, maxSize: size, maxLines: 1, leading: 1 };
}
