import { breakText } from "../../type/break-text.js";
import { drawText, type Align } from "../../type/draw-text.js";
import { fitText, heightOf, type FittedText } from "../../type/fit-text.js";
import type { TypeStyle } from "../../type/shape-line.js";
import type { FontSet } from "../../type/typefaces.js";
import { clip } from "./clip.js";

export interface ListBox {
  readonly width: number;
  readonly height: number;
  readonly maxSize: number;
  readonly style: TypeStyle;
}

/** Many strings, all set alike: in one column, or in two where letters come out larger so. */
export interface SetList {
  readonly columns: readonly FittedText[];
  readonly columnWidth: number;
  readonly height: number;
}

export function setList(fonts: FontSet, lines: readonly string[], box: ListBox): SetList {
  const half = Math.ceil(lines.length / 2);
  const one = inColumns(fonts, [lines], { ...box, linesEach: 2 });
  // In two columns a string that takes two lines is no longer told from two strings.
  const column = { ...box, width: box.width * COLUMN, linesEach: 1 };
  const two = inColumns(fonts, [lines.slice(0, half), lines.slice(half)], column);
  return sizeOf(two) > sizeOf(one) * 1.12 ? two : one;
}

/** The second column stands where reading goes on: to the left of the first where it goes from the right. */
export function drawList(
  { columns, columnWidth }: SetList,
  { x, y, width, align, fill }: { x: number; y: number; width: number; align: Align; fill: string },
): string {
  return columns
    .map((column, index) => {
      const shift = index * (width - columnWidth);
      const left = align === "end" ? x + width - columnWidth - shift : x + shift;
      return drawText(column, { x: left, y, width: columnWidth, align, fill });
    })
    .join("");
}

const COLUMN = 0.47;

function inColumns(
  fonts: FontSet,
  groups: readonly (readonly string[])[],
  box: ListBox & { readonly linesEach: number },
): SetList {
  const fit = (group: readonly string[], maxSize: number): FittedText =>
    fitText(
      fonts,
      { atoms: breakText(clip(group.join("\n"))), style: box.style },
      { width: box.width, height: box.height, maxSize, maxLines: group.length * box.linesEach, leading: 1.16 },
    );
  const size = Math.min(...groups.map((group) => fit(group, box.maxSize).size));
  const columns = groups.map((group) => fit(group, size));
  return { columns, columnWidth: box.width, height: Math.max(...columns.map(heightOf)) };
}

const sizeOf = ({ columns }: SetList): number => columns[0]?.size ?? 0;
