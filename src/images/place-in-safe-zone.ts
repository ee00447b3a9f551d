import type { SafeZone } from "../model/asset.js";
import { unreachable } from "../model/unreachable.js";
import { frameOf, opaqueExtent, type OpaqueExtent } from "./opaque-extent.js";
import { rawOf, resizePicture, sharpOf, type RawPicture } from "./raw-picture.js";
import { renditionGeometry, type PixelSize } from "../model/rendition-geometry.js";

export interface IconCanvas {
  readonly canvas: PixelSize;
  readonly zone: SafeZone;
  readonly position: string;
  readonly enlarge: boolean;
  /** Room was made around the picture on purpose, and counts as part of it. */
  readonly padded: boolean;
}

/**
 * The picture on a canvas whose edges a system may cut off; see SafeZone. A transparent picture keeps its ground clear and is
 * never stretched without `enlarge`; a picture with nothing to see gives an empty canvas. Undefined when an opaque one has
 * too few pixels for the canvas, or the position is not understood.
 */
export async function placeInSafeZone(picture: RawPicture, icon: IconCanvas): Promise<RawPicture | undefined> {
  if (picture.channels === 4) return placeCutOut(picture, icon);
  const { zone, canvas } = icon;
  switch (zone.opaque) {
    case "cover":
      return cover(picture, canvas, icon);
    case "extend": {
      const inner = { width: shareOf(canvas.width, zone.share), height: shareOf(canvas.height, zone.share) };
      const middle = await cover(picture, inner, icon);
      return middle && mirrorOut(middle, canvas);
    }
    default:
      return unreachable(zone.opaque);
  }
}

const CLEAR = { r: 0, g: 0, b: 0, alpha: 0 };

async function placeCutOut(picture: RawPicture, { canvas, zone, enlarge, padded }: IconCanvas): Promise<RawPicture> {
  const { width, height } = canvas;
  const extent = padded ? frameOf(picture) : opaqueExtent(picture);
  const visible = await sharpOf(picture);
  if (extent === undefined) return rawOf(visible.resize(width, height, { fit: "fill" }));
  const scale = Math.min(fittingScale(extent, { canvas, zone }), enlarge ? Infinity : 1);
  const scaled = {
    width: Math.max(1, Math.floor(extent.width * scale)),
    height: Math.max(1, Math.floor(extent.height * scale)),
  };
  const box = { left: extent.left, top: extent.top, width: extent.width, height: extent.height };
  const subject = await rawOf(visible.extract(box).resize({ ...scaled, fit: "fill" }));
  const [left, top] = [Math.floor((width - scaled.width) / 2), Math.floor((height - scaled.height) / 2)];
  const [right, bottom] = [width - scaled.width - left, height - scaled.height - top];
  const extended = (await sharpOf(subject)).ensureAlpha().extend({ left, top, right, bottom, background: CLEAR });
  return rawOf(extended);
}

/** By how much what can be seen is scaled to touch the zone from within. */
function fittingScale(extent: OpaqueExtent, { canvas, zone }: Pick<IconCanvas, "canvas" | "zone">): number {
  const edge = Math.min(canvas.width, canvas.height) * zone.share;
  switch (zone.shape) {
    case "circle":
      return edge / 2 / extent.radius;
    case "square":
      return Math.min(edge / extent.width, edge / extent.height);
    default:
      return unreachable(zone.shape);
  }
}

async function cover(picture: RawPicture, size: PixelSize, icon: IconCanvas): Promise<RawPicture | undefined> {
  const { position, enlarge } = icon;
  const geometry = renditionGeometry(picture, { ...size, fit: "cover", position, enlarge });
  const fits = geometry?.canvas.width === size.width && geometry.canvas.height === size.height;
  return fits ? resizePicture(picture, geometry) : undefined;
}

/** More than a whole picture cannot be mirrored at once, so a small zone takes several turns. */
async function mirrorOut(picture: RawPicture, canvas: PixelSize): Promise<RawPicture> {
  let grown = picture;
  while (grown.width < canvas.width || grown.height < canvas.height) {
    const [across, down] = [canvas.width - grown.width, canvas.height - grown.height];
    const [left, top] = [Math.min(Math.floor(across / 2), grown.width), Math.min(Math.floor(down / 2), grown.height)];
    const [right, bottom] = [Math.min(across - left, grown.width), Math.min(down - top, grown.height)];
    grown = await rawOf((await sharpOf(grown)).extend({ left, top, right, bottom, extendWith: "mirror" }));
  }
  return grown;
}

function shareOf(length: number, share: number): number {
  return Math.max(1, Math.round(length * share));
}
