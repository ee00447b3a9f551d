import type { Place } from "../model/diagnostic.js";
import type { RepoPath } from "../model/repo-path.js";
import { maskSecrets } from "./secrets.js";

/** A text that the manifest is read from, kept for the places in it. */
export interface SourceText {
  /** Absolute path. */
  readonly file: string;
  readonly path: RepoPath;
  /** Without a byte-order mark, lines ended by LF alone. */
  readonly text: string;
}

/** A stretch of a text that a diagnostic points at; offsets count UTF-16 code units. */
export interface Spot {
  readonly source: SourceText;
  readonly start: number;
  readonly end: number;
}

/** Finds a spot when a diagnostic needs it: most never do, and looking takes a parsed text. */
export type At = () => Spot;

/** The place of `spot`, no longer than its first line. */
export function placeOf({ source, start, end }: Spot): Place {
  const line = lineAt(source, start);
  const lineStart = lineStarts(source)[line] ?? 0;
  const length = Math.min(end, lineEnd(source, line)) - start;
  const place = { file: source.file, line: line + 1, column: start - lineStart + 1 };
  return length > 1 ? { ...place, length } : place;
}

/** The line that `spot` begins on, secrets blotted out. */
export function sourceLineOf({ source, start }: Spot): string {
  const line = lineAt(source, start);
  return shownOf(source).slice(lineStarts(source)[line] ?? 0, lineEnd(source, line));
}

/** The whole of a line; lines count from 1. A line past the end is the last one. */
export function spotOfLine(source: SourceText, line: number): Spot {
  const index = Math.max(0, Math.min(line, lineStarts(source).length) - 1);
  return { source, start: lineStarts(source)[index] ?? 0, end: lineEnd(source, index) };
}

/** Kept by text, and made only when it has a diagnostic: most texts never do. */
const startsOf = new WeakMap<SourceText, readonly number[]>();
const shownTexts = new WeakMap<SourceText, string>();

function lineStarts(source: SourceText): readonly number[] {
  const known = startsOf.get(source);
  if (known) return known;
  const starts = [0];
  for (let at = source.text.indexOf("\n"); at !== -1; at = source.text.indexOf("\n", at + 1)) starts.push(at + 1);
  startsOf.set(source, starts);
  return starts;
}

function shownOf(source: SourceText): string {
  const shown = shownTexts.get(source) ?? maskSecrets(source.text);
  shownTexts.set(source, shown);
  return shown;
}

/** Index of the line that holds `offset`. */
function lineAt(source: SourceText, offset: number): number {
  const starts = lineStarts(source);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function lineEnd(source: SourceText, line: number): number {
  const next = lineStarts(source)[line + 1];
  return next === undefined ? source.text.length : next - 1;
}
