import type { OcrEngine, ReadWord } from "./ocr-engine.js";
import { picturePasses } from "./picture-passes.js";
import { spellingOf, type Spelling } from "./spelled-so.js";
import { strayWords } from "./stray-words.js";

/** What is looked for in the picture. */
export interface TextSearch {
  readonly strings: readonly string[];
  /** Whether what else is read matters too. */
  readonly wantsStray: boolean;
  readonly languages: readonly string[];
  readonly signal: AbortSignal;
}

export interface TextFound {
  /** Of each string, in their order. */
  readonly spellings: readonly Spelling[];
  /** Words that belong to none of the strings. */
  readonly stray: readonly string[];
  /** Ways of showing the picture that were read, of all there are. */
  readonly passes: number;
}

export interface ReadingWith {
  readonly engine: OcrEngine;
  readonly nowMs: () => number;
  /** What was read of the same picture before, by pass and languages; added to. */
  readonly kept?: Map<string, readonly ReadWord[]>;
}

/** Most that reading one picture may take, in milliseconds: on noise, a reader goes on for half a minute a pass. */
const MOST_MS = 40_000;
const MOST_PASS_MS = 10_000;
/** A picture that is read too slowly so often is noise. */
const MOST_SLOW = 2;
/** So many are read for stray words, whatever was found: what is read twice is there. */
const STRAY_PASSES = 4;
/** What is read otherwise than wanted, alike so often and so near to it, is spelled so. */
const SAME_READINGS = 3;
const LEAST_SCORE = 0.6;

/**
 * Reads a picture in one way after another until all strings have been found. Undefined when not even the first came to an
 * end in time. `nowMs` is any clock that only goes forward.
 */
export async function readText(
  bytes: Uint8Array,
  { strings, wantsStray, languages, signal }: TextSearch,
  { engine, nowMs, kept = new Map() }: ReadingWith,
): Promise<TextFound | undefined> {
  const deadlineMs = nowMs() + MOST_MS;
  const read: (readonly ReadWord[])[] = [];
  let spellings: readonly Spelling[] = strings.map(() => NOT_FOUND);
  const readings = new Map<string, number>();
  let slow = 0;
  for (const pass of await picturePasses(bytes)) {
    const leftMs = deadlineMs - nowMs();
    if (leftMs <= 0 || signal.aborted) break;
    const key = `${pass.name} ${languages.join("+")}`;
    const timeoutMs = Math.ceil(Math.min(leftMs, MOST_PASS_MS));
    const words = kept.get(key) ?? (await engine.read(await pass.show(), { languages, timeoutMs, signal }));
    if (!words && (slow += 1) === MOST_SLOW) break;
    if (!words) continue;
    kept.set(key, words);
    read.push(words);
    const texts = words.filter(({ confidence }) => confidence >= LEAST_CONFIDENCE).map(({ text }) => text);
    const found = strings.map((wanted) => spellingOf(wanted, texts));
    spellings = found.map((spelling, index) => better(spellings[index] ?? NOT_FOUND, spelling));
    for (const [index, { read: reading }] of found.entries()) {
      const sameReading = `${index} ${reading}`;
      readings.set(sameReading, (readings.get(sameReading) ?? 0) + 1);
    }
    const isSettled = spellings.every(
      ({ distance, score, read: reading }, index) =>
        distance === 0 || (score >= LEAST_SCORE && (readings.get(`${index} ${reading}`) ?? 0) >= SAME_READINGS),
    );
    if (isSettled && (!wantsStray || read.length >= STRAY_PASSES)) break;
  }
  if (read.length === 0) return undefined;
  return { spellings, stray: wantsStray ? strayWords(read.slice(0, STRAY_PASSES), strings) : [], passes: read.length };
}

const NOT_FOUND: Spelling = { distance: Number.MAX_SAFE_INTEGER, score: 0, read: "" };

/** Below it, textures read as letters. */
const LEAST_CONFIDENCE = 20;

function better(one: Spelling, other: Spelling): Spelling {
  return other.distance < one.distance ? other : one;
}
