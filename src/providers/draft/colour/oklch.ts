/** A colour as people see it (Björn Ottosson, "A perceptual color space for image processing", 2020). Hue in degrees. */
export interface Oklch {
  /** Lightness, 0 black to 1 white. */
  readonly l: number;
  /** Chroma, 0 grey to about 0.37. */
  readonly c: number;
  readonly h: number;
}

/** Of `#rrggbb`, as every colour here is written. */
export function oklchOfHex(hex: string): Oklch {
  const [r, g, b] = linearChannelsOf(hex);
  const long = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const medium = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const short = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const l = 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short;
  const a = 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short;
  const bb = 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short;
  return { l, c: Math.hypot(a, bb), h: ((Math.atan2(bb, a) * 180) / Math.PI + 360) % 360 };
}

/** The nearest colour a screen can show, less vivid where it must be, as `#rrggbb`. */
export function hexOfOklch({ l, c, h }: Oklch): string {
  for (let chroma = c; chroma > 0.002; chroma *= 0.94) {
    const rgb = linearRgbOf({ l, c: chroma, h });
    if (rgb.every((value) => value > -0.0005 && value < 1.0005)) return hexOfLinear(rgb);
  }
  return hexOfLinear(linearRgbOf({ l, c: 0, h }));
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrastOf(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminanceOf(one), luminanceOf(other)].toSorted((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

/** How far apart two colours look: the distance in Oklab, 0 to about 1. */
export function differenceOf(one: string, other: string): number {
  const [a, b] = [oklchOfHex(one), oklchOfHex(other)];
  const turn = ((a.h - b.h) * Math.PI) / 180;
  const chroma = Math.sqrt(Math.max(0, a.c ** 2 + b.c ** 2 - 2 * a.c * b.c * Math.cos(turn)));
  return Math.hypot(a.l - b.l, chroma);
}

/** The colour `share` of the way from one to the other, 0 to 1. */
export function mixHex(from: string, to: string, share: number): string {
  const [r, g, b] = channelsOf(from);
  const [r2, g2, b2] = channelsOf(to);
  return hexOfChannels([r + (r2 - r) * share, g + (g2 - g) * share, b + (b2 - b) * share]);
}

/** The colour `by` lighter, darker when negative, its hue kept. */
export function lighten(hex: string, by: number): string {
  const { l, c, h } = oklchOfHex(hex);
  return hexOfOklch({ l: Math.min(0.985, Math.max(0.06, l + by)), c, h });
}

/** The colour with its hue turned by `degrees`, `by` lighter. */
export function turnHue(hex: string, degrees: number, by = 0): string {
  const { l, c, h } = oklchOfHex(hex);
  return hexOfOklch({ l: Math.min(0.985, Math.max(0.06, l + by)), c, h: h + degrees });
}

/** Whether a colour turns to mud or olive when it is darkened or mixed: orange and yellow. */
export function isMuddyWhenDark(hex: string): boolean {
  const { c, h } = oklchOfHex(hex);
  return c > 0.03 && h > 20 && h < 110;
}

/** Red, green and blue, 0 to 255. */
export function channelsOf(hex: string): Triple {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

type Triple = readonly [number, number, number];

function luminanceOf(hex: string): number {
  const [r, g, b] = linearChannelsOf(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function linearRgbOf({ l, c, h }: Oklch): Triple {
  const [a, b] = [c * Math.cos((h * Math.PI) / 180), c * Math.sin((h * Math.PI) / 180)];
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
}

function linearChannelsOf(hex: string): Triple {
  const [r, g, b] = channelsOf(hex);
  return [linear(r), linear(g), linear(b)];
}

// The transfer function of sRGB, IEC 61966-2-1, and its inverse.
function linear(value: number): number {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function hexOfLinear([r, g, b]: Triple): string {
  const encode = (value: number): number =>
    255 * (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055);
  return hexOfChannels([encode(r), encode(g), encode(b)]);
}

/** Of red, green and blue, 0 to 255. */
export function hexOfChannels(channels: Triple): string {
  const digits = channels.map((value) =>
    Math.round(Math.min(255, Math.max(0, value)))
      .toString(16)
      .padStart(2, "0"),
  );
  return `#${digits.join("")}`;
}
