import { contrastOf, lighten, mixHex } from "../colour/oklch.js";
import { drawPageHeader } from "../draft-header.js";
import { marginOf } from "../draft-layout.js";
import { plainGround } from "../forms/ground.js";
import { drawText } from "../../../type/draw-text.js";
import { breakText } from "../../../type/break-text.js";
import { fitText, heightOf } from "../../../type/fit-text.js";
import { linearGradient, n, rectAttributes, rightOf, bottomOf, type Rect } from "../../../type/svg.js";
import { readsRightToLeft } from "../../../type/shape-line.js";
import { referenceCardSize } from "../reference-card-size.js";
import type { Comp, CompStage } from "./comp.js";

/** Boxes on a dotted ground, joined in reading order; every string to set has a box of its own. */
export const diagram: Comp = (stage) => {
  const { scene, nextId } = stage;
  const { canvas, palette, words } = scene;
  const margin = marginOf(canvas);
  // One string or two are what the diagram is called.
  const isLabelled = words.text.length > 2;
  const page = { x: margin, y: margin, width: canvas.width - 2 * margin, height: canvas.height - 2 * margin };
  const isRightToLeft = readsRightToLeft(words.text[0] ?? words.prompt);
  const said = { ...words, text: isLabelled ? [] : words.text, isRightToLeft };
  const { svg: header, room: whole } = drawPageHeader(stage.fonts, said, {
    ...palette,
    column: page,
    unit: stage.unit,
  });
  const cards = referenceCardSize(scene).height;
  const room = { ...whole, height: Math.max(1, whole.height - (cards > 0 ? cards + stage.unit * 1.4 : 0)) };
  const labels = isLabelled ? words.text.slice(0, MAX_BOXES) : NO_LABELS;
  const placed = placeBoxes(room, labels.length, stage.turn);
  const boxes = isRightToLeft ? placed.map((box) => ({ ...box, x: room.x + rightOf(room) - rightOf(box) })) : placed;
  const svg = [
    plainGround(canvas, palette, nextId),
    dots(canvas, { unit: stage.unit, ink: palette.ink }),
    ...joints(boxes, stage),
    ...boxes.map((box, index) => drawBox(stage, box, { label: labels[index] ?? "", rank: index })),
    header,
  ].join("");
  return {
    svg,
    corner: { x: rightOf(whole), y: bottomOf(whole), horizontal: "right", vertical: "bottom" },
  };
};

const MAX_BOXES = 12;
const NO_LABELS = ["", "", "", "", ""] as const;

function dots(canvas: Rect, { unit, ink }: { unit: number; ink: string }): string {
  const step = Math.max(unit * 1.9, Math.sqrt(canvas.width * canvas.height) / 34);
  const radius = Math.max(0.6, step * 0.045);
  const rows = Math.floor(canvas.height / step);
  const columns = Math.floor(canvas.width / step);
  const line = `h${n(columns * step)}`;
  const d = Array.from({ length: rows + 1 }, (_, row) => `M0 ${n(row * step + step / 2)}${line}`).join("");
  // A round cap on a dash of no length is a dot.
  return `<path d="${d}" transform="translate(${n(step / 2)} 0)" fill="none" stroke="${ink}" stroke-opacity=".13" stroke-width="${n(radius * 2)}" stroke-linecap="round" stroke-dasharray="0 ${n(step)}"/>`;
}

/** In rows that are read in turn from the left and from the right, so that each box stands beside the next. */
function placeBoxes(room: Rect, count: number, turn: number): readonly Rect[] {
  const ideal = Math.sqrt((count * room.width) / room.height / 1.7);
  const near = [0, 1, -1].map((by) => Math.max(1, Math.min(count, Math.round(ideal) + by)));
  const shapely = near.filter((columns) => {
    const aspect = (room.width / columns / room.height) * Math.ceil(count / columns);
    return aspect > (count === 3 ? 0.5 : 0.7) && aspect < 3.6;
  });
  const even = shapely.filter((columns) => count % columns === 0);
  // A last row that is half full looks meant, one box alone looks left over.
  const half = shapely.filter((columns) => columns > 1 && count % columns >= columns / 2);
  const choices = even.length > 0 ? even : half.length > 0 ? half : near.slice(0, 1);
  const columns = choices[turn % choices.length] ?? 1;
  const rows = Math.ceil(count / columns);
  const cell = { width: room.width / columns, height: room.height / rows };
  const width = Math.min(cell.width * (columns > 1 ? 0.76 : 0.8), cell.height * 2.6);
  const height = Math.min(cell.height * (rows > 1 ? 0.58 : 0.7), width * 0.62);
  // Rows that are too far apart are no longer read as one drawing.
  const spread = Math.min(room.height, height * (rows + (rows - 1) * 0.95));
  const top = room.y + (room.height - spread) / 2;
  return Array.from({ length: count }, (_, index) => {
    const row = Math.floor(index / columns);
    const column = row % 2 === 0 ? index % columns : columns - 1 - (index % columns);
    // Boxes touch the sides of the room, the gaps between them are even.
    const x =
      columns === 1 ? room.x + (room.width - width) / 2 : room.x + (column * (room.width - width)) / (columns - 1);
    const y = rows === 1 ? room.y + (room.height - height) / 2 : top + (row * (spread - height)) / (rows - 1);
    return { x, y, width, height };
  });
}

