import type { Side } from "./motifs/motif.js";
import { bottomOf, rightOf, type Rect } from "../../type/svg.js";

/** Where text and art stand on a canvas. They never overlap, so text is always read on plain ground. */
export interface DraftLayout {
  /** For text, margins already taken off. */
  readonly column: Rect;
  /** For art, up to the edges of the canvas. */
  readonly art: Rect;
  /** The side of the art that faces the text. */
  readonly facing: Side;
}

/**
 * Text beside the art where there is width for it, else above or below. `turn` picks among the arrangements that suit the
 * canvas and the number of lines to set, so that candidates differ.
 */
export function draftLayout(canvas: Rect, turn: number, lines: number): DraftLayout {
  const kinds = arrangementsFor(canvas.width / canvas.height, lines);
  return arrange(canvas, kinds[turn % kinds.length] ?? "art-above");
}

/** Free space around text, in pixels. */
export function marginOf(canvas: Rect): number {
  return Math.max(canvas.width, canvas.height) > 2.2 * Math.min(canvas.width, canvas.height)
    ? Math.min(canvas.width, canvas.height) * 0.085
    : Math.min(canvas.width, canvas.height) * 0.062;
}

const FACING = { "art-right": "left", "art-left": "right", "art-above": "bottom", "art-below": "top" } as const;

type Arrangement = "art-right" | "art-left" | "art-above" | "art-below";

function arrangementsFor(ratio: number, lines: number): readonly Arrangement[] {
  if (ratio > 2 || (ratio > 1.2 && lines > 3)) return ["art-right", "art-left"];
  if (ratio > 1.2) return ["art-right", "art-below", "art-left"];
  return ["art-above", "art-below"];
}

function arrange(canvas: Rect, kind: Arrangement): DraftLayout {
  const { width, height } = canvas;
  const margin = marginOf(canvas);
  const share = kind === "art-right" || kind === "art-left" ? 0.46 : width > height ? 0.46 : 0.54;
  const art: Rect =
    kind === "art-right" || kind === "art-left"
      ? { x: kind === "art-right" ? width * (1 - share) : 0, y: 0, width: width * share, height }
      : { x: 0, y: kind === "art-below" ? height * (1 - share) : 0, width, height: height * share };
  const left = kind === "art-left" ? rightOf(art) : 0;
  const top = kind === "art-above" ? bottomOf(art) : 0;
  const right = kind === "art-right" ? art.x : width;
  const bottom = kind === "art-below" ? art.y : height;
  const column = {
    x: left + margin,
    y: top + margin,
    width: right - left - 2 * margin,
    height: bottom - top - 2 * margin,
  };
  return { column, art, facing: FACING[kind] };
}
