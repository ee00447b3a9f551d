import { drawColumn } from "./draft-column.js";
import { draftLayout, marginOf } from "./draft-layout.js";
import { unitOf, type DraftScene } from "./draft-scene.js";
import type { Side } from "./motifs/motif.js";
import { pickMotif } from "./motifs/pick-motif.js";
import { seededRandom } from "./seeded-random.js";
import { linearGradient, rectAttributes, type Rect } from "../../type/svg.js";
import type { FontSet } from "../../type/typefaces.js";

/** A drawing, and the corner of it where the reference pictures may lie. */
export interface Drawing {
  readonly svg: string;
  readonly corner: Corner;
}

export interface Corner {
  readonly x: number;
  readonly y: number;
  readonly horizontal: "left" | "right" | "middle";
  readonly vertical: "top" | "bottom";
}

/** An opaque draft: a motif on plain ground, and the words beside, above or below it. */
export function drawPoster(fonts: FontSet, { canvas, words, palette, candidate }: DraftScene): Drawing {
  const turn = seededRandom(`turn ${words.title}`).whole(0, 59);
  const { column, art, facing } = draftLayout(canvas, turn + candidate, words.text.length);
  const random = seededRandom(`motif ${words.title} ${candidate}`);
  const motif = pickMotif(turn, candidate)({ zone: art, facing, palette, random, id: "m" });
  const svg = [
    linearGradient(
      "ground",
      [0, 0, 0.4, 1],
      [
        [0, palette.ground],
        [1, palette.shade],
      ],
    ),
    `<clipPath id="art"><rect ${rectAttributes(art)}/></clipPath>`,
    `<rect ${rectAttributes(canvas)} fill="url(#ground)"/><g clip-path="url(#art)">${motif}</g>`,
    drawColumn(fonts, words, { column, align: "start", unit: unitOf(canvas), ...palette }),
  ].join("");
  return { svg, corner: cornerOf(canvas, facing) };
}

// On the side of the art that is farthest from the text.
function cornerOf(canvas: Rect, facing: Side): Corner {
  const margin = marginOf(canvas);
  const horizontal = facing === "right" ? "left" : "right";
  const vertical = facing === "bottom" ? "top" : "bottom";
  return {
    x: horizontal === "left" ? margin : canvas.width - margin,
    y: vertical === "top" ? margin : canvas.height - margin,
    horizontal,
    vertical,
  };
}
