import type { Length } from "../../model/rendition-steps.js";
import { MAX_PIXELS } from "../../model/max-pixels.js";
import { mostGrown, pixelsOf, type Steps } from "../../model/step-lengths.js";
import type { RawPicture } from "../raw-picture.js";
import type { RenderFailure } from "../render-failure.js";
import { extendPicture } from "./extend-picture.js";
import { outlinePicture } from "./outline-picture.js";
import { shadowPicture } from "./shadow-picture.js";
import { trimPicture } from "./trim-picture.js";

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
  const grown = mostGrown(trimmed, steps);
  if (grown.width * grown.height > MAX_PIXELS) {
    const message = `outline, shadow and pad may make the picture larger than ${MAX_PIXELS / 1e6} million pixels`;
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
