/** Red, green and blue of sRGB, 0 to 255 each. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** Of `#RRGGBB`. */
export function rgbOfHex(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** `#RRGGBB`, rounded. */
export function hexOfRgb(rgb: Rgb): string {
  const digits = rgb.map((channel) =>
    Math.round(Math.min(255, Math.max(0, channel)))
      .toString(16)
      .padStart(2, "0"),
  );
  return `#${digits.join("").toUpperCase()}`;
}
