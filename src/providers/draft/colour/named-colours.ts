/** Colours that a text names, as `#rrggbb` in the order named, each once: hex codes first, then words. */
export function namedColours(text: string): readonly string[] {
  const codes = [...text.matchAll(HEX)].map(([code]) => longHex(code.toLowerCase()));
  const words = [...text.toLowerCase().matchAll(WORD)].flatMap(([word]) => COLOUR_WORDS.get(word) ?? []);
  return [...new Set([...codes, ...words])];
}

/** Whether a text speaks of a dark picture, a light one, or neither. */
export function namedMood(text: string): "dark" | "light" | undefined {
  const dark = DARK.test(text);
  const light = LIGHT.test(text);
  if (dark === light) return undefined;
  return dark ? "dark" : "light";
}

/** Greys, where a text asks for a picture without colour. */
export function namedGreys(text: string): readonly string[] | undefined {
  return COLOURLESS.test(text) ? ["#f3f2f0", "#1b1b1d", "#77767a", "#b4b3b6", "#4a4a4d"] : undefined;
}

/** The colours of the time of day or of the season that a text names first: paper, ink, then accents. */
export function namedLight(text: string): readonly string[] | undefined {
  for (const [word] of text.toLowerCase().matchAll(WORD)) {
    const light = LIGHTS.find(({ words }) => words.includes(word));
    if (light !== undefined) return light.colours.split(" ").map((hex) => `#${hex}`);
  }
  return undefined;
}

const DARK = /\b(night|midnight|dark|dusk|twilight|moonlit|moonlight|noir|nocturnal|space|starry|shadowy)\b/i;
const LIGHT = /\b(light|bright|daylight|airy|paper|white|pastel|dawn|sunrise|morning|noon|snow|winter|spring)\b/i;

const COLOURLESS = /\b(black[ -]and[ -]white|monochrome|gr[ae]yscale|colou?rless)\b/i;

const LIGHTS: readonly { readonly words: readonly string[]; readonly colours: string }[] = [
  { words: ["dawn", "sunrise", "morning"], colours: "f8ece3 2d2542 e58a6d f3bf93 7f739f d9a5a0" },
  { words: ["dusk", "twilight", "sunset", "evening"], colours: "f4e4dc 241c39 d2655a eaa15c 6a5494 8d5d86" },
  {
    words: ["night", "midnight", "moonlit", "moonlight", "starry"],
    colours: "e8ecf5 0f1830 4a64a6 e9c46a 7f8fc4 2f4377",
  },
  { words: ["noon", "daylight", "summer"], colours: "f2f6f4 17344a 3a8fbd f3bb52 8cc6d9 e2754f" },
  { words: ["winter", "snow", "frost", "ice"], colours: "f0f4f7 22384d 6d97b6 b5d0e0 d98f77 45678a" },
  { words: ["autumn", "fall", "harvest"], colours: "f6ecdd 33211b b9572d dea044 7d3d2e 73733d" },
  { words: ["spring", "meadow", "garden"], colours: "f3f4e8 213528 4d8a5a e9b4b0 aac98a e3b659" },
  { words: ["sea", "ocean", "harbour", "harbor"], colours: "ecf3f2 10303e 237587 e9a870 82bac0 c9573f" },
  { words: ["forest", "moss", "jungle"], colours: "eff1e6 1b2c23 3c6e50 a3b878 d8a657 6f9581" },
];

const HEX = /#(?:[0-9a-f]{6}|[0-9a-f]{3})\b/gi;
const WORD = /[a-z]+/g;

function longHex(code: string): string {
  return code.length === 4 ? code.replace(/[0-9a-f]/g, "$&$&") : code;
}

// Printers' shades rather than CSS's: a comp in pure #0000ff looks like a mistake.
const COLOUR_WORDS: ReadonlyMap<string, string> = new Map([
  ["red", "#d1422f"],
  ["crimson", "#b3243b"],
  ["scarlet", "#d8392b"],
  ["burgundy", "#6d1f33"],
  ["terracotta", "#c8613f"],
  ["rust", "#a8502a"],
  ["orange", "#ec8434"],
  ["amber", "#e9a32f"],
  ["gold", "#d6a840"],
  ["golden", "#d6a840"],
  ["yellow", "#f1c23c"],
  ["mustard", "#cf9c2c"],
  ["lime", "#a5c736"],
  ["green", "#3d8b53"],
  ["olive", "#75793a"],
  ["sage", "#9cae8d"],
  ["emerald", "#1f8a63"],
  ["mint", "#a6dcc2"],
  ["forest", "#2b5a3b"],
  ["teal", "#1d7f83"],
  ["turquoise", "#3db6b1"],
  ["cyan", "#37aec6"],
  ["blue", "#2f63b8"],
  ["navy", "#1c2f57"],
  ["cobalt", "#2450a8"],
  ["indigo", "#3f3c8f"],
  ["violet", "#6f51ab"],
  ["purple", "#7a4299"],
  ["lavender", "#b7a6de"],
  ["plum", "#71365f"],
  ["magenta", "#c23583"],
  ["pink", "#ea93ae"],
  ["coral", "#f07f63"],
  ["peach", "#f7b68c"],
  ["brown", "#7c5236"],
  ["beige", "#e5d6bd"],
  ["cream", "#f6ecd6"],
  ["ivory", "#f7f2e4"],
  ["charcoal", "#2e3238"],
  ["slate", "#56657a"],
]);
