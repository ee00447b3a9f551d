import { oklabDistance, oklabOfHex, type Oklab } from "../model/colour/oklab.js";
import { impliedColours } from "./implied-colours.js";

/**
 * The colour to ask for behind a subject that these words describe, `#RRGGBB`: the first that is far from every colour that
 * they name or imply, or else the farthest. The same words always get the same key, which their picture's fingerprint holds:
 * a change of this choice, or of the words in implied-colours.ts, makes pictures stale that were paid for.
 */
export function chooseKey(words: readonly string[]): string {
  const colours = impliedColours(words.join("\n"));
  const [first = "#00FF00"] = CANDIDATES;
  const distances = CANDIDATES.map((key) => [key, nearestOf(key, colours)] as const);
  const far = distances.find(([, distance]) => distance >= FAR);
  return far?.[0] ?? distances.reduce((best, next) => (next[1] > best[1] ? next : best), [first, -1] as const)[0];
}

/** Whether a subject of this colour could be taken for the key. */
export function isLikeKey(colour: string, key: string): boolean {
  return distanceOf(oklabOfHex(colour), oklabOfHex(key)) < NEAR;
}

/** In order of preference: skin, wood, metal and most products have least of green, and next of magenta. */
const CANDIDATES: readonly string[] = ["#00FF00", "#FF00FF", "#0000FF", "#00FFFF", "#FF8000"];
const FAR = 0.22;
const NEAR = 0.1;

function nearestOf(key: string, colours: readonly string[]): number {
  const of = oklabOfHex(key);
  return Math.min(1, ...colours.map((colour) => distanceOf(of, oklabOfHex(colour))));
}

/** Lightness counts for less than half: a subject has lights and shades of the colour that is named. */
function distanceOf(one: Oklab, other: Oklab): number {
  return oklabDistance({ ...one, lightness: one.lightness * 0.4 }, { ...other, lightness: other.lightness * 0.4 });
}
