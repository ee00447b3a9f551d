import { clip } from "./clip.js";
import { drawList, setList } from "./draft-list.js";
import { drawText, type Align } from "../../type/draw-text.js";
import type { Rect } from "../../type/svg.js";
import { breakText } from "../../type/break-text.js";
import { fitText, flowText, heightOf, type FittedText } from "../../type/fit-text.js";
import type { FontSet } from "../../type/typefaces.js";

export interface BodyWords {
  /** In order of rank: the first is the headline. More than three are a list, all set alike. */
  readonly lines: readonly [string, ...string[]];
  readonly prompt: string;
}

export interface BodyStyle {
  readonly room: Rect;
  readonly align: Align;
  readonly ink: string;
  readonly mutedInk: string;
  readonly unit: number;
  /** Whether the headline only names the picture, which is to be larger than its name. */
  readonly isLabel: boolean;
}

/** Headline, second lines and an excerpt of the prompt, standing on the foot of the room. */
export function drawBody(fonts: FontSet, { lines, prompt }: BodyWords, style: BodyStyle): string {
  const { room, unit, ink, mutedInk, align, isLabel } = style;
  if (room.height < unit) return "";
  const excerpt = setExcerpt(fonts, prompt, style);
  const spare = room.height - heightOf(excerpt) - (excerpt.lines.length > 0 ? unit * 1.8 : 0);
  const place = { x: room.x, width: room.width, align };
  if (lines.length > 3) {
    const box = { width: room.width, height: spare * 0.9, maxSize: Math.min(unit * 9, room.width * 0.22) };
    const list = setList(fonts, lines, { ...box, style: HEADLINE });
    const foot = excerpt.lines.length > 0 ? unit * 1.8 + heightOf(excerpt) : 0;
    const top = room.y + (room.height - list.height - foot) * (align === "middle" ? 0.5 : 1);
    const y = top + list.height + unit * 1.8;
    return drawList(list, { ...place, y: top, fill: ink }) + drawText(excerpt, { ...place, y, fill: mutedInk });
  }
  const [first, ...rest] = lines;
  const headline = fitText(
    fonts,
    { atoms: breakText(clip(first)), style: isLabel ? SECOND : HEADLINE },
    {
      width: room.width,
      // A headline that fills its room to the brim has no air above it.
      height: spare * (rest.length > 0 ? 0.62 : 0.9),
      maxSize: isLabel ? unit * 2.6 : Math.min(unit * 9, room.width * 0.22),
      maxLines: first.length > 90 ? 14 : 6,
      leading: 1.08,
    },
  );
  // A large headline has deep descenders.
  const below = Math.max(unit * 1.1, headline.size * 0.24);
  const second = fitText(
    fonts,
    { atoms: breakText(clip(rest.join("\n"))), style: SECOND },
    {
      width: room.width,
      height: spare - heightOf(headline) - below,
      maxSize: Math.max(unit * 1.5, headline.size * 0.44),
      maxLines: 6,
      leading: 1.25,
    },
  );
  const blocks = [
    { text: headline, fill: ink, gap: second.lines.length > 0 || isLabel ? below : unit * 1.8 },
    ...eachOf(fonts, rest, { second, room }).map((text, index, all) => ({
      text,
      fill: ink,
      gap: index < all.length - 1 ? second.size * APART : unit * 1.8,
    })),
    { text: excerpt, fill: mutedInk, gap: 0 },
  ].filter(({ text }) => text.lines.length > 0);
  const heights = blocks.map(({ text, gap }, index) => heightOf(text) + (index < blocks.length - 1 ? gap : 0));
  const total = heights.reduce((sum, height) => sum + height, 0);
  const top = room.y + (room.height - total) * (align === "middle" ? 0.5 : 1);
  const tops = heights.map((_, index) => heights.slice(0, index).reduce((sum, height) => sum + height, top));
  return blocks.map(({ text, fill }, index) => drawText(text, { ...place, y: tops[index] ?? top, fill })).join("");
}

/** Between strings that follow the headline, in em. */
const APART = 0.42;

/** Each string for itself at the size of all, so that it can be told where one ends. */
function eachOf(
  fonts: FontSet,
  strings: readonly string[],
  { second, room }: { readonly second: FittedText; readonly room: Rect },
): readonly FittedText[] {
  if (strings.length < 2 || second.lines.length === 0) return [second];
  // What stands between them has to come from somewhere.
  const size = second.size * (1 - 0.2 / second.lines.length);
  const box = {
    width: room.width,
    height: Infinity,
    maxSize: size,
    maxLines: 6,
    leading: second.leading / second.size,
  };
  return strings.map((text) => flowText(fonts, { atoms: breakText(clip(text)), style: SECOND }, box));
}

const HEADLINE = { weight: "display", tracking: -0.012 } as const;
const SECOND = { weight: "label", tracking: -0.004 } as const;
const EXCERPT = { weight: "text", tracking: 0 } as const;

function setExcerpt(fonts: FontSet, prompt: string, { room, unit }: BodyStyle): FittedText {
  const size = unit * 1.3;
  return flowText(
    fonts,
    { atoms: breakText(clip(prompt)), style: EXCERPT },
    {
      // Lines of more than 60 letters are tiring to read.
      width: Math.min(room.width, size * 29),
      height: room.height < unit * 5 ? 0 : room.height * 0.34,
      maxSize: size,
      maxLines: 4,
      leading: 1.44,
    },
  );
}
