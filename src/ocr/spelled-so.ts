/** How a wanted string comes out in what was read. */
export interface Spelling {
  /** Letters by which the nearest reading differs; 0 when it stands there as wanted. */
  readonly distance: number;
  /** 0 to 1. */
  readonly score: number;
  /** The nearest reading; empty when there is none. */
  readonly read: string;
}

/**
 * The stretch of what was read that comes nearest to `wanted`. Capitals, accents, punctuation, spaces and line breaks make
 * no difference, nor do letters that look alike in many typefaces (0 and O, 1, l and I).
 */
export function spellingOf(wanted: string, words: readonly string[]): Spelling {
  const pattern = foldedLetters(wanted);
  // A string of nothing but punctuation cannot be looked for.
  if (pattern.length === 0) return { distance: 0, score: 1, read: wanted };
  const text = words.flatMap((word) => foldedLetters(word));
  const whole = nearest(pattern, text);
  const apart = wordByWord(wanted, words);
  const distance = Math.min(whole.distance, apart);
  return { distance, score: Math.max(0, 1 - distance / pattern.length), read: readingAt(words, whole) };
}

/** One letter as it is compared. */
type Letter = string;

/** Letters and digits alone, in small letters without accents, those that look alike as one. */
export function foldedLetters(text: string): readonly Letter[] {
  const plain = text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
  return [...plain].filter((letter) => /[\p{L}\p{N}]/u.test(letter)).map((letter) => LOOK_ALIKES.get(letter) ?? letter);
}

const LOOK_ALIKES: ReadonlyMap<string, string> = new Map([
  ["0", "o"],
  ["1", "i"],
  ["l", "i"],
  ["ı", "i"],
  ["ß", "b"],
]);

interface Stretch {
  readonly distance: number;
  /** Letters from `start` to before `end`. */
  readonly start: number;
  readonly end: number;
}

/** Sellers' algorithm, 1980: edit distance of the pattern to any stretch of the text. */
function nearest(pattern: readonly Letter[], text: readonly Letter[]): Stretch {
  let previous = Array.from({ length: text.length + 1 }, (_, start) => ({ distance: 0, start }));
  for (const [row, letter] of pattern.entries()) {
    const current = [{ distance: row + 1, start: 0 }];
    for (const [column, other] of text.entries()) {
      const diagonal = previous[column] ?? NOWHERE;
      const options = [
        { distance: diagonal.distance + (letter === other ? 0 : 1), start: diagonal.start },
        { distance: (previous[column + 1] ?? NOWHERE).distance + 1, start: (previous[column + 1] ?? NOWHERE).start },
        { distance: (current[column] ?? NOWHERE).distance + 1, start: (current[column] ?? NOWHERE).start },
      ];
      current.push(options.reduce((best, one) => (one.distance < best.distance ? one : best)));
    }
    previous = current;
  }
  return previous.reduce<Stretch>(
    (best, { distance, start }, end) => (distance < best.distance ? { distance, start, end } : best),
    { distance: pattern.length, start: 0, end: 0 },
  );
}

const NOWHERE = { distance: Number.MAX_SAFE_INTEGER / 2, start: 0 };

/** Where lines were read in another order than they stand: each word by itself, as a whole word. */
function wordByWord(wanted: string, words: readonly string[]): number {
  const read = words.map((word) => foldedLetters(word).join(""));
  const parts = wanted
    .split(/\s+/)
    .map((word) => foldedLetters(word).join(""))
    .filter((word) => word !== "");
  return parts.length > 1 && parts.every((part) => read.includes(part)) ? 0 : Number.MAX_SAFE_INTEGER;
}

/** The words that the stretch touches, as they were read. */
function readingAt(words: readonly string[], { start, end }: Stretch): string {
  const touched: string[] = [];
  let at = 0;
  for (const word of words) {
    const next = at + foldedLetters(word).length;
    if (next > start && at < end) touched.push(word);
    at = next;
  }
  return touched.join(" ");
}
