import { loadSharp } from "../../images/load-sharp.js";
import { sharpOf, type RawPicture } from "../../images/raw-picture.js";
import type { ImageSettings } from "../../model/asset.js";
import { unreachable } from "../../model/unreachable.js";
import { changePicture } from "./change-picture.js";
import { draftStatement } from "./draft-statement.js";
import type { DraftScene } from "./draft-scene.js";
import { drawComp } from "./draw-comp.js";
import { drawEditCard } from "./edit-card.js";
import { fillFrame, reframePicture } from "./reframe-picture.js";
import { drawReferences } from "./reference-card.js";
import { n, rectAttributes, type Rect } from "../../type/svg.js";
import type { FontSet } from "../../type/typefaces.js";

export type DraftEncoding = Pick<ImageSettings, "format" | "compression">;

/** The finished picture of a scene; its metadata says that it is a draft. */
export async function drawDraft(fonts: FontSet, scene: DraftScene, encoding: DraftEncoding): Promise<Uint8Array> {
  const image = await imageOf(fonts, scene);
  if (!scene.isTransparent) image.removeAlpha();
  image.withXmp(draftStatement(scene.words.title));
  switch (encoding.format) {
    case "png":
      return image.png({ compressionLevel: 6 }).toBuffer();
    case "jpeg":
      return image.jpeg({ quality: qualityOf(encoding), chromaSubsampling: "4:4:4" }).toBuffer();
    case "webp":
      return image.webp({ quality: qualityOf(encoding) }).toBuffer();
    default:
      return unreachable(encoding.format);
  }
}

/** The scene as SVG, without the picture that it edits. */
export function drawScene(fonts: FontSet, scene: DraftScene): string {
  const drawing = scene.edited === undefined ? drawComp(fonts, scene) : drawEditCard(fonts, scene);
  return svgFile(scene.canvas, drawing.svg + drawReferences(fonts, scene, drawing.corner));
}

async function imageOf(fonts: FontSet, scene: DraftScene) {
  const sharp = await loadSharp();
  const svg = Buffer.from(drawScene(fonts, scene));
  // References are part of the SVG, which may then be larger than its parser takes by default.
  const options = { unlimited: true };
  if (scene.edited === undefined) return sharp(svg, options);
  const { canvas, edited, mask, palette, isTransparent } = scene;
  const changed = await changedPicture(edited, { canvas, mask, palette });
  const image = (await sharpOf(changed)).ensureAlpha();
  if (!isTransparent) image.flatten({ background: palette.ground });
  // A picture without alpha must not turn a transparent draft into an opaque one.
  const round = `<rect ${rectAttributes(insetBy(canvas, 0.03))} rx="${n(Math.min(canvas.width, canvas.height) * 0.06)}"/>`;
  return image.composite([
    { input: await sharp(svg, options).png({ compressionLevel: 0 }).toBuffer() },
    ...(isTransparent ? [{ input: Buffer.from(svgFile(canvas, round)), blend: "dest-in" as const }] : []),
  ]);
}

async function changedPicture(
  edited: RawPicture,
  { canvas, mask, palette }: Pick<DraftScene, "canvas" | "mask" | "palette">,
): Promise<RawPicture> {
  if (mask !== undefined) {
    return changePicture(await fillFrame(edited, canvas), await fillFrame(mask, canvas), palette);
  }
  const { picture, invented } = await reframePicture(edited, canvas);
  const toned = changePicture(picture, undefined, palette);
  return invented === undefined ? toned : changePicture(toned, invented, palette);
}

function insetBy({ width, height }: Rect, share: number): Rect {
  const by = Math.min(width, height) * share;
  return { x: by, y: by, width: width - 2 * by, height: height - 2 * by };
}

function svgFile(canvas: Rect, svg: string): string {
  const [width, height] = [n(canvas.width), n(canvas.height)];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${svg}</svg>`;
}

// OpenAI's output_compression is a quality, and 100 when it is left out; 92 keeps a draft small.
const qualityOf = ({ compression = 92 }: DraftEncoding): number => Math.max(1, compression);
