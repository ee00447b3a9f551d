/** Colours that a text names, as `#rrggbb` in the order named, each once: hex codes first, then words. */
export function namedColours(text: string): readonly string[] {
  const codes = [...text.matchAll(HEX)].map(([code]) => longHex(code.toLowerCase()));
  const words = [...text.toLowerCase().matchAll(WORD)].flatMap(([word]) => COLOUR_WORDS.get(word) ?? []);
  return [...new Set([...codes, ...words])];
}

/** Whether a text speaks of a dark picture, a light one, or neither. */
export function namedMood(text: string): "dark" | "light" | undefined {
  const dark = /\b(night|midnight|dark|moonlit|noir|nocturnal|space|starry|shadowy)\b/i.test(text);
  const light = /\b(light|bright|daylight|airy|paper|white|pastel|morning|noon|snow)\b/i.test(text);
  if (dark === light) return undefined;
  return dark ? "dark" : "light";
}

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
