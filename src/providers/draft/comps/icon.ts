import { lighten, mixHex, contrastOf } from "../colour/oklch.js";
import { clip } from "../clip.js";
import { inset, marginOf } from "../draft-layout.js";
import { plainGround } from "../forms/ground.js";
import { squircle } from "../forms/squircle.js";
import { CAP_HEIGHT, drawLine, drawText } from "../../../type/draw-text.js";
import { breakText } from "../../../type/break-text.js";
import { fitText, flowText, heightOf } from "../../../type/fit-text.js";
import { shapeLine } from "../../../type/shape-line.js";
import { linearGradient, n, radialGradient, type Rect } from "../../../type/svg.js";
import type { Comp, CompStage } from "./comp.js";
import { standIn } from "./stand-in.js";

/** A rounded tile with the first letter of the asset's name on the lines by which icons are drawn. */
export const icon: Comp = (stage) => {
  const { scene } = stage;
  const { canvas, isTransparent, palette } = scene;
  const side = Math.min(canvas.width, canvas.height);
  // On a wide canvas letters are larger beside the tile, and the label needs more of the height.
  const size = side * (isTransparent ? 0.93 : canvas.width > canvas.height * 2 ? 0.67 : 0.72);
  const lift = isTransparent ? side * 0.006 : side * 0.035;
  const tile: Rect = { x: (canvas.width - size) / 2, y: (canvas.height - size) / 2 - lift, width: size, height: size };
  const svg = [
    isTransparent ? "" : plainGround(canvas, palette, stage.nextId),
    drawTile(stage, tile),
    standIn(stage, { ...inset(tile, size * 0.2), height: size * (isTransparent ? 0.54 : 0.6) }) ??
      monogram(stage, tile),
    drawLabel(stage, tile),
  ].join("");
  const margin = marginOf(canvas);
  return { svg, corner: { x: canvas.width - margin, y: margin, horizontal: "right", vertical: "top" } };
};

function tileColour({ scene, turn }: CompStage): string {
  const { accents, ground } = scene.palette;
  const { candidate } = scene;
  const choices = accents.filter((accent) => contrastOf(accent, ground) > 1.35);
  const first = (turn - candidate) % Math.max(1, Math.min(2, choices.length));
  // Grounds come round every second or fourth candidate: colours of the tile every third, or one would go with the other.
  return choices[(first + candidate) % Math.max(1, Math.min(3, choices.length))] ?? accents[0];
}

function inkOn(colour: string): string {
  return contrastOf(colour, "#ffffff") >= 2.6
    ? mixHex(colour, "#ffffff", 0.94)
    : lighten(mixHex(colour, "#101018", 0.8), -0.02);
}

function drawTile(stage: CompStage, tile: Rect): string {
  const { nextId } = stage;
  const colour = tileColour(stage);
  const [face, glow, cut] = [nextId(), nextId(), nextId()];
  const shape = squircle(tile);
  const size = tile.width;
  const [cx, cy] = [tile.x + size / 2, tile.y + size / 2];
  const shadows = [0.004, 0.01, 0.018].map(
    (drop) => `<path d="${shape}" transform="translate(0 ${n(size * drop)})" fill="#0b0712" fill-opacity=".09"/>`,
  );
  const ink = inkOn(colour);
  const circles = [0.5, 0.38, 0.22].map(
    (share) => `<circle cx="${n(cx)}" cy="${n(cy)}" r="${n(size * share * 0.86)}"/>`,
  );
  const half = size / 2;
  const lines = `M${n(cx - half)} ${n(cy)}h${n(size)}M${n(cx)} ${n(cy - half)}v${n(size)}M${n(cx - half)} ${n(cy - half)}l${n(size)} ${n(size)}M${n(cx + half)} ${n(cy - half)}l${n(-size)} ${n(size)}`;
  return `${shadows.join("")}${linearGradient(
    face,
    [0.2, 0, 0.6, 1],
    [
      [0, lighten(colour, 0.075)],
      [1, lighten(colour, -0.075)],
    ],
  )}
    <path d="${shape}" fill="url(#${face})"/>
    ${radialGradient(
      glow,
      [0.3, 0.12, 0.8],
      [
        [0, "#ffffff", 0.26],
        [1, "#ffffff", 0],
      ],
    )}<path d="${shape}" fill="url(#${glow})"/>
    <clipPath id="${cut}"><path d="${shape}"/></clipPath>
    <g clip-path="url(#${cut})" fill="none" stroke="${ink}" stroke-opacity=".22" stroke-width="${n(Math.max(0.7, size * 0.0022))}"><path d="${lines}"/>${circles.join("")}</g>`;
}

