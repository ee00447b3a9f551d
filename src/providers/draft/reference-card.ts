import { imageTag } from "./comps/stand-in.js";
import type { Corner } from "./draft-layout.js";
import { unitOf, type DraftScene } from "./draft-scene.js";
import { CARD, referenceCardRect, referenceCardSize } from "./reference-card-size.js";
import { drawText } from "../../type/draw-text.js";
import { breakText } from "../../type/break-text.js";
import { flowText } from "../../type/fit-text.js";
import { n, rectAttributes, type Rect } from "../../type/svg.js";
import type { FontSet } from "../../type/typefaces.js";

/** The reference pictures on a small card in a corner, each with its role; those sent for their colours, with these. */
export function drawReferences(fonts: FontSet, scene: DraftScene, corner: Corner): string {
  const { references, canvas, palette } = scene;
  const { side, columns, shown, hidden } = referenceCardSize(scene);
  if (shown === 0) return "";
  const unit = unitOf(canvas);
  const card = referenceCardRect(scene, corner);
  const cellAt = (index: number): Rect => ({
    x: card.x + unit * CARD.padding + (index % columns) * (side + unit * CARD.gap),
    y: card.y + unit * CARD.padding + Math.floor(index / columns) * (side + unit * (CARD.caption + 0.25)),
    width: side,
    height: side,
  });
  const label = (text: string, cell: Rect, { y, size }: { readonly y: number; readonly size: number }): string => {
    const box = { width: side, height: size * 1.1, maxSize: size, maxLines: 1, leading: 1 };
    const line = flowText(fonts, { atoms: breakText(text), style: { weight: "label", tracking: 0 } }, box);
    return drawText(line, { x: cell.x, y, width: side, align: "middle", fill: palette.mutedInk });
  };
  const mat = (cell: Rect): string => `<rect ${rectAttributes(cell)} fill="${palette.ink}" fill-opacity=".1"/>`;
  const pictures = references.slice(0, shown).map(({ picture, colours }, index) => {
    const cell = cellAt(index);
    const chips = colours.map((colour, chip) => {
      const chipWidth = side / colours.length;
      return `<rect x="${n(cell.x + chip * chipWidth)}" y="${n(cell.y + side * 0.8)}" width="${n(chipWidth)}" height="${n(side * 0.2)}" fill="${colour}"/>`;
    });
    return [
      mat(cell),
      imageTag(picture, wholeIn(cell, picture), `reference-${index}`),
      ...chips,
      label(picture.role, cell, { y: cell.y + side + unit * 0.42, size: Math.min(unit * 0.86, side * 0.2) }),
    ].join("");
  });
  const last = cellAt(shown);
  const size = unit * 1.3;
  const rest = hidden > 0 ? mat(last) + label(`+${hidden}`, last, { y: last.y + (side - size) / 2, size }) : "";
  return `<rect ${rectAttributes(card)} rx="${n(unit * 0.7)}" fill="${palette.ground}" stroke="${palette.ink}" stroke-opacity=".16"/>${pictures.join("")}${rest}`;
}

function wholeIn(cell: Rect, picture: { readonly width: number; readonly height: number }): Rect {
  const scale = Math.min(cell.width / picture.width, cell.height / picture.height);
  const [width, height] = [picture.width * scale, picture.height * scale];
  return { x: cell.x + (cell.width - width) / 2, y: cell.y + (cell.height - height) / 2, width, height };
}
