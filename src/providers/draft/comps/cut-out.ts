import { unreachable } from "../../../model/unreachable.js";
import { clip } from "../clip.js";
import { inset } from "../draft-layout.js";
import { CAP_HEIGHT, drawLine, drawText } from "../../../type/draw-text.js";
import { breakText } from "../../../type/break-text.js";
import { fitText, flowText, heightOf } from "../../../type/fit-text.js";
import { shapeLine } from "../../../type/shape-line.js";
import { n, rectAttributes, type Rect } from "../../../type/svg.js";
import type { CompStage, Drawing } from "./comp.js";
import { bodies, setIn } from "./hero.js";
import { bust } from "./portrait.js";
import { packshot, plinth } from "./product.js";
import { standIn } from "./stand-in.js";

/** What stands free with nothing around it. */
export type CutOutKind = "hero" | "portrait" | "product";

/** Plain bodies with nothing around them, and a small plate with the words, as letters alone are lost on some pages. */
export function cutOut(stage: CompStage, kind: CutOutKind): Drawing {
  const { canvas } = stage.scene;
  const side = Math.min(canvas.width, canvas.height);
  const room = inset(canvas, side * 0.04);
  const plate = drawPlate(stage, room);
  const above = { ...room, height: Math.max(side * 0.3, plate.top - room.y - side * 0.02) };
  const svg = [freeBody(stage, kind, above), plate.svg].join("");
  return { svg, corner: { x: room.x + room.width, y: room.y, horizontal: "right", vertical: "top" } };
}

function freeBody(stage: CompStage, kind: CutOutKind, above: Rect): string {
  switch (kind) {
    case "hero": {
      const set = setIn(above, above.y + above.height * 0.86);
      return standIn(stage, set) ?? bodies(stage, set);
    }
    case "portrait":
      return standIn(stage, above) ?? bust(stage, above);
    case "product": {
      const height = Math.min(above.height * 0.76, above.width * 0.62);
      const width = Math.min(above.width * 0.52, height * 0.94);
      const y = above.y + (above.height - height * 1.3) / 2;
      const body = { x: above.x + (above.width - width) / 2, y, width, height };
      return plinth(stage, body) + (standIn(stage, body) ?? packshot(stage, body));
    }
    default:
      return unreachable(kind);
  }
}

/** The DRAFT mark with name and size, and above them the text asked for, on solid ground at the foot of `room`. */
function drawPlate({ fonts, scene, unit }: CompStage, room: Rect): { readonly svg: string; readonly top: number } {
  const { palette, words } = scene;
  const size = unit * 1.12;
  const padding = size * 0.95;
  const mark = shapeLine(fonts, "DRAFT", { weight: "label", tracking: 0.13 });
  const markWidth = (mark.advance + 1.8) * size;
  const label = { weight: "label", tracking: 0.005 } as const;
  const line = { height: size, maxSize: size, maxLines: 1, leading: 1 };
  const name = flowText(
    fonts,
    { atoms: breakText(words.title), style: label },
    { ...line, width: room.width - markWidth - size * 4 },
  );
  const nameWidth = (name.lines[0]?.advance ?? 0) * name.size;
  const meta = flowText(
    fonts,
    { atoms: breakText([...words.meta.size, ...words.meta.model].join(" · ")), style: label },
    { ...line, height: unit, maxSize: unit * 0.92, width: room.width - 2 * padding },
  );
  const metaWidth = (meta.lines[0]?.advance ?? 0) * meta.size;
  const headline = fitText(
    fonts,
    { atoms: breakText(clip(words.text.join("\n"))), style: { weight: "display", tracking: -0.012 } },
    {
      width: Math.min(room.width * 0.8, Math.min(room.width, room.height) * 1.2),
      height: words.text.length > 0 ? room.height * 0.26 : 1,
      maxSize: unit * 4,
      maxLines: 4,
      leading: 1.1,
    },
  );
  const isSaid = words.text.length > 0 && headline.lines.length > 0;
  const headlineWidth = isSaid ? Math.max(0, ...headline.lines.map(({ advance }) => advance)) * headline.size : 0;
  const row = markWidth + (nameWidth > 0 ? size * 0.8 + nameWidth : 0);
  const width = Math.min(room.width, Math.max(row, metaWidth, headlineWidth) + (isSaid ? 2.6 : 2) * padding);
  const headlineHeight = isSaid ? heightOf(headline) + size * 1.1 : 0;
  // Large letters want more ground around them than small ones.
  const air = padding * (isSaid ? 1.25 : 0.9);
  const height = headlineHeight + size * 1.95 + size * 0.7 + unit + air + padding * 0.9;
  const plate: Rect = { x: room.x + (room.width - width) / 2, y: room.y + room.height - height, width, height };
  const radius = Math.min(height / 2, size * 1.5);
  const shadows = [0.12, 0.3, 0.5].map(
    (drop) =>
      `<rect ${rectAttributes(plate)} rx="${n(radius)}" transform="translate(0 ${n(unit * drop)})" fill="#0b0712" fill-opacity=".09"/>`,
  );
  const rowTop = plate.y + air + headlineHeight;
  const rowLeft = plate.x + (width - row) / 2;
  const baseline = rowTop + size * 0.975 + (size * CAP_HEIGHT) / 2;
  const svg = [
    ...shadows,
    `<rect ${rectAttributes(plate)} rx="${n(radius)}" fill="${palette.ground}"/>`,
    isSaid ? drawText(headline, { x: plate.x, y: plate.y + air, width, align: "middle", fill: palette.ink }) : "",
    `<rect x="${n(rowLeft)}" y="${n(rowTop)}" width="${n(markWidth)}" height="${n(size * 1.95)}" rx="${n(size * 0.975)}" fill="${palette.ink}"/>`,
    drawLine(mark, { x: rowLeft + size * 0.9, baseline, size, fill: palette.ground }),
    ...name.lines.map((text) =>
      drawLine(text, { x: rowLeft + markWidth + size * 0.8, baseline, size: name.size, fill: palette.ink }),
    ),
    drawText(meta, { x: plate.x, y: rowTop + size * 2.65, width, align: "middle", fill: palette.mutedInk }),
  ].join("");
  return { svg, top: plate.y };
}
