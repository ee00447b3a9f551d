import type { OverlayOptions } from "sharp";
import { loadSharp } from "../images/load-sharp.js";
import { MAX_PIXELS } from "../model/max-pixels.js";
import { pictureTypeOf } from "../images/picture-facts.js";
import { unreachable } from "../model/unreachable.js";
import { breakText } from "../type/break-text.js";
import { drawText } from "../type/draw-text.js";
import { flowText } from "../type/fit-text.js";
import type { FontSet, Weight } from "../type/typefaces.js";
import { bottomOf, n, rectAttributes, type Rect } from "../type/svg.js";
import { SHEET_MARK, type Sheet, type SheetPicture, type SheetTheme, type SheetTile } from "./sheet.js";
import { SHEET_COLOURS, type SheetColours } from "./sheet-colours.js";
import type { SheetLayout } from "./sheet-layout.js";

export type SheetFormat = "png" | "jpeg" | "webp";

export interface SheetLook {
  readonly layout: SheetLayout;
  readonly theme: SheetTheme;
  readonly format: SheetFormat;
}

/** The sheet as a picture; its metadata says what it is. A tile whose picture cannot be decoded stays empty. */
export async function drawSheet(fonts: FontSet, sheet: Sheet, look: SheetLook): Promise<Uint8Array> {
  const sharp = await loadSharp();
  const colours = SHEET_COLOURS[look.theme];
  const { layout } = look;
  const overlays: OverlayOptions[] = [];
  for (const [index, { picture }] of sheet.tiles.entries()) {
    const well = layout.wells[index];
    const overlay = picture && well && (await fitted(picture, well));
    if (overlay) overlays.push(overlay);
  }
  const image = sharp(Buffer.from(sheetSvg(fonts, sheet, { layout, colours })), { unlimited: true })
    .composite(overlays)
    .removeAlpha()
    .withXmp(STATEMENT);
  switch (look.format) {
    case "png":
      return image.png({ compressionLevel: 8 }).toBuffer();
    case "jpeg":
      return image.jpeg({ quality: 88, mozjpeg: true }).toBuffer();
    case "webp":
      return image.webp({ quality: 80 }).toBuffer();
    default:
      return unreachable(look.format);
  }
}

