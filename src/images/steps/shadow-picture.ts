import { rgbOfHex } from "../../model/colour/rgb.js";
import { loadSharp } from "../load-sharp.js";
import type { RawPicture } from "../raw-picture.js";
import { growFor } from "./grow-for.js";
import { layUnder } from "./lay-under.js";

/** `blurPixels` is the blur radius of a CSS box-shadow: twice the standard deviation. */
export interface ShadowSettings {
  readonly rightPixels: number;
  readonly downPixels: number;
  readonly blurPixels: number;
  readonly opacity: number;
  readonly colour: string;
}

/** Lays the subject's silhouette, moved, blurred and thinned, under the picture. */
export async function shadowPicture(picture: RawPicture, settings: ShadowSettings): Promise<RawPicture> {
  const { rightPixels, downPixels, blurPixels, opacity, colour } = settings;
  // Three standard deviations: beyond it the shadow is less than one step of 8 bits.
  const reach = Math.ceil(blurPixels * 1.5);
  const roomy = growFor(picture, {
    top: Math.max(0, reach - downPixels),
    right: Math.max(0, reach + rightPixels),
    bottom: Math.max(0, reach + downPixels),
    left: Math.max(0, reach - rightPixels),
  });
  const cast = movedAlpha(roomy, { rightPixels, downPixels, opacity });
  return layUnder(roomy, await blurred(cast, roomy, blurPixels / 2), rgbOfHex(colour));
}

function movedAlpha(
  { pixels, width, height }: RawPicture,
  { rightPixels, downPixels, opacity }: Pick<ShadowSettings, "rightPixels" | "downPixels" | "opacity">,
): Uint8Array {
  const cast = new Uint8Array(width * height);
  for (let y = Math.max(0, downPixels); y < Math.min(height, height + downPixels); y += 1) {
    for (let x = Math.max(0, rightPixels); x < Math.min(width, width + rightPixels); x += 1) {
      const from = (y - downPixels) * width + (x - rightPixels);
      cast[y * width + x] = Math.round((pixels[from * 4 + 3] ?? 0) * opacity);
    }
  }
  return cast;
}

async function blurred(alpha: Uint8Array, { width, height }: RawPicture, sigma: number): Promise<Uint8Array> {
  // sharp blurs by 0.3 and more.
  if (sigma < 0.3) return alpha;
  const sharp = await loadSharp();
  const raw = sharp(alpha, { raw: { width, height, channels: 1 }, limitInputPixels: false });
  return raw.blur({ sigma, precision: "float" }).toColourspace("b-w").raw().toBuffer();
}
