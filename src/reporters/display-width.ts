import stringWidth from "string-width";

/** Columns that `text` takes on a terminal; wide characters take two, colour escapes none. */
export function widthOf(text: string): number {
  return PLAIN.test(text) ? text.length : stringWidth(text);
}

/** What people call characters, each of which a terminal draws whole. */
export function graphemes(text: string): readonly string[] {
  if (ASCII.test(text)) return text.split("");
  return Array.from(SEGMENTER.segment(text), ({ segment }) => segment).flatMap((segment) =>
    // No real cluster is that long; one made to be would be wider than any line.
    segment.length > LONGEST_CLUSTER ? Array.from(segment) : [segment],
  );
}

/** `text` in at most `width` columns, with `…` for the end that was cut. */
export function clip(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  return width < 1 ? "" : `${start(graphemes(text), width - 1)}…`;
}

/** As `clip`, with the middle cut, as names from a matrix and paths differ at their ends. */
export function clipMiddle(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  if (width < 5) return clip(text, width);
  const all = graphemes(text);
  const tail = start(all.toReversed(), Math.floor((width - 1) / 2), { reversed: true });
  return `${start(all, width - 1 - widthOf(tail))}…${tail}`;
}

export function padEnd(text: string, width: number): string {
  return text + spaces(width - widthOf(text));
}

export function padStart(text: string, width: number): string {
  return spaces(width - widthOf(text)) + text;
}

export function spaces(count: number): string {
  return " ".repeat(Math.max(0, count));
}

/** `columns` as every layout takes them: the narrowest terminal that is catered for has 20. */
export function usableColumns(columns: number): number {
  return Math.max(20, Math.floor(columns));
}

/** Characters of one column that join with none: Latin, dashes, quotes and our own marks. Segmenting takes 20 times as long. */
const PLAIN = /^[ -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2190-\u2193\u2264\u2265\u2713\u2717]*$/;
const ASCII = /^[ -~]*$/;
const SEGMENTER = new Intl.Segmenter("en");
const LONGEST_CLUSTER = 48;

function start(all: readonly string[], width: number, { reversed = false } = {}): string {
  const kept: string[] = [];
  let room = width;
  for (const grapheme of all) {
    room -= widthOf(grapheme);
    if (room < 0) break;
    kept.push(grapheme);
  }
  return (reversed ? kept.toReversed() : kept).join("");
}