function monogram(stage: CompStage, tile: Rect): string {
  const { fonts, scene } = stage;
  const { words } = scene;
  const fill = inkOn(tileColour(stage));
  const said = words.text.length > 0 ? clip(words.text.join("\n")) : firstLetter(words.title);
  const size = tile.width;
  const isLetter = words.text.length === 0;
  const room = inset(tile, size * (isLetter ? 0.14 : 0.15));
  const box = {
    width: room.width,
    height: room.height * (isLetter ? 1 : 0.62),
    maxSize: size * 0.66,
    maxLines: said.length > 60 ? 9 : 4,
    leading: 1.06,
  };
  const set = fitText(fonts, { atoms: breakText(said), style: { weight: "display", tracking: -0.02 } }, box);
  // The eye takes the capitals for the letter, not the line they stand in.
  const first = set.lines[0];
  if (first === undefined) return "";
  if (set.lines.length === 1) {
    const baseline = tile.y + size / 2 + (set.size * CAP_HEIGHT) / 2 - size * 0.02;
    return drawLine(first, { x: tile.x + (size - first.advance * set.size) / 2, baseline, size: set.size, fill });
  }
  return drawText(set, {
    x: room.x,
    y: tile.y + (size - heightOf(set)) / 2 - size * 0.02,
    width: room.width,
    align: "middle",
    fill,
  });
}

function firstLetter(title: string): string {
  const letter = /[\p{L}\p{N}]/u.exec(title)?.[0] ?? "·";
  return letter.toLocaleUpperCase("en");
}

/** The DRAFT mark and name: on the tile's foot where there is no ground around it, else below the tile. */
function drawLabel(stage: CompStage, tile: Rect): string {
  const { fonts, scene, unit } = stage;
  const { palette, words, isTransparent, canvas } = scene;
  const size = tile.width;
  const ink = isTransparent ? inkOn(tileColour(stage)) : palette.ink;
  const onInk = isTransparent ? tileColour(stage) : palette.ground;
  const mark = shapeLine(fonts, "DRAFT", { weight: "label", tracking: 0.13 });
  const type = Math.max(unit * 1.05, size * 0.026);
  const [width, height] = [(mark.advance + 1.8) * type, type * 1.95];
  const below = canvas.height - tile.y - size - height - type * 1.5;
  const y = isTransparent
    ? tile.y + size * 0.81
    : tile.y + size + Math.max(height * 0.3, Math.min(below * 0.5, size * 0.075));
  const pill = { x: tile.x + (size - width) / 2, y };
  const room = {
    width: isTransparent ? size * 0.6 : canvas.width * 0.86,
    height: type * (isTransparent ? 2.3 : 1),
    maxSize: type * 0.88,
    maxLines: isTransparent ? 2 : 1,
    leading: 1.45,
  };
  const [first, second] = [words.meta.size.join(" · "), words.meta.model.join(" · ")];
  const said = isTransparent ? `${first}\n${second}` : [words.title, first, second].join(" · ");
  const label = flowText(fonts, { atoms: breakText(said), style: { weight: "label", tracking: 0.005 } }, room);
  return `<rect x="${n(pill.x)}" y="${n(pill.y)}" width="${n(width)}" height="${n(height)}" rx="${n(height / 2)}" fill="${ink}"/>
    ${drawLine(mark, { x: pill.x + type * 0.9, baseline: pill.y + height / 2 + (type * CAP_HEIGHT) / 2, size: type, fill: onInk })}
    ${drawText(label, { x: tile.x + (size - room.width) / 2, y: pill.y + height + type * 0.62, width: room.width, align: "middle", fill: isTransparent ? ink : palette.mutedInk })}`;
}