function joints(boxes: readonly Rect[], { scene, unit }: CompStage): readonly string[] {
  const stroke = mixHex(scene.palette.ink, scene.palette.ground, 0.3);
  const width = Math.max(1, unit * 0.16);
  return boxes.slice(1).map((to, index) => {
    const from = boxes[index] ?? to;
    const gap = unit * 0.35;
    const head = unit * 0.62;
    const isBelow = to.y > bottomOf(from);
    const [x1, y1, x2, y2] = isBelow
      ? [from.x + from.width / 2, bottomOf(from) + gap, to.x + to.width / 2, to.y - gap]
      : to.x > from.x
        ? [rightOf(from) + gap, from.y + from.height / 2, to.x - gap, to.y + to.height / 2]
        : [from.x - gap, from.y + from.height / 2, rightOf(to) + gap, to.y + to.height / 2];
    const way = isBelow ? [0, 1] : [Math.sign(x2 - x1), 0];
    const [dx = 0, dy = 0] = way;
    const tip = `M${n(x2 - dx * head - dy * head * 0.6)} ${n(y2 - dy * head - dx * head * 0.6)}L${n(x2)} ${n(y2)}L${n(x2 - dx * head + dy * head * 0.6)} ${n(y2 - dy * head + dx * head * 0.6)}`;
    return `<path d="M${n(x1)} ${n(y1)}L${n(x2)} ${n(y2)}${tip}" fill="none" stroke="${stroke}" stroke-width="${n(width)}" stroke-linecap="round" stroke-linejoin="round"/>`;
  });
}

function drawBox(stage: CompStage, box: Rect, { label, rank }: { label: string; rank: number }): string {
  const { fonts, scene, unit, nextId, turn } = stage;
  const { accents, ground, ink, isDark } = scene.palette;
  const isMain = rank === (turn % 2 === 0 ? 0 : 1);
  const accent = accents[scene.candidate % 4 < 2 ? 0 : 1];
  const fill = isMain ? accent : isDark ? lighten(ground, 0.11) : mixHex(ground, "#ffffff", 0.75);
  const letters = isMain ? (contrastOf(fill, "#ffffff") >= 3.4 ? "#ffffff" : "#14121a") : ink;
  const face = nextId();
  const radius = Math.min(box.height * 0.18, unit * 1.1);
  const shadows = [0.1, 0.28, 0.5].map(
    (drop) =>
      `<rect ${rectAttributes(box)} rx="${n(radius)}" transform="translate(0 ${n(unit * drop)})" fill="#0b0712" fill-opacity=".05"/>`,
  );
  const padding = Math.min(box.width * 0.1, unit * 1.2);
  const text = fitText(
    fonts,
    { atoms: breakText(label), style: { weight: "label", tracking: -0.004 } },
    {
      width: box.width - 2 * padding,
      height: box.height * 0.62,
      maxSize: Math.min(unit * 2, box.height * 0.24),
      maxLines: 3,
      leading: 1.2,
    },
  );
  return [
    ...shadows,
    linearGradient(
      face,
      [0, 0, 0.2, 1],
      [
        [0, lighten(fill, 0.02)],
        [1, lighten(fill, -0.02)],
      ],
    ),
    `<rect ${rectAttributes(box)} rx="${n(radius)}" fill="url(#${face})" stroke="${ink}" stroke-opacity="${isMain ? 0 : 0.1}" stroke-width="${n(Math.max(0.7, unit * 0.07))}"/>`,
    label === ""
      ? bars(box, letters)
      : drawText(text, {
          x: box.x + padding,
          y: box.y + (box.height - heightOf(text)) / 2 + text.size * 0.06,
          width: box.width - 2 * padding,
          align: "middle",
          fill: letters,
        }),
  ].join("");
}

/** Where no words are given: lines as in a wireframe. */
function bars(box: Rect, fill: string): string {
  const height = box.height * 0.085;
  return [0.46, 0.3]
    .map((share, index) => {
      const width = box.width * share;
      const y = box.y + box.height / 2 + (index - 1) * height * 2.2 + height * 0.6;
      return `<rect x="${n(box.x + (box.width - width) / 2)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" rx="${n(height / 2)}" fill="${fill}" fill-opacity="${index === 0 ? 0.42 : 0.24}"/>`;
    })
    .join("");
}
