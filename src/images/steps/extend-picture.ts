import { rgbOfHex } from "../../model/colour/rgb.js";
import type { RawPicture } from "../raw-picture.js";

/** Pixels to add on each side. */
export interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** The picture with room around it: of `colour`, or transparent without one. */
export function extendPicture(picture: RawPicture, margins: Margins, colour?: string): RawPicture {
  const { top, right, bottom, left } = margins;
  if (top + right + bottom + left === 0) return picture;
  const channels = colour === undefined ? 4 : picture.channels;
  const width = picture.width + left + right;
  const height = picture.height + top + bottom;
  const pixels = Buffer.alloc(width * height * channels);
  if (colour !== undefined) fill(pixels, channels, colour);
  for (let row = 0; row < picture.height; row += 1) {
    const from = row * picture.width * picture.channels;
    const to = ((row + top) * width + left) * channels;
    if (channels === picture.channels) {
      pixels.set(picture.pixels.subarray(from, from + picture.width * channels), to);
    } else {
      copyOpaque(picture.pixels.subarray(from, from + picture.width * 3), pixels.subarray(to));
    }
  }
  return { pixels, width, height, channels };
}

/** The picture with four channels, whether it needs them or not. */
export function withAlpha(picture: RawPicture): RawPicture {
  if (picture.channels === 4) return picture;
  const pixels = Buffer.alloc(picture.width * picture.height * 4);
  copyOpaque(picture.pixels, pixels);
  return { ...picture, pixels, channels: 4 };
}

function fill(pixels: Uint8Array, channels: 3 | 4, colour: string): void {
  const [red, green, blue] = rgbOfHex(colour);
  for (let at = 0; at < pixels.length; at += channels) {
    pixels[at] = red;
    pixels[at + 1] = green;
    pixels[at + 2] = blue;
    if (channels === 4) pixels[at + 3] = 255;
  }
}

function copyOpaque(rgb: Uint8Array, rgba: Uint8Array): void {
  for (let from = 0, to = 0; from < rgb.length; from += 3, to += 4) {
    rgba[to] = rgb[from] ?? 0;
    rgba[to + 1] = rgb[from + 1] ?? 0;
    rgba[to + 2] = rgb[from + 2] ?? 0;
    rgba[to + 3] = 255;
  }
}
