import { clip, graphemes, widthOf } from "./display-width.js";
import { asciiOnly, printable } from "./printable.js";

/**
 * Two texts, each cut to where they differ, with a little of what stands around it, in at most `width` columns each:
 * `"…the lamp at dawn"`, `"…the lamp at dusk"`. Undefined when no cut of that width looks different.
 */
export function showDifference(from: string, to: string, width: number): Difference | undefined {
  const room = Math.max(1, width - 2);
  const windows = windowsOf(from, to);
  for (const { split, show } of WAYS) {
    const cuts = cutWindows(windows, split, { show, room });
    const [shownFrom, shownTo] = [wholeOr(cuts.from, from, { show, room }), wholeOr(cuts.to, to, { show, room })];
    if (looks(shownFrom) !== looks(shownTo)) return { from: `"${shownFrom}"`, to: `"${shownTo}"` };
  }
  return undefined;
}

export interface Difference {
  readonly from: string;
  readonly to: string;
}

type Split = (text: string) => readonly string[];

interface Fit {
  readonly show: (text: string) => string;
  readonly room: number;
}

/** Tried in turn: by words, by characters where one word is too long, by code points where both look the same. */
const WAYS: readonly { readonly split: Split; readonly show: Fit["show"] }[] = [
  { split: words, show: printable },
  { split: graphemes, show: printable },
  { split: (text) => Array.from(text), show: asciiOnly },
];

const WORDS = new Intl.Segmenter("en", { granularity: "word" });
const CONTEXT_COLUMNS = 12;
const CONTEXT_UNITS = 48;
const MIDDLE_UNITS = 400;

/** The parts in which two texts differ and what is next to them, so that long prompts are not taken apart as a whole. */
interface Windows {
  readonly from: string;
  readonly to: string;
  readonly isStartCut: boolean;
  readonly isEndCut: boolean;
  /** So long that what follows the difference is out of reach. */
  readonly isMiddleCut: boolean;
}

function windowsOf(from: string, to: string): Windows {
  const shorter = Math.min(from.length, to.length);
  let before = 0;
  while (before < shorter && from[before] === to[before]) before += 1;
  let after = 0;
  while (after < shorter - before && from.at(-1 - after) === to.at(-1 - after)) after += 1;
  const start = Math.max(0, before - CONTEXT_UNITS);
  const end = Math.max(0, after - CONTEXT_UNITS);
  const isMiddleCut = Math.max(from.length, to.length) - after - before > MIDDLE_UNITS;
  const windowOf = (text: string): string =>
    isMiddleCut ? text.slice(start, before + MIDDLE_UNITS) : text.slice(start, text.length - end);
  return { from: windowOf(from), to: windowOf(to), isStartCut: start > 0, isEndCut: end > 0, isMiddleCut };
}

function cutWindows(windows: Windows, split: Split, { show, room }: Fit): Difference {
  const [from, to] = [split(windows.from), split(windows.to)];
  const shorter = Math.min(from.length, to.length);
  const before = commonStart(from, to, shorter);
  const after = windows.isMiddleCut ? 0 : commonStart(from.toReversed(), to.toReversed(), shorter - before);
  const middleOf = (tokens: readonly string[]): string => show(tokens.slice(before, tokens.length - after).join(""));
  const middles = { from: middleOf(from), to: middleOf(to) };
  const around = Math.max(0, room - Math.max(widthOf(middles.from), widthOf(middles.to)) - 2);
  const left = nearest(from.slice(0, before).toReversed(), { show, room: Math.min(CONTEXT_COLUMNS, around) });
  const rest = around - left.reduce((sum, token) => sum + widthOf(token), 0);
  const right = nearest(from.slice(from.length - after), { show, room: Math.min(CONTEXT_COLUMNS, rest) });
  const isAllLeft = left.length === before && !windows.isStartCut;
  const isAllRight = right.length === after && !windows.isEndCut && !windows.isMiddleCut;
  const leftText = left.toReversed().join("");
  const start = isAllLeft ? leftText : `…${leftText.replace(/^[\s,.:;]+/, "")}`;
  const end = isAllRight ? right.join("") : `${right.join("").replace(/[\s,.:;]+$/, "")}…`;
  return {
    from: clipAtWord(`${start}${middles.from}${end}`, room),
    to: clipAtWord(`${start}${middles.to}${end}`, room),
  };
}

function clipAtWord(text: string, width: number): string {
  const cut = clip(text, width);
  const space = cut === text ? -1 : cut.lastIndexOf(" ");
  return space > cut.length / 2 ? `${cut.slice(0, space)}…` : cut;
}

function wholeOr(cut: string, text: string, { show, room }: Fit): string {
  if (text.length > room * 4) return cut;
  const whole = show(text);
  return widthOf(whole) <= room ? whole : cut;
}

/** Unicode's word boundaries; those of ASCII without asking ICU, which is many times slower. */
function words(text: string): readonly string[] {
  if (/^[\t\n\r -~]*$/.test(text)) return text.match(/\w+(?:['.]\w+)*|\s+|[^\w\s]/g) ?? [];
  return Array.from(WORDS.segment(text), ({ segment }) => segment);
}

/** The longest beginning of `tokens` that fits. */
function nearest(tokens: readonly string[], { show, room }: Fit): readonly string[] {
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
