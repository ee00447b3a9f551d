import { marginOf, type Corner } from "./draft-layout.js";
import type { Rect } from "../../type/svg.js";
import { unitOf, type DraftScene } from "./draft-scene.js";

/** Pixels; a card without cells has no size. */
export interface ReferenceCardSize {
  readonly width: number;
  readonly height: number;
  /** Of the square that each picture stands in. */
  readonly side: number;
  readonly columns: number;
  /** How many pictures are shown, and how many only counted, in a cell of their own. */
  readonly shown: number;
  readonly hidden: number;
}

/** The measures of the card, all of them multiples of the smallest type. */
export const CARD = { padding: 0.7, gap: 0.6, caption: 1.35 } as const;

/** Up to four cells in a row, more as small ones: in one row where it has the width, else in two. */
export function referenceCardSize({
  references,
  canvas,
}: Pick<DraftScene, "references" | "canvas">): ReferenceCardSize {
  const count = references.length;
  if (count === 0) return { width: 0, height: 0, side: 0, columns: 0, shown: 0, hidden: 0 };
  const unit = unitOf(canvas);
  const shown = count > MAX_CELLS ? MAX_CELLS - 1 : count;
  const cells = shown + (count > shown ? 1 : 0);
  const most = Math.max(canvas.width * 0.42, Math.min(canvas.width - 2 * marginOf(canvas), unit * 26));
  const betweenOf = (columns: number): number => unit * (2 * CARD.padding + CARD.gap * (columns - 1));
  const sideIn = (columns: number): number =>
    Math.min(unit * (cells > FEW ? 3.4 : 6), (most - betweenOf(columns)) / columns);
  const rows = cells > FEW && sideIn(cells) < unit * 2.8 ? 2 : 1;
  const columns = Math.ceil(cells / rows);
  const [side, between] = [sideIn(columns), betweenOf(columns)];
  const height = rows * (side + unit * CARD.caption) + unit * (2 * CARD.padding - 0.2 + (rows - 1) * 0.25);
  return { width: columns * side + between, height, side, columns, shown, hidden: count - shown };
}

const FEW = 4;
const MAX_CELLS = 8;

/** Where the card lies. */
export function referenceCardRect(scene: Pick<DraftScene, "references" | "canvas">, corner: Corner): Rect {
  const { x, y, horizontal, vertical } = corner;
  const { width, height } = referenceCardSize(scene);
  return {
    x: horizontal === "left" ? x : x - width,
    y: vertical === "top" ? y : y - height,
    width,
    height,
  };
}
