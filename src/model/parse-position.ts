/**
 * Where a crop looks. `x` and `y` run from 0, left and top, to 1. A `point` shares out what is cut off, as CSS object-position
 * does; a `focus` stands in the middle, as far as the edges let it; `salience` lets sharp look for what draws the eye.
 */
export type Position =
  | { readonly kind: "point"; readonly x: number; readonly y: number }
  | { readonly kind: "focus"; readonly x: number; readonly y: number }
  | { readonly kind: "salience"; readonly strategy: "attention" | "entropy" };

/**
 * Reads a rendition's position: `attention`, `entropy`, words in any order (`centre`, `top`, `left bottom`, `northeast`),
 * percentages as in CSS object-position (`30% 20%`) or `focus 0.3,0.2`. Undefined when it is none of these.
 */
export function parsePosition(text: string): Position | undefined {
  const focus = focusOf(text);
  if (focus !== undefined) return focus;
  const words = text
    .trim()
    .toLowerCase()
    .split(/[\s,_-]+/);
  const [first, second] = words;
  if (first === undefined || words.length > 2) return undefined;
  if (second === undefined && (first === "attention" || first === "entropy"))
    return { kind: "salience", strategy: first };
  const [x, y] = [percent(first), percent(second ?? "50%")];
  if (x !== undefined && y !== undefined) return { kind: "point", x, y };
  return pointOfWords(words);
}

function focusOf(text: string): Position | undefined {
  const [, x, y] = /^focus (\d+(?:\.\d+)?),(\d+(?:\.\d+)?)$/.exec(text) ?? [];
  const [across, down] = [Number(x), Number(y)];
  return across <= 1 && down <= 1 ? { kind: "focus", x: across, y: down } : undefined;
}

function pointOfWords(words: readonly string[]): Position | undefined {
  let [x, y] = [0.5, 0.5];
  const named = words.flatMap((word) => COMPASS.get(word) ?? [word]);
  for (const word of named) {
    if (word === "left") x = 0;
    else if (word === "right") x = 1;
    else if (word === "top") y = 0;
    else if (word === "bottom") y = 1;
    else if (word !== "center" && word !== "centre") return undefined;
  }
  const contradicts =
    ["left", "right"].every((word) => named.includes(word)) || ["top", "bottom"].every((word) => named.includes(word));
  return contradicts ? undefined : { kind: "point", x, y };
}

const COMPASS: ReadonlyMap<string, readonly string[]> = new Map([
  ["north", ["top"]],
  ["south", ["bottom"]],
  ["west", ["left"]],
  ["east", ["right"]],
  ["northwest", ["top", "left"]],
  ["northeast", ["top", "right"]],
  ["southwest", ["bottom", "left"]],
  ["southeast", ["bottom", "right"]],
]);

function percent(word: string): number | undefined {
  const digits = /^(\d{1,3}(?:\.\d+)?)%$/.exec(word)?.[1];
  const value = digits === undefined ? Number.NaN : Number(digits) / 100;
  return value <= 1 ? value : undefined;
}
