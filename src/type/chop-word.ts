/** A part of a word; `hyphen`: the word goes on, and a hyphen shows it. */
export interface WordPart {
  readonly text: string;
  readonly hyphen?: true;
}

/** A word of more letters than a line of type should hold, in parts of even length that end where a syllable may; others whole. */
export function chopWord(letters: readonly string[]): readonly WordPart[] {
  if (letters.length <= MAX_WHOLE) return [{ text: letters.join("") }];
  const count = Math.ceil(letters.length / MAX_PART);
  const isWord = letters.every((letter) =>
    /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]\p{M}*$/u.test(letter),
  );
  const cuts = Array.from({ length: count - 1 }, (_, index) => {
    const even = Math.round(((index + 1) * letters.length) / count);
    return isWord ? nearestSyllable(letters, even) : even;
  });
  return [0, ...cuts].map((start, index) => {
    const text = letters.slice(start, cuts[index]).join("");
    return isWord && index < cuts.length ? { text, hyphen: true } : { text };
  });
}

const MAX_WHOLE = 24;
const MAX_PART = 14;

/** No hyphenation by dictionary: which language a headline is in, nobody says. */
function nearestSyllable(letters: readonly string[], even: number): number {
  const ranked = REACH.map((by) => even + by).toSorted((a, b) => badness(letters, a) - badness(letters, b));
  return ranked[0] ?? even;
}

const REACH = [0, -1, 1, -2, 2, -3, 3] as const;

/** A syllable begins with a consonant, or with several that are spoken as one, and a vowel; best after another consonant. */
function badness(letters: readonly string[], at: number): number {
  const [before, next = "", after = ""] = letters.slice(at - 1, at + 2);
  if (before === undefined || !ONSET.test(letters.slice(at, at + 5).join(""))) return 4;
  if (JOINED.test(before + next) || JOINED.test(before + next + after)) return 3;
  return VOWEL.test(before) ? 1 : 0;
}

const VOWEL = /^[aeiouyäöüàáâãåæèéêëìíîïòóôõøùúûœаеёиіоуыэюяαεηιουω]/iu;
const ONSET =
  /^(?:sch|ch|th|ph|sh|wh|qu|st|sp|[bcdfgkpt][lr]|[^aeiou])[aeiouyäöüàáâãåæèéêëìíîïòóôõøùúûœаеёиіоуыэюяαεηιουω]/iu;
const JOINED = /^(?:sch|sc|ch|th|ph|sh|wh|gh|ck|qu|st|sp|[bcdfgkpt][lr])$/iu;
