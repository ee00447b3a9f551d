import type { OverlayOptions } from "sharp";
import { sharpOf, type RawPicture } from "../../images/raw-picture.js";
import { unitOf, type DraftScene } from "./draft-scene.js";
import { drawText } from "../../type/draw-text.js";
import type { Corner } from "./poster.js";
import { n, rectAttributes, type Rect } from "../../type/svg.js";
import { breakText } from "../../type/break-text.js";
import { flowText } from "../../type/fit-text.js";
import type { FontSet } from "../../type/typefaces.js";

/** The reference pictures on a small card in a corner, each with its role: the card as SVG, the pictures as overlays. */
export interface ReferenceCard {
  readonly svg: string;
  readonly overlays: readonly OverlayOptions[];
}

/** More than four are counted rather than shown. */
const MAX_SHOWN = 4;

export async function drawReferences(fonts: FontSet, scene: DraftScene, corner: Corner): Promise<ReferenceCard> {
  const { references, canvas, palette } = scene;
  if (references.length === 0) return { svg: "", overlays: [] };
  const unit = unitOf(canvas);
  const [padding, gap, caption] = [unit * 0.7, unit * 0.6, unit * 1.35];
  const shown = references.slice(0, references.length > MAX_SHOWN ? MAX_SHOWN - 1 : MAX_SHOWN);
  const hidden = references.length - shown.length;
  const cells = shown.length + (hidden > 0 ? 1 : 0);
  const room = Math.min(canvas.width * 0.42, canvas.width - 4 * unit) - 2 * padding - gap * (cells - 1);
  const side = Math.round(Math.min(unit * 6, room / cells));
  const width = cells * side + (cells - 1) * gap + 2 * padding;
  const height = side + caption + 2 * padding - unit * 0.2;
  const card: Rect = {
    x: Math.round(
      corner.horizontal === "left" ? corner.x : corner.horizontal === "right" ? corner.x - width : corner.x - width / 2,
    ),
    y: Math.round(corner.vertical === "top" ? corner.y : corner.y - height),
    width,
    height,
  };
  const cellAt = (index: number): Rect => ({
    x: Math.round(card.x + padding + index * (side + gap)),
    y: Math.round(card.y + padding),
    width: side,
    height: side,
  });
  const label = (text: string, cell: Rect, y: number): string => {
    const box = { width: side, height: unit, maxSize: unit * 0.86, maxLines: 1, leading: 1 };
    const line = flowText(fonts, { atoms: breakText(text), style: { weight: "label", tracking: 0 } }, box);
    return drawText(line, { x: cell.x, y, width: side, align: "middle", fill: palette.mutedInk });
  };
  const captions = shown.map(({ role }, index) =>
    label(role ?? "reference", cellAt(index), card.y + padding + side + unit * 0.42),
  );
  const rest = hidden > 0 ? label(`+${hidden}`, cellAt(shown.length), card.y + padding + side / 2 - unit * 0.4) : "";
  const overlays = shown.map(async ({ picture }, index) => {
    const { x, y } = cellAt(index);
    return { input: await thumbnail(picture, side), left: x, top: y };
  });
  return {
    svg: `<rect ${rectAttributes(card)} rx="${n(unit * 0.9)}" fill="${palette.ground}" stroke="${palette.ink}" stroke-opacity=".16"/>${captions.join("")}${rest}`,
    overlays: await Promise.all(overlays),
  };
}

async function thumbnail(picture: RawPicture, side: number): Promise<Buffer> {
  const rounded = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}"><rect width="${side}" height="${side}" rx="${n(side * 0.09)}"/></svg>`;
  const image = (await sharpOf(picture)).resize(side, side, { fit: "cover" }).ensureAlpha();
  return image
    .composite([{ input: Buffer.from(rounded), blend: "dest-in" }])
    .png({ compressionLevel: 1 })
    .toBuffer();
}
