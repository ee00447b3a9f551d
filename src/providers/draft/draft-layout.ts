import { bottomOf, rightOf, type Rect } from "../../type/svg.js";

/** Where text and art stand on a canvas. They never overlap, so text is always read on plain ground. */
export interface DraftLayout {
  /** For text, margins already taken off. */
  readonly column: Rect;
  /** For art, up to the edges of the canvas. */
  readonly art: Rect;
  /** The side of the art that faces the text. */
  readonly facing: "left" | "right" | "top" | "bottom";
}

export interface Corner {
  readonly x: number;
  readonly y: number;
  readonly horizontal: "left" | "right";
  readonly vertical: "top" | "bottom";
}

export interface LayoutWish {
  /** Strings to set; without any, only a label is lettered and art takes most of the canvas. */
  readonly lines: number;
  /** Which of the arrangements that suit the canvas, so that candidates differ. */
  readonly turn: number;
}

/** Text beside the art where there is width for it, else below or above. */
export function draftLayout(canvas: Rect, { lines, turn }: LayoutWish): DraftLayout {
  const isWide = canvas.width >= canvas.height * 1.15;
  const sides = isWide ? SIDES_WHEN_WIDE : SIDES_WHEN_TALL;
  return arrange(canvas, sides[turn % sides.length] ?? "right", shareOfArt(canvas, lines));
}

/** Free space around text, in pixels. */
export function marginOf(canvas: Rect): number {
  return Math.max(canvas.width, canvas.height) > 2.2 * Math.min(canvas.width, canvas.height)
    ? Math.min(canvas.width, canvas.height) * 0.085
    : Math.min(canvas.width, canvas.height) * 0.062;
}

/** `rect` with `by` pixels taken off on every side. */
export function inset(rect: Rect, by: number): Rect {
  return {
    x: rect.x + by,
    y: rect.y + by,
    width: Math.max(1, rect.width - 2 * by),
    height: Math.max(1, rect.height - 2 * by),
  };
}

type Side = "right" | "left" | "above" | "below";

const SIDES_WHEN_WIDE: readonly Side[] = ["right", "right", "left"];
const SIDES_WHEN_TALL: readonly Side[] = ["above"];

const FACING = { right: "left", left: "right", above: "bottom", below: "top" } as const;

function shareOfArt({ width, height }: Rect, lines: number): number {
  const ratio = width / height;
  if (ratio >= 1.15) return lines > 3 ? 0.44 : lines > 0 ? 0.52 : 0.64;
  return lines > 3 ? 0.4 : lines > 0 ? 0.54 : ratio < 0.7 ? 0.74 : 0.67;
}

function arrange(canvas: Rect, side: Side, share: number): DraftLayout {
  const { width, height } = canvas;
  const margin = marginOf(canvas);
  const isBeside = side === "right" || side === "left";
  const art: Rect = isBeside
    ? { x: side === "right" ? width * (1 - share) : 0, y: 0, width: width * share, height }
    : { x: 0, y: side === "below" ? height * (1 - share) : 0, width, height: height * share };
  const left = side === "left" ? rightOf(art) : 0;
  const top = side === "above" ? bottomOf(art) : 0;
  const right = side === "right" ? art.x : width;
  const bottom = side === "below" ? art.y : height;
  const column = {
    x: left + margin,
    y: top + margin,
    width: right - left - 2 * margin,
    height: bottom - top - 2 * margin,
  };
  return { column, art, facing: FACING[side] };
}

/** The corner of a canvas that is farthest from its text. */
export function cornerAway(canvas: Rect, facing: DraftLayout["facing"]): Corner {
  const margin = marginOf(canvas);
  const horizontal = facing === "right" ? "left" : "right";
  const vertical = facing === "top" ? "bottom" : "top";
  return {
    x: horizontal === "left" ? margin : canvas.width - margin,
    y: vertical === "top" ? margin : canvas.height - margin,
    horizontal,
    vertical,
  };
}
