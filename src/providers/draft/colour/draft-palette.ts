import { contrastOf, differenceOf, hexOfOklch, lighten, mixHex, oklchOfHex, type Oklch } from "./oklch.js";
import { namedColours, namedGreys, namedLight, namedMood } from "./named-colours.js";
import { seededRandom } from "../seeded-random.js";

/** The colours of one draft, as `#rrggbb`. `ink` on `ground` has a contrast of at least 7. */
export interface DraftPalette {
  readonly ground: string;
  /** Where the ground's gradient ends; near `ground`. */
  readonly shade: string;
  readonly ink: string;
  /** Ink for what is read second; contrast at least 4.5. */
  readonly mutedInk: string;
  readonly accents: Accents;
  readonly isDark: boolean;
}

export type Accents = readonly [string, string, string, string];

export interface PaletteSource {
  readonly title: string;
  readonly prompt: string;
  readonly styles: readonly string[];
  /** Colours of pictures sent for their colours, which count where no words name any. */
  readonly pictured: readonly string[];
  readonly candidate: number;
}

/**
 * Colours that the prompt or its styles name come first, then those of pictures sent for their colours, then greys where the
 * words ask for them, then those of the light that the words speak of; without any, the styles choose, so that pictures of one style look like one family. Candidates differ in ground: light, dark or an accent.
 */
export function draftPalette(source: PaletteSource): DraftPalette {
  const words = [source.prompt, ...source.styles].join("\n");
  const named = namedColours(words);
  const family = seededRandom(source.styles.length > 0 ? source.styles.join("\n") : source.prompt);
  const swatches =
    [named, source.pictured].find((colours) => colours.length > 0) ??
    namedGreys(words) ??
    namedLight(words) ??
    family
      .pick(CURATED)
      .split(" ")
      .map((hex) => `#${hex}`);
  const grounds = groundsFor(namedMood(words), seededRandom(`ground ${source.title}`).whole(0, 3));
  return paletteOn(grounds[source.candidate % grounds.length] ?? "light", swatches.slice(0, 7));
}

type Ground = "light" | "tint" | "dark" | "deep";

function groundsFor(mood: "dark" | "light" | undefined, turn: number): readonly Ground[] {
  if (mood === "dark") return ["dark", "deep"];
  if (mood === "light") return ["light", "tint"];
  const round: readonly Ground[] = ["light", "dark", "tint", "deep"];
  return [...round.slice(turn), ...round.slice(0, turn)];
}

function paletteOn(kind: Ground, swatches: readonly string[]): DraftPalette {
  const byLightness = swatches.toSorted((a, b) => oklchOfHex(a).l - oklchOfHex(b).l);
  const [darkest = "#222222", lightest = "#ffffff"] = [byLightness[0], byLightness.at(-1)];
  const vivid = swatches.toSorted((a, b) => oklchOfHex(b).c - oklchOfHex(a).c)[0] ?? darkest;
  const hue = oklchOfHex(vivid).h;
  const calm = swatches.filter((hex) => oklchOfHex(hex).c > 0.035 && oklchOfHex(hex).l < 0.85).at(-1) ?? vivid;
  const vividness = oklchOfHex(vivid).c;
  const paper = isPaper(lightest) ? lightest : hexOfOklch({ l: 0.955, c: Math.min(vividness, 0.022), h: hue });
  const dark = oklchOfHex(darkest);
  const night = dark.l < 0.36 ? darkest : nightOf(dark.l < 0.55 ? dark.h : hue, vividness);
  const ground = { light: paper, dark: night, tint: tintOf(calm), deep: deepOf(vivid, night) }[kind];
  const { l, c, h } = oklchOfHex(ground);
  const isDark = contrastOf(ground, "#ffffff") > contrastOf(ground, "#101010");
  const ink = legibleOn(ground, isDark ? paper : night);
  const shade = hexOfOklch({ l: l + (isDark ? 0.05 : -0.035), c: c * 1.15, h: h + 8 });
  return {
    ground,
    shade,
    ink,
    mutedInk: mutedOn(ground, ink),
    accents: accentsOn(ground, swatches, [paper, night]),
    isDark,
  };
}

// Pure yellow is as light as paper, and no page was ever that colour.
function isPaper(hex: string): boolean {
  const { l, c } = oklchOfHex(hex);
  return l > 0.9 && c < 0.08;
}

// Dark yellow is olive or mud, and the hue of a grey is noise.
function nightOf(hue: number, vividness: number): string {
  return hexOfOklch({ l: 0.26, c: Math.min(vividness, hue > 45 && hue < 125 ? 0.018 : 0.05), h: hue });
}

// Paper of that colour: an accent at full strength would shout over everything that stands on it.
function tintOf(calm: string): string {
  const { c, h } = oklchOfHex(calm);
  return hexOfOklch({ l: 0.905, c: Math.min(c * 0.4, 0.034), h });
}

