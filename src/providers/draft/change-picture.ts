import type { RawPicture } from "../../images/raw-picture.js";
import type { DraftPalette } from "./colour/draft-palette.js";
import { channelsOf, lighten, mixHex } from "./colour/oklch.js";

/**
 * The picture with what an edit may change visibly changed: toned in the palette's colours, from dark to light. Where there
 * is a mask that is what is transparent in it, hatched, with a white edge; without one it is the whole picture, toned less.
 */
export function changePicture(picture: RawPicture, mask: RawPicture | undefined, palette: DraftPalette): RawPicture {
  const { width, height, channels } = picture;
  const pixels = new Uint8Array(picture.pixels);
  const tones = tonesOf(palette);
  const strength = mask === undefined ? 0.62 : 0.94;
  const free = freeIn(mask, { width, height });
  const stripe = Math.max(10, Math.round(Math.min(width, height) / 44));
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += channels) {
      if (free !== undefined && free[y * width + x] === 0) continue;
      const [r = 0, g = 0, b = 0] = [pixels[at], pixels[at + 1], pixels[at + 2]];
      // ITU-R BT.709, in 16ths of 256.
      const tone = ((r * 3482 + g * 11_722 + b * 1180) >> 14) * 3;
      const lift = free !== undefined && (x + y) % stripe < stripe * 0.1 ? 34 : 0;
      for (let channel = 0; channel < 3; channel += 1) {
        const before = pixels[at + channel] ?? 0;
        const after = (tones[tone + channel] ?? 0) + lift;
        pixels[at + channel] = Math.min(255, Math.round(before + (after - before) * strength));
      }
    }
  }
  if (free !== undefined) drawEdge({ ...picture, pixels }, free);
  return { ...picture, pixels };
}

/** 256 colours, from the palette's darkest to its lightest. */
function tonesOf({ ground, ink, accents, isDark }: DraftPalette): Uint8Array {
  const [dark, light] = isDark ? [ground, ink] : [ink, ground];
  // A dark picture stays dark: its lights are those of the palette at night.
  const stops = isDark
    ? [lighten(dark, -0.03), mixHex(dark, accents[0], 0.5), accents[0], mixHex(accents[0], light, 0.5)]
    : [dark, accents[0], mixHex(accents[0], light, 0.55), light];
  const tones = new Uint8Array(256 * 3);
  for (let value = 0; value < 256; value += 1) {
    const place = (value / 255) * (stops.length - 1);
    const index = Math.min(stops.length - 2, Math.floor(place));
    tones.set(channelsOf(mixHex(stops[index] ?? dark, stops[index + 1] ?? light, place - index)), value * 3);
  }
  return tones;
}

/** 1 where the mask lets the picture change; undefined without a mask. */
function freeIn(mask: RawPicture | undefined, { width, height }: Pick<RawPicture, "width" | "height">) {
  if (mask === undefined) return undefined;
  const free = new Uint8Array(width * height);
  if (mask.channels === 4)
    for (let at = 0; at < free.length; at += 1) free[at] = (mask.pixels[at * 4 + 3] ?? 255) < 128 ? 1 : 0;
  return free;
}

function drawEdge(
  { pixels, width, height, channels }: RawPicture & { readonly pixels: Uint8Array },
  free: Uint8Array,
): void {
  const reach = Math.max(1, Math.round(Math.min(width, height) / 360));
  const isFree = (x: number, y: number): boolean =>
    x >= 0 && y >= 0 && x < width && y < height && free[y * width + x] === 1;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (free[y * width + x] === 0) continue;
      if (isFree(x - reach, y) && isFree(x + reach, y) && isFree(x, y - reach) && isFree(x, y + reach)) continue;
      pixels.fill(255, (y * width + x) * channels, (y * width + x) * channels + 3);
    }
  }
}
