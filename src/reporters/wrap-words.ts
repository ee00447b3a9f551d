import { graphemes, spaces, widthOf } from "./display-width.js";

/**
 * `text`, which holds no newline, in lines of at most `width` columns, broken at spaces and within words that are wider
 * than a line. Lines after the first begin with `hanging` spaces.
 */
export function wrapWords(text: string, width: number, { hanging = 0 } = {}): readonly string[] {
  if (widthOf(text) <= width) return [text];
  const lines: string[] = [];
  let line = "";
  let gap = "";
  const add = (piece: string): void => {
    const isFirst = line.trim() === "";
    if (!isFirst && widthOf(line) + gap.length + widthOf(piece) > width) {
      lines.push(line);
      line = spaces(hanging);
    } else if (!isFirst || gap.length < width / 2) {
      line += gap;
    }
    line += piece;
    gap = "";
  };
  for (const [word] of text.matchAll(/ +|[^ ]+/g)) {
    if (word.startsWith(" ")) gap = word;
    else for (const piece of pieces(word, width - hanging - (line.trim() === "" ? gap.length : 0))) add(piece);
  }
  return [...lines, line];
}

/** `text` wrapped and set in by `margin`, lines after the first by two more. */
export function wrapIndented(text: string, width: number, margin: number): readonly string[] {
  return wrapWords(text, width - margin, { hanging: 2 }).map((line) => spaces(margin) + line);
}

function pieces(word: string, width: number): readonly string[] {
  if (widthOf(word) <= width) return [word];
  const found: string[] = [];
  let piece = "";
  for (const grapheme of graphemes(word)) {
    if (piece !== "" && widthOf(piece) + widthOf(grapheme) > width) {
      found.push(piece);
      piece = "";
    }
    piece += grapheme;
  }
  return [...found, piece];
}