const STATEMENT = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:CreatorTool="${SHEET_MARK}"/></rdf:RDF></x:xmpmeta>`;

async function fitted({ read }: SheetPicture, well: Rect): Promise<OverlayOptions | undefined> {
  const [sharp, bytes] = await Promise.all([loadSharp(), read()]);
  if (bytes === undefined || pictureTypeOf(bytes) === undefined) return undefined;
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: MAX_PIXELS })
      .autoOrient()
      .toColourspace("srgb")
      .resize(well.width, well.height, { fit: "inside", withoutEnlargement: true })
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const { x, y } = placeOf(info, well);
    return { input: data, raw: { width: info.width, height: info.height, channels: 4 }, left: x, top: y };
  } catch {
    return undefined;
  }
}

interface Drawing {
  readonly layout: SheetLayout;
  readonly colours: SheetColours;
}

/** All of the sheet but its pictures. */
export function sheetSvg(fonts: FontSet, sheet: Sheet, { layout, colours }: Drawing): string {
  const { width, height, margin } = layout;
  const room = width - 2 * margin;
  const set = (text: string, place: Omit<Line, "width"> & { readonly width?: number }): string =>
    line(fonts, text, { width: room, ...place });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    `<pattern id="alpha" width="20" height="20" patternUnits="userSpaceOnUse"><rect width="20" height="20" fill="${colours.well}"/><path d="M0 0h10v10h-10ZM10 10h10v10h-10Z" fill="${colours.check}"/></pattern>`,
    `<rect width="${width}" height="${height}" fill="${colours.page}"/>`,
    set(sheet.title, { x: margin, y: margin - 6, size: 28, weight: "display", fill: colours.ink }),
    set(sheet.summary, { x: margin, y: margin + 36, size: 15, weight: "text", fill: colours.muted }),
    ...sheet.tiles.map((tile, index) => drawTile(fonts, tile, { layout, colours, index })),
    "</svg>",
  ].join("");
}

function drawTile(
  fonts: FontSet,
  { name, part, facts, status, tone, picture }: SheetTile,
  { layout, colours, index }: Drawing & { readonly index: number },
): string {
  const well = layout.wells[index] ?? { x: 0, y: 0, width: 1, height: 1 };
  const { type } = layout;
  const small = type * 0.84;
  const top = bottomOf(well) + type * 0.8;
  const label = measure(fonts, status, { size: small, width: well.width * 0.5, weight: "label" });
  const dot = type * 0.24;
  const labelX = well.x + well.width - label.width;
  const nameWidth = labelX - well.x - type * 1.6;
  const told = part === undefined ? "" : ` · ${part}`;
  const space = part === undefined ? 0 : type * 0.28;
  const ending = measure(fonts, told, { size: type, width: nameWidth, weight: "label" });
  const shown = measure(fonts, name, { size: type, width: nameWidth - ending.width - space, weight: "label" });
  return [
    `<rect ${rectAttributes(well)} fill="${colours.well}" stroke="${colours.line}"/>`,
    picture === undefined ? "" : `<rect ${rectAttributes(placeOf(picture, well))} fill="url(#alpha)"/>`,
    picture === undefined ? emptyMark(well, colours) : "",
    drawText(shown.text, { x: well.x, y: top, width: nameWidth, align: "start", fill: colours.ink }),
    drawText(ending.text, {
      x: well.x + shown.width + space,
      y: top,
      width: nameWidth,
      align: "start",
      fill: colours.ink,
    }),
    `<circle cx="${n(labelX - type * 0.6)}" cy="${n(top + small * 0.52)}" r="${n(dot)}" fill="${colours.tones[tone]}"/>`,
    line(fonts, status, {
      x: labelX,
      y: top + small * 0.08,
      width: label.width + 1,
      size: small,
      weight: "label",
      fill: colours.tones[tone],
    }),
    line(fonts, facts, {
      x: well.x,
      y: top + type * 1.5,
      width: well.width,
      size: small,
      weight: "text",
      fill: colours.muted,
    }),
  ].join("");
}

/** The picture whole, in the middle of its well; a small one is not enlarged. */
function placeOf(picture: Pick<SheetPicture, "width" | "height">, well: Rect): Rect {
  const scale = Math.min(1, well.width / picture.width, well.height / picture.height);
  const [width, height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)];
  return {
    x: Math.round(well.x + (well.width - width) / 2),
    y: Math.round(well.y + (well.height - height) / 2),
    width,
    height,
  };
}

/** A crossed box, as printers mark a picture that is yet to come. */
function emptyMark({ x, y, width, height }: Rect, { line: stroke }: SheetColours): string {
  return `<path d="M${n(x)} ${n(y)}l${n(width)} ${n(height)}M${n(x + width)} ${n(y)}l${n(-width)} ${n(height)}" stroke="${stroke}"/>`;
}

interface Line {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly weight: Weight;
  readonly fill: string;
}

function line(fonts: FontSet, text: string, { x, y, width, size, weight, fill }: Line): string {
  return drawText(measure(fonts, text, { size, width, weight }).text, { x, y, width, align: "start", fill });
}

function measure(fonts: FontSet, text: string, { size, width, weight }: Pick<Line, "size" | "width" | "weight">) {
  const atoms = breakText(text.replaceAll(/\s+/gu, " "));
  const tracking = weight === "display" ? -0.015 : 0;
  const flowed = flowText(
    fonts,
    { atoms, style: { weight, tracking } },
    { width, height: size, maxSize: size, maxLines: 1, leading: 1 },
  );
  return { text: flowed, width: (flowed.lines[0]?.advance ?? 0) * flowed.size };
}
