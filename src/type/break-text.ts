import { chopWord } from "./chop-word.js";

/** A piece of text that is never broken. `space`: a space follows it in its line; `forced`: a new line must follow. */
export interface Atom {
  readonly text: string;
  readonly space: boolean;
  readonly forced: boolean;
  /** Its word goes on: where its line ends with it, a hyphen stands there. */
  readonly hyphen?: true;
}

/**
 * Where text may be broken: at spaces; after hyphens and slashes inside a word; between words of Thai; in Japanese where a
 * phrase is likely to end (after hiragana or punctuation); in other Han text between characters, but never before closing
 * or after opening punctuation. Words too long for any line are broken up, with hyphens where they are of letters.
 */
export function breakText(text: string): readonly Atom[] {
  const lines = text.normalize("NFC").split(/\r\n|[\n\r\u2028\u2029]/u);
  return lines.flatMap((line, lineIndex) => {
    const words = line.split(/[\s\u200b]+/u).filter((word) => word !== "");
    const isLastLine = lineIndex === lines.length - 1;
    return words.flatMap((word, wordIndex) => {
      const pieces = piecesOf(word);
      return pieces.map((piece, index) => {
        const endsWord = index === pieces.length - 1;
        const endsLine = endsWord && wordIndex === words.length - 1;
        return { ...piece, space: endsWord && !endsLine, forced: endsLine && !isLastLine };
      });
    });
  });
}

type Piece = Pick<Atom, "text" | "hyphen">;

const MAX_CJK_ATOM = 8;

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const HIRAGANA = /\p{Script=Hiragana}/u;
const THAI = /\p{Script=Thai}/u;
// JIS X 4051, the characters a line may not begin with, and those it may not end with.
const NEVER_FIRST =
  /[、。，．・：；？！」』）】〉》〕］｝”’…‥ー々〻ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ％%)\]}.,:;?!]/u;
const NEVER_LAST = /[「『（【〈《〔［｛“‘([{]/u;
const BREAK_AFTER = /[-‐–—/]/u;
const PAUSE = /[、。，．：；？！…]/u;
const CLOSING = /[」』）】〉》〕］｝]/u;

function piecesOf(word: string): readonly Piece[] {
  if (THAI.test(word)) return segments(word, "word", "th").map((text) => ({ text }));
  const pieces: string[] = [];
  const phrases = KANA.test(word);
  for (const character of segments(word, "grapheme")) {
    const piece = pieces.at(-1) ?? "";
    const last = [...piece].at(-1) ?? "";
    if (piece !== "" && mayBreak(last, character) && (!phrases || endsPhrase(last, character))) pieces.push(character);
    else pieces.splice(-1, pieces.length === 0 ? 0 : 1, piece + character);
  }
  return pieces.flatMap(chopped);
}

function mayBreak(last: string, next: string): boolean {
  if (NEVER_FIRST.test(next) || NEVER_LAST.test(last)) return false;
  return BREAK_AFTER.test(last) || CJK.test(last) || CJK.test(next);
}

// Japanese has no spaces, but most phrases end in hiragana and begin with something else.
function endsPhrase(last: string, next: string): boolean {
  if (BREAK_AFTER.test(last) || PAUSE.test(last)) return true;
  return (HIRAGANA.test(last) || CLOSING.test(last)) && !HIRAGANA.test(next);
}

function chopped(piece: string): readonly Piece[] {
  const characters = segments(piece, "grapheme");
  if (!CJK.test(piece)) return chopWord(characters);
  if (characters.length <= MAX_CJK_ATOM) return [{ text: piece }];
  const length = Math.ceil(characters.length / Math.ceil(characters.length / MAX_CJK_ATOM));
  return Array.from({ length: Math.ceil(characters.length / length) }, (_, part) => ({
    text: characters.slice(part * length, (part + 1) * length).join(""),
  }));
}

function segments(text: string, granularity: "grapheme" | "word", locale = "en"): readonly string[] {
  return [...new Intl.Segmenter(locale, { granularity }).segment(text)].map(({ segment }) => segment);
}