function deepOf(vivid: string, night: string): string {
  const { c, h } = oklchOfHex(vivid);
  // Dark orange and dark yellow are mud.
  if (h > 20 && h < 115) return lighten(night, 0.07);
  return hexOfOklch({ l: 0.3, c: Math.min(c * 0.5, 0.06), h });
}

function legibleOn(ground: string, preferred: string): string {
  if (contrastOf(ground, preferred) >= 7) return preferred;
  return contrastOf(ground, "#ffffff") > contrastOf(ground, "#101010") ? "#ffffff" : "#101010";
}

function mutedOn(ground: string, ink: string): string {
  const shares = [0.34, 0.26, 0.18, 0.1];
  return shares.map((share) => mixHex(ink, ground, share)).find((muted) => contrastOf(ground, muted) >= 4.5) ?? ink;
}

function accentsOn(ground: string, swatches: readonly string[], ends: readonly string[]): Accents {
  const distinct = (from: string, others: readonly string[]): boolean =>
    [ground, ...others].every((other) => differenceOf(from, other) > 0.11);
  const chosen: string[] = [];
  const isGrey = (swatch: string): number => (oklchOfHex(swatch).c < 0.045 ? 1 : 0);
  const colourful = swatches.toSorted((a, b) => isGrey(a) - isGrey(b));
  for (const swatch of colourful) if (distinct(swatch, chosen)) chosen.push(swatch);
  const colours = (chosen.length > 0 ? chosen : swatches).map(oklchOfHex).filter(({ c }) => c >= 0.045);
  const isAllGrey = swatches.every((swatch) => oklchOfHex(swatch).c < 0.03);
  const derived = (
    isAllGrey ? greysOf(swatches) : colours.length > 1 ? colours.flatMap(shadesOf) : neighboursOf(colours[0])
  ).map(hexOfOklch);
  for (const colour of [...derived, ...ends]) if (distinct(colour, chosen)) chosen.push(colour);
  // The largest shapes take the first accent, so it must stand out: by lightness, or by a colour that is vivid.
  const isFaint = (colour: string): number => {
    const { l, c } = oklchOfHex(colour);
    const isNear = differenceOf(colour, ground) < (c > 0.12 ? 0.17 : 0.24);
    return isNear || l < 0.3 || (c < 0.03 && !isAllGrey) ? 1 : 0;
  };
  const [one = "#c8553d", two = one, three = two, four = three] = chosen
    .slice(0, 5)
    .toSorted((a, b) => isFaint(a) - isFaint(b));
  return [one, two, three, four];
}

// Two colours or more are a scheme of their own: only lighter and darker ones join it.
function shadesOf({ l, c, h }: Oklch): readonly Oklch[] {
  const lighter = { l: Math.min(0.9, l + 0.2), c: c * 0.75, h };
  const darker = { l: Math.max(0.22, l - 0.17), c: c * 0.9, h };
  return l > 0.62 ? [darker, lighter] : [lighter, darker];
}

// Who names greys alone wants no colour.
function greysOf([first = "#808080"]: readonly string[]): readonly Oklch[] {
  const { c, h } = oklchOfHex(first);
  return [0.48, 0.7, 0.34, 0.84, 0.58, 0.22, 0.95].map((l) => ({ l, c, h }));
}

function neighboursOf({ l, c, h }: Oklch = { l: 0.6, c: 0.14, h: 35 }): readonly Oklch[] {
  const vividness = Math.max(c, 0.11);
  return [
    { l: 0.82, c: vividness * 0.7, h: h + 40 },
    { l: l > 0.55 ? 0.42 : 0.68, c: vividness * 0.8, h: h - 38 },
    { l: 0.66, c: vividness * 0.55, h: h + 170 },
    { l: 0.4, c: vividness * 0.6, h: h + 195 },
  ];
}

// Paper, ink, then accents.
const CURATED: readonly [string, ...string[]] = [
  "f4e9d8 1f2a2c c8553d 28502e e8b04b 7fa69a",
  "eef1f0 17233b 2f5da8 f2a65a e4572e a7c4d9",
  "f6efea 2b1b2e 8e4162 e7a4a0 f3c77a 4b6c8b",
  "edebe3 22302b 3e6b5c e3b873 d9705b a9c1a4",
  "f3f0f7 241b3f 5b4b9a f08a7c f6c667 9db5e0",
  "f7f1e1 1e2640 274690 f5b700 dc3e26 89a7c7",
  "e9f0ee 0f2d33 126e72 f28f5b f7cb8b 7eb6ad",
  "f8f0ec 33202a b5446e f2b5a7 f4d58d 525e87",
  "f1efe7 2a2420 a4603a dda15e 606c38 bbc5a0",
  "eff3f8 14213d 3d5a80 ee6c4d f4b860 98c1d9",
];
