import { imageTag } from "./comps/stand-in.js";
import type { Corner } from "./draft-layout.js";
import { unitOf, type DraftScene } from "./draft-scene.js";
import { drawText } from "../../type/draw-text.js";
import { breakText } from "../../type/break-text.js";
import { flowText } from "../../type/fit-text.js";
import { n, rectAttributes, type Rect } from "../../type/svg.js";
import type { FontSet } from "../../type/typefaces.js";

/** More than four are counted rather than shown. */
const MAX_SHOWN = 4;

/** The reference pictures on a small card in a corner, each with its role; those sent for their colours, with these. */
export function drawReferences(fonts: FontSet, scene: DraftScene, corner: Corner): string {
  const { references, canvas, palette } = scene;
  if (references.length === 0) return "";
  const unit = unitOf(canvas);
  const [padding, gap, caption] = [unit * 0.7, unit * 0.6, unit * 1.35];
  const shown = references.slice(0, references.length > MAX_SHOWN ? MAX_SHOWN - 1 : MAX_SHOWN);
  const hidden = references.length - shown.length;
  const cells = shown.length + (hidden > 0 ? 1 : 0);
  const room = Math.min(canvas.width * 0.42, canvas.width - 4 * unit) - 2 * padding - gap * (cells - 1);
  const side = Math.min(unit * 6, room / cells);
  const width = cells * side + (cells - 1) * gap + 2 * padding;
  const height = side + caption + 2 * padding - unit * 0.2;
  const card: Rect = { ...placeAt(corner, { width, height }), width, height };
  const cellAt = (index: number): Rect => ({
    x: card.x + padding + index * (side + gap),
    y: card.y + padding,
    width: side,
    height: side,
  });
  const label = (text: string, cell: Rect, y: number): string => {
    const box = { width: side, height: unit, maxSize: unit * 0.86, maxLines: 1, leading: 1 };
    const line = flowText(fonts, { atoms: breakText(text), style: { weight: "label", tracking: 0 } }, box);
    return drawText(line, { x: cell.x, y, width: side, align: "middle", fill: palette.mutedInk });
  };
  const pictures = shown.map(({ picture, colours }, index) => {
    const cell = cellAt(index);
    const chips = colours.map((colour, chip) => {
      const chipWidth = side / colours.length;
      return `<rect x="${n(cell.x + chip * chipWidth)}" y="${n(cell.y + side * 0.8)}" width="${n(chipWidth)}" height="${n(side * 0.2)}" fill="${colour}"/>`;
    });
    return [
      `<rect ${rectAttributes(cell)} fill="#808080" fill-opacity=".15"/>`,
      imageTag(picture, cell, `reference-${index}`),
      ...chips,
      label(picture.role, cell, card.y + padding + side + unit * 0.42),
    ].join("");
  });
  const rest = hidden > 0 ? label(`+${hidden}`, cellAt(shown.length), card.y + padding + side / 2 - unit * 0.4) : "";
  return `<rect ${rectAttributes(card)} rx="${n(unit * 0.7)}" fill="${palette.ground}" stroke="${palette.ink}" stroke-opacity=".16"/>${pictures.join("")}${rest}`;
}

function placeAt({ x, y, horizontal, vertical }: Corner, { width, height }: Pick<Rect, "width" | "height">) {
  return {
    x: horizontal === "left" ? x : horizontal === "right" ? x - width : x - width / 2,
    y: vertical === "top" ? y : y - height,
  };
}
