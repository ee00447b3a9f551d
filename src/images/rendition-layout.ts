import type { RenditionSpec } from "../model/asset.js";
import { unreachable } from "../model/unreachable.js";
import { placeInSafeZone, type IconCanvas } from "./place-in-safe-zone.js";
import { resizePicture, sharpOf, type RawPicture } from "./raw-picture.js";
import { renditionGeometry, type Geometry, type PixelSize } from "../model/rendition-geometry.js";

/** How a picture comes to stand in a file. Equal layouts of one picture are worked out once. */
export type Layout =
  | { readonly kind: "resized"; readonly geometry: Geometry }
  | { readonly kind: "icon"; readonly icon: IconCanvas; readonly silhouette: boolean }
  /** Nothing but the ground that the encoder puts behind what is clear. */
  | { readonly kind: "empty"; readonly canvas: PixelSize };

/** The layout of `spec` for a picture of `source` pixels; undefined when its position is not understood. */
export function layoutOf(spec: RenditionSpec, source: PixelSize): Layout | undefined {
  const { width, height, safeZone, position } = spec;
  const geometry = renditionGeometry(source, spec);
  if (geometry === undefined) return undefined;
  if (width === undefined || height === undefined) return { kind: "resized", geometry };
  const canvas = { width, height };
  if (spec.paint === "ground") return { kind: "empty", canvas };
  if (safeZone === undefined) return { kind: "resized", geometry };
  const icon = { canvas, zone: safeZone, position, enlarge: spec.enlarge === true, padded: spec.pad !== undefined };
  return { kind: "icon", icon, silhouette: spec.paint === "silhouette" };
}

/** Pixels of the file. */
export function canvasOf(layout: Layout): PixelSize {
  switch (layout.kind) {
    case "resized":
      return layout.geometry.canvas;
    case "icon":
      return layout.icon.canvas;
    case "empty":
      return layout.canvas;
    default:
      return unreachable(layout);
  }
}

/** Undefined when the picture has too few pixels for an icon. */
export async function layOut(source: RawPicture, layout: Layout): Promise<RawPicture | undefined> {
  switch (layout.kind) {
    case "resized":
      return resizePicture(source, layout.geometry);
    case "icon": {
      const placed = await placeInSafeZone(source, layout.icon);
      return layout.silhouette ? placed && silhouette(placed) : placed;
    }
    case "empty": {
      const { width, height } = layout.canvas;
      return { pixels: new Uint8Array(width * height * 4), width, height, channels: 4 };
    }
    default:
      return unreachable(layout);
  }
}

/** White where the picture is, as clear as the picture is. */
async function silhouette(picture: RawPicture): Promise<RawPicture> {
  const { data, info } = await (await sharpOf(picture)).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const pixels = new Uint8Array(data.length).fill(255);
  for (let at = 3; at < data.length; at += 4) pixels[at] = data[at] ?? 0;
  return { pixels, width: info.width, height: info.height, channels: 4 };
}
