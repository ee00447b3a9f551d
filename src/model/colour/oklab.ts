import { rgbOfHex, type Rgb } from "./rgb.js";

/**
 * A colour as people see it: lightness from 0 to 1, and two axes, green to red and blue to yellow, from about -0.4 to 0.4.
 * Björn Ottosson, "A perceptual color space for image processing", 2020.
 */
export interface Oklab {
  readonly lightness: number;
  readonly a: number;
  readonly b: number;
}

export function oklabOfRgb([red, green, blue]: Rgb): Oklab {
  const [r, g, b] = [linear(red), linear(green), linear(blue)];
  const long = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const medium = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const short = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return {
    lightness: 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    a: 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short,
    b: 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short,
  };
}

export function oklabOfHex(hex: string): Oklab {
  return oklabOfRgb(rgbOfHex(hex));
}

/** 0 for equal colours, 0.02 for two that are just told apart, 1 for black and white. */
export function oklabDistance(one: Oklab, other: Oklab): number {
  return Math.hypot(one.lightness - other.lightness, one.a - other.a, one.b - other.b);
}

// The transfer function of sRGB, IEC 61966-2-1.
function linear(value: number): number {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
