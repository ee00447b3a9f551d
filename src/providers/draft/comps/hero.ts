import { drawColumn } from "../draft-column.js";
import { cornerAway, draftLayout } from "../draft-layout.js";
import { cove } from "../forms/cove.js";
import { faded } from "../forms/fade.js";
import { lightThroughWindow } from "../forms/light.js";
import { archway, block, cylinder, sphere, type Body } from "../forms/solid.js";
import { bottomOf, type Rect } from "../../../type/svg.js";
import type { Comp, CompStage } from "./comp.js";
import { backdrop, standIn } from "./stand-in.js";

/** A quiet studio set, seen from the front: plain bodies in soft light where the subject will be. */
export const hero: Comp = (stage) => {
  const { fonts, scene, unit, turn, nextId } = stage;
  const { canvas, palette, words } = scene;
  const { column, art, facing } = draftLayout(canvas, { lines: words.text.length, turn });
  const isBeside = facing === "left" || facing === "right";
  const floor = isBeside ? canvas.height * 0.8 : bottomOf(art) - Math.min(art.height, art.width) * 0.1;
  const light = {
    nextId,
    x: (art.x + art.width * 0.42) / canvas.width,
    y: (art.y + art.height * 0.36) / canvas.height,
  };
  const set: Rect = setIn(art, floor);
  const place = backdrop(stage, art);
  const svg = [
    cove(canvas, floor, { ...palette, ...light }),
    place === ""
      ? lightThroughWindow({ ...art, height: floor - art.y }, palette, nextId)
      : faded(place, art, { facing, nextId }),
    standIn(stage, set) ?? bodies(stage, set),
    drawColumn(fonts, words, { column, align: "start", unit, ...palette }),
  ].join("");
  return { svg, corner: cornerAway(canvas, facing) };
};

/** A few plain bodies on the floor of `set`; another few for the next turn. */
export function bodies(stage: CompStage, set: Rect): string {
  return SETS[stage.turn % SETS.length]?.(stage, set) ?? "";
}

/** Where bodies may stand: centred in the art, its foot on the floor, never wider than 1.25 times its height. */
export function setIn(art: Rect, floor: number): Rect {
  const height = Math.min((floor - art.y) * 0.86, art.width * 0.7);
  const width = height * 1.25;
  return { x: art.x + (art.width - width) / 2, y: floor - height, width, height };
}

type Arrangement = (stage: CompStage, set: Rect) => string;

/** Places bodies by fractions of the set; `down` moves a foot towards the viewer. */
function placer({ scene, nextId }: CompStage, set: Rect) {
  const { accents } = scene.palette;
  const size = Math.min(set.width / 1.25, set.height);
  const at = (across: number, down: number, accent: 0 | 1 | 2 | 3): Body => ({
    x: set.x + set.width / 2 + (across - 0.5) * size * 1.25,
    foot: bottomOf(set) + down * size,
    colour: accents[accent],
    nextId,
  });
  const measured = (width: number, height: number): { width: number; height: number } => ({
    width: width * size,
    height: height * size,
  });
  return { at, measured, size };
}

const SETS: readonly Arrangement[] = [
  (stage, set) => {
    const { at, measured, size } = placer(stage, set);
    return [
      archway(at(0.36, -0.03, 1), { ...measured(0.62, 0.92), bar: size * 0.12 }),
      cylinder(at(0.72, 0.02, 2), measured(0.46, 0.26)),
      sphere({ ...at(0.72, 0, 0), foot: at(0.72, 0.02, 0).foot - size * 0.215 }, size * 0.17),
      block(at(0.2, 0.1, 3), measured(0.26, 0.13)),
    ].join("");
  },
  (stage, set) => {
    const { at, measured, size } = placer(stage, set);
    return [
      block(at(0.74, -0.02, 1), measured(0.32, 0.78)),
      block(at(0.5, 0.01, 0), measured(0.32, 0.5)),
      block(at(0.26, 0.04, 2), measured(0.32, 0.24)),
      sphere({ ...at(0.28, 0, 3), foot: at(0, 0.04, 2).foot - size * 0.262 }, size * 0.13),
      sphere(at(0.93, 0.12, 0), size * 0.075),
    ].join("");
  },
  (stage, set) => {
    const { at, measured, size } = placer(stage, set);
    return [
      cylinder(at(0.3, -0.03, 1), measured(0.26, 0.86)),
      sphere(at(0.62, 0.03, 0), size * 0.3),
      cylinder(at(0.14, 0.1, 2), measured(0.34, 0.15)),
      sphere(at(0.9, 0.12, 3), size * 0.085),
    ].join("");
  },
  (stage, set) => {
    const { at, measured, size } = placer(stage, set);
    return [
      archway(at(0.68, -0.06, 2), { ...measured(0.56, 0.94), bar: size * 0.09 }),
      archway(at(0.44, 0.01, 0), { ...measured(0.46, 0.66), bar: size * 0.085 }),
      archway(at(0.24, 0.08, 1), { ...measured(0.36, 0.42), bar: size * 0.075 }),
      sphere(at(0.78, 0.09, 3), size * 0.115),
    ].join("");
  },
];
