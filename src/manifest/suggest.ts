import { closest, distance } from "fastest-levenshtein";

/** The word that was probably meant by `written`, or undefined when none is near. */
export function suggest(written: string, known: Iterable<string>): string | undefined {
  const limit = written.length < 4 ? 1 : Math.max(2, Math.floor(written.length / 3));
  const lower = written.toLowerCase();
  const near: string[] = [];
  let looked = 0;
  for (const word of known) {
    if (word.toLowerCase() === lower) return word;
    // A manifest with thousands of mistakes among thousands of names should not take minutes to say so.
    if (++looked > MOST_WORDS) break;
    if (Math.abs(word.length - written.length) <= limit) near.push(word);
  }
  if (near.length === 0) return undefined;
  const best = closest(written, near);
  return distance(lower, best.toLowerCase()) <= limit ? best : undefined;
}

/** `did you mean ...?`, or undefined. */
export function didYouMean(written: string, known: Iterable<string>): string | undefined {
  const word = suggest(written, known);
  return word === undefined ? undefined : `did you mean \`${word}\`?`;
}

/** `a, b or c`, with at most `most` words. */
export function listWords(words: readonly string[], { last = "or", most = 30 } = {}): string {
  if (words.length > most) return `${words.slice(0, most).join(", ")}, … (${words.length} in all)`;
  const final = words.at(-1) ?? "";
  return words.length < 2 ? final : `${words.slice(0, -1).join(", ")} ${last} ${final}`;
}

const MOST_WORDS = 2_000;
