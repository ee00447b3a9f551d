import type { ContrastWish } from "../../model/asset.js";
import type { RawPicture } from "../raw-picture.js";
import { channelsOf, luminanceOf } from "./lab-colour.js";

/**
 * The contrast, by WCAG 2, that nine of ten pixels of the area have at least to text of `colour`. Transparent pixels are
 * taken as they would look on whichever of black and white is worse.
 */
export function areaContrast(picture: RawPicture, { area, colour }: Pick<ContrastWish, "area" | "colour">): number {
  const { pixels, channels, width, height } = picture;
  const text = luminanceOf(...channelsOf(colour));
  const left = Math.min(width - 1, Math.floor(area.left * width));
  const top = Math.min(height - 1, Math.floor(area.top * height));
  const right = Math.max(left + 1, Math.min(width, Math.ceil((area.left + area.width) * width)));
  const bottom = Math.max(top + 1, Math.min(height, Math.ceil((area.top + area.height) * height)));
  const ratios = new Float64Array((right - left) * (bottom - top));
  let filled = 0;
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const at = (y * width + x) * channels;
      const [red, green, blue] = [pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0];
      const alpha = channels === 4 ? (pixels[at + 3] ?? 255) / 255 : 1;
      const onto = (ground: number): number =>
        contrast(text, luminanceOf(mix(red, ground, alpha), mix(green, ground, alpha), mix(blue, ground, alpha)));
      ratios[filled] = alpha === 1 ? contrast(text, luminanceOf(red, green, blue)) : Math.min(onto(0), onto(255));
      filled += 1;
    }
  }
  ratios.sort();
  return ratios[Math.floor(filled / 10)] ?? 1;
}

function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

function mix(value: number, ground: number, alpha: number): number {
  return Math.round(value * alpha + ground * (1 - alpha));
}
