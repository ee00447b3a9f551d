import { lighten, mixHex } from "../colour/oklch.js";
import { drawColumn } from "../draft-column.js";
import { cornerAway, draftLayout } from "../draft-layout.js";
import { cove } from "../forms/cove.js";
import { faded } from "../forms/fade.js";
import { block, cylinder, sphere } from "../forms/solid.js";
import { vessel, VESSELS } from "../forms/vessel.js";
import { bottomOf, n, rightOf, type Rect } from "../../../type/svg.js";
import type { Comp, CompStage } from "./comp.js";
import { backdrop, standIn } from "./stand-in.js";

/** A plain body on a low plinth, with the space that the product will take marked around it. */
export const product: Comp = (stage) => {
  const { fonts, scene, unit, turn, nextId } = stage;
  const { canvas, palette, words } = scene;
  const { column, art, facing } = draftLayout(canvas, { lines: words.text.length, turn });
  const isBeside = facing === "left" || facing === "right";
  const floor = isBeside ? canvas.height * 0.74 : bottomOf(art) - art.height * 0.2;
  const room = roomOn(art, floor, isBeside ? 0.13 : 0.1);
  const light = { nextId, x: (art.x + art.width * 0.4) / canvas.width, y: (art.y + art.height * 0.34) / canvas.height };
  const place = backdrop(stage, art);
  const svg = [
    cove(canvas, floor, { ...palette, ...light }),
    place === "" ? "" : faded(place, art, { facing, nextId }),
    plinth(stage, room),
    frame(stage, room),
    standIn(stage, room) ?? packshot(stage, room),
    drawColumn(fonts, words, { column, align: "start", unit, ...palette }),
  ].join("");
  return { svg, corner: cornerAway(canvas, facing) };
};

/** What the product will fill; it stands a little before the turn of the cove. */
function roomOn(art: Rect, floor: number, drop: number): Rect {
  const foot = floor + Math.min(art.height, art.width) * (drop - 0.06);
  const height = Math.min((foot - art.y) * 0.8, art.width * 0.8);
  const width = Math.min(height * 0.94, art.width * 0.62);
  return { x: art.x + (art.width - width) / 2, y: foot - height, width, height };
}

export function plinth({ scene, nextId }: CompStage, room: Rect): string {
  const { ground, accents, isDark } = scene.palette;
  const width = Math.min(room.width, room.height) * 1.02;
  const height = room.height * 0.16;
  const colour = isDark
    ? lighten(mixHex(ground, accents[1], 0.3), 0.06)
    : lighten(mixHex(ground, accents[1], 0.1), 0.01);
  return cylinder(
    { x: room.x + room.width / 2, foot: bottomOf(room) + height + width * 0.08, colour, nextId },
    { width, height: height + width * 0.1 },
  );
}

export function packshot(stage: CompStage, room: Rect): string {
  const { scene, nextId, turn } = stage;
  const { accents } = scene.palette;
  const at = { x: room.x + room.width / 2, foot: bottomOf(room), nextId };
  const side = Math.min(room.width, room.height);
  const kinds = [
    () =>
      vessel(
        { ...at, colour: accents[0] },
        { width: side * 0.52, height: room.height * 0.9, profile: VESSELS[0], band: accents[1] },
      ),
    () =>
      vessel(
        { ...at, colour: accents[0] },
        { width: side * 0.66, height: room.height * 0.82, profile: VESSELS[1], band: accents[2] },
      ),
    () =>
      block({ ...at, x: at.x - side * 0.06, colour: accents[1] }, { width: side * 0.5, height: room.height * 0.62 }) +
      sphere({ ...at, x: at.x + side * 0.25, foot: at.foot + side * 0.05, colour: accents[0] }, side * 0.15),
    () =>
      vessel(
        { ...at, colour: accents[0] },
        { width: side * 0.7, height: room.height * 0.62, profile: VESSELS[2], band: accents[1] },
      ),
  ];
  return kinds[turn % kinds.length]?.() ?? "";
}

/** Corner marks around the room, and its height beside it, as on a packshot's layout sheet. */
function frame({ scene, unit }: CompStage, room: Rect): string {
  const arm = Math.min(room.width, room.height) * 0.06;
  const [left, right, top, bottom] = [room.x, rightOf(room), room.y, bottomOf(room)];
  const corners = [
    `M${n(left)} ${n(top + arm)}V${n(top)}H${n(left + arm)}`,
    `M${n(right - arm)} ${n(top)}H${n(right)}V${n(top + arm)}`,
    `M${n(left)} ${n(bottom - arm)}V${n(bottom)}H${n(left + arm)}`,
    `M${n(right - arm)} ${n(bottom)}H${n(right)}V${n(bottom - arm)}`,
  ];
  return `<path d="${corners.join("")}" fill="none" stroke="${scene.palette.ink}" stroke-opacity=".42" stroke-width="${n(Math.max(0.8, unit * 0.09))}"/>`;
}
