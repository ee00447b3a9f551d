import type { OverlayOptions } from "sharp";
import { loadSharp } from "../../images/load-sharp.js";
import { resizePicture, type RawPicture } from "../../images/raw-picture.js";
import { renditionGeometry } from "../../images/rendition-geometry.js";
import type { ImageSettings } from "../../model/asset.js";
import { unreachable } from "../../model/unreachable.js";
import type { DraftScene } from "./draft-scene.js";
import { drawEditCard, tintMask } from "./edit-comp.js";
import { drawPoster } from "./poster.js";
import { drawReferences } from "./reference-card.js";
import { drawSticker } from "./sticker.js";
import { n, rectAttributes, type Rect } from "../../type/svg.js";
import type { FontSet } from "../../type/typefaces.js";

export type DraftEncoding = Pick<ImageSettings, "format" | "compression">;

/** The finished picture of a scene, without metadata. */
export async function drawDraft(fonts: FontSet, scene: DraftScene, encoding: DraftEncoding): Promise<Uint8Array> {
  const sharp = await loadSharp();
  const { edited, canvas } = scene;
  const [base, ...overlays] =
    edited === undefined ? await posterLayers(fonts, scene) : await editLayers(fonts, scene, edited);
  const image = sharp(svgFile(canvas, base)).composite(overlays);
  if (!scene.isTransparent) image.removeAlpha();
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

/** From the ground up: SVG to start from, then what is laid on it. */
type Layers = readonly [base: string, ...overlays: OverlayOptions[]];

async function posterLayers(fonts: FontSet, scene: DraftScene): Promise<Layers> {
  const drawing = scene.isTransparent ? drawSticker(fonts, scene) : drawPoster(fonts, scene);
  const card = await drawReferences(fonts, scene, drawing.corner);
  return [drawing.svg + card.svg, ...card.overlays];
}

async function editLayers(fonts: FontSet, scene: DraftScene, edited: RawPicture): Promise<Layers> {
  const { canvas, palette, mask, isTransparent } = scene;
  const drawing = drawEditCard(fonts, scene);
  const card = await drawReferences(fonts, scene, drawing.corner);
  const backdrop = await filling(canvas, edited);
  const tint =
    mask === undefined ? [] : [await filling(canvas, mask)].map((fitted) => tintMask(fitted, palette.accents[0]));
  const cut = `<rect ${rectAttributes(insetBy(canvas, 0.03))} rx="${n(Math.min(canvas.width, canvas.height) * 0.06)}"/>`;
  return [
    isTransparent ? "" : `<rect ${rectAttributes(canvas)} fill="${palette.ground}"/>`,
    ...[backdrop, ...tint].map(overlayOf),
    { input: svgFile(canvas, drawing.svg + card.svg) },
    ...card.overlays,
    // A picture without alpha must not turn a transparent draft into an opaque one.
    ...(isTransparent ? [{ input: svgFile(canvas, cut), blend: "dest-in" } as const] : []),
  ];
}

async function filling(canvas: Rect, picture: RawPicture): Promise<RawPicture> {
  const { width, height } = canvas;
  const geometry = renditionGeometry(picture, { width, height, fit: "cover", position: "centre", enlarge: true });
  return geometry === undefined ? picture : resizePicture(picture, geometry);
}

function overlayOf({ pixels, width, height, channels }: RawPicture): OverlayOptions {
  return { input: Buffer.from(pixels.buffer, pixels.byteOffset, pixels.byteLength), raw: { width, height, channels } };
}

function insetBy({ width, height }: Rect, share: number): Rect {
  const by = Math.min(width, height) * share;
  return { x: by, y: by, width: width - 2 * by, height: height - 2 * by };
}

function svgFile(canvas: Rect, svg: string): Buffer {
  const [width, height] = [n(canvas.width), n(canvas.height)];
  const root = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`;
  return Buffer.from(`${root}${svg}</svg>`);
}

// OpenAI's output_compression is a quality, and 100 when it is left out; 92 keeps a draft small.
const qualityOf = ({ compression = 92 }: DraftEncoding): number => Math.max(1, compression);
