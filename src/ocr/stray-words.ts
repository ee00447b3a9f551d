import { distance } from "fastest-levenshtein";
import type { ReadWord } from "./ocr-engine.js";
import { foldedLetters } from "./spelled-so.js";

/**
 * Words that were read with confidence in two passes at least, and belong to none of the strings. Words of fewer than
 * three letters, and those of one letter over and over, are what textures read as.
 */
export function strayWords(passes: readonly (readonly ReadWord[])[], strings: readonly string[]): readonly string[] {
  const wanted = strings.map((string) => foldedLetters(string).join(""));
  const wantedWords = strings.flatMap((string) => string.split(/\s+/)).map((word) => foldedLetters(word).join(""));
  const seen = new Map<string, { readonly text: string; count: number }>();
  for (const words of passes) {
    const once = new Map(words.filter(isSure).map(({ text }) => [foldedLetters(text).join(""), text]));
    for (const [folded, text] of once) {
      const known = seen.get(folded) ?? { text, count: 0 };
      known.count += 1;
      seen.set(folded, known);
    }
  }
  return [...seen].flatMap(([folded, { text, count }]) => {
    const isWanted = wanted.some((one) => one.includes(folded)) || wantedWords.some((one) => isMisread(folded, one));
    return count >= LEAST_PASSES && !isWanted ? [text] : [];
  });
}

const LEAST_CONFIDENCE = 80;
const LEAST_PASSES = 2;
const LEAST_LETTERS = 3;

function isSure({ text, confidence }: ReadWord): boolean {
  const letters = foldedLetters(text);
  return confidence >= LEAST_CONFIDENCE && letters.length >= LEAST_LETTERS && new Set(letters).size > 1;
}

/** A word that is spelled wrong, or misread, is told of as that and not as another word. */
function isMisread(folded: string, wanted: string): boolean {
  return distance(folded, wanted) <= Math.max(1, Math.floor(wanted.length / 3));
}
