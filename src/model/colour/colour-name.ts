import { oklabDistance, oklabOfHex } from "./oklab.js";

/** What a person would call `#RRGGBB`: `bright green`, `navy blue`. The names do not change: prompts hold them. */
export function colourName(hex: string): string {
  const colour = oklabOfHex(hex);
  const [nearest = "grey"] =
    NAMES.map(([name, of]) => [name, oklabDistance(colour, oklabOfHex(of))] as const).toSorted(
      ([, a], [, b]) => a - b,
    )[0] ?? [];
  return nearest;
}

const NAMES = [
  ["bright green", "#00FF00"],
  ["bright magenta", "#FF00FF"],
  ["bright blue", "#0000FF"],
  ["bright cyan", "#00FFFF"],
  ["bright yellow", "#FFFF00"],
  ["bright red", "#FF0000"],
  ["bright orange", "#FF8000"],
  ["white", "#FFFFFF"],
  ["light grey", "#C8C8C8"],
  ["grey", "#808080"],
  ["dark grey", "#404040"],
  ["black", "#000000"],
  ["green", "#00B140"],
  ["dark green", "#006020"],
  ["lime green", "#A0F000"],
  ["teal", "#008080"],
  ["sky blue", "#60B0FF"],
  ["blue", "#2050C8"],
  ["navy blue", "#101C60"],
  ["violet", "#8000FF"],
  ["purple", "#802090"],
  ["pink", "#FF80C0"],
  ["red", "#C02020"],
  ["dark red", "#701010"],
  ["orange", "#E08020"],
  ["brown", "#704020"],
  ["beige", "#E8D8B8"],
  ["yellow", "#E0C020"],
] as const;
