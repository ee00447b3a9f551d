import { clip, graphemes, widthOf } from "./display-width.js";
import { asciiOnly, printable } from "./printable.js";

/**
 * Two texts, each cut to where they differ, with a little of what stands around it, in at most `width` columns each:
 * `"…the lamp at dawn"`, `"…the lamp at dusk"`. Undefined when no cut of that width looks different.
 */
export function showDifference(from: string, to: string, width: number): Difference | undefined {
  const room = Math.max(1, width - 2);
  for (const { split, show } of WAYS) {
    const found = cut(split(from), split(to), { show, room });
    if (looks(found.from) !== looks(found.to)) return { from: `"${found.from}"`, to: `"${found.to}"` };
  }
  return undefined;
}

export interface Difference {
  readonly from: string;
  readonly to: string;
}

interface Way {
  readonly split: (text: string) => readonly string[];
  readonly show: (text: string) => string;
}

const WORDS = new Intl.Segmenter("en", { granularity: "word" });
const CONTEXT = 12;

/** Tried in turn: by words, by characters where one word is too long, by code points where both look the same. */
const WAYS: readonly Way[] = [
  { split: (text) => Array.from(WORDS.segment(text), ({ segment }) => segment), show: printable },
  { split: graphemes, show: printable },
  { split: (text) => Array.from(text), show: asciiOnly },
];

function cut(
  from: readonly string[],
  to: readonly string[],
  { show, room }: { readonly show: (text: string) => string; readonly room: number },
): Difference {
  const before = commonStart(from, to, Math.min(from.length, to.length));
  const after = commonStart(from.toReversed(), to.toReversed(), Math.min(from.length, to.length) - before);
  const wholes = [from, to].map((tokens) => show(tokens.join("")));
  const middles = [from, to].map((tokens) => show(tokens.slice(before, tokens.length - after).join("")));
  const around = Math.max(0, room - Math.max(...middles.map(widthOf)) - 2);
  const left = nearest(from.slice(0, before).toReversed(), { show, room: Math.min(CONTEXT, around) }).toReversed();
  const leftWidth = left.reduce((sum, token) => sum + widthOf(token), 0);
  const right = nearest(from.slice(from.length - after), { show, room: Math.min(CONTEXT, around - leftWidth) });
  const start = left.length === before ? left.join("") : `…${left.join("").replace(/^[\s,.:;]+/, "")}`;
  const end = right.length === after ? right.join("") : `${right.join("").replace(/[\s,.:;]+$/, "")}…`;
  const [shownFrom = "", shownTo = ""] = middles.map((middle, index) => {
    const whole = wholes[index] ?? "";
    return widthOf(whole) <= room ? whole : clip(`${start}${middle}${end}`, room);
  });
  return { from: shownFrom, to: shownTo };
}

/** The longest beginning of `tokens` that fits. */
function nearest(
  tokens: readonly string[],
  { show, room }: { readonly show: (text: string) => string; readonly room: number },
): readonly string[] {
  const kept: string[] = [];
  let left = room;
  for (const token of tokens) {
    const shown = show(token);
    left -= widthOf(shown);
    if (left < 0) break;
    kept.push(shown);
  }
  return kept;
}

function commonStart(from: readonly string[], to: readonly string[], limit: number): number {
  let count = 0;
  while (count < limit && from[count] === to[count]) count += 1;
  return count;
}

/** What a reader sees: composed or not, with or without invisible characters, any kind of space. */
function looks(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
    .replace(/\p{Zs}/gu, " ");
}
