import type { RenditionSpec } from "../../model/asset.js";
import type { Length } from "../../model/rendition-steps.js";
import { MAX_INPUT_PIXELS } from "../load-sharp.js";
import type { RawPicture } from "../raw-picture.js";
import type { RenderFailure } from "../render-failure.js";
import { extendPicture } from "./extend-picture.js";
import { outlinePicture } from "./outline-picture.js";
import { shadowPicture } from "./shadow-picture.js";
import { trimPicture } from "./trim-picture.js";

/** What is done to a decoded master before it is brought to size. Files of equal steps share one prepared picture. */
export type Steps = Pick<RenditionSpec, "trim" | "outline" | "shadow" | "pad">;

/**
 * Trims, outlines, shades and pads, in this order, in pixels of the master: every width then shows the same. Lengths in
 * percent are of the longer edge once trimmed. An outline or
 * shadow that has no room makes the picture larger.
 */
export async function preparePicture(picture: RawPicture, steps: Steps): Promise<RawPicture | RenderFailure> {
  const { trim, outline, shadow, pad } = steps;
  const trimmed = trim ? trimPicture(picture, trim) : picture;
  const edge = Math.max(trimmed.width, trimmed.height);
  const pixels = (length: Length): number => pixelsOf(length, edge);
  const grows = 2 * lengthsOf(steps).reduce((sum, length) => sum + Math.abs(pixels(length)), 0);
  if ((trimmed.width + grows) * (trimmed.height + grows) > MAX_INPUT_PIXELS) {
    const message = `outline, shadow and pad may make the picture larger than ${MAX_INPUT_PIXELS / 1e6} million pixels`;
    return { kind: "too-large", message };
  }
  const outlined = outline
    ? outlinePicture(trimmed, { widthPixels: pixels(outline.width), colour: outline.colour })
    : trimmed;
  const shaded = shadow
    ? await shadowPicture(outlined, {
        rightPixels: Math.round(pixels(shadow.right)),
        downPixels: Math.round(pixels(shadow.down)),
        blurPixels: pixels(shadow.blur),
        opacity: shadow.opacity,
        colour: shadow.colour,
      })
    : outlined;
  if (!pad) return shaded;
  const by = Math.round(pixels(pad.by));
  return extendPicture(shaded, { top: by, right: by, bottom: by, left: by }, pad.colour);
}

function lengthsOf({ outline, shadow, pad }: Steps): readonly Length[] {
  return [
    ...(outline ? [outline.width] : []),
    ...(shadow ? [shadow.right, shadow.down, shadow.blur, shadow.blur] : []),
    ...(pad ? [pad.by] : []),
  ];
}

function pixelsOf(length: Length, edge: number): number {
  return "pixels" in length ? length.pixels : (length.percent / 100) * edge;
}
