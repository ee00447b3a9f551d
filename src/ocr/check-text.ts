import type { Check, Finding } from "../model/expectation.js";
import { failed, passed, skipped } from "../images/expectations/finding.js";
import { languagesOf } from "./languages-of.js";
import type { NoOcr, OcrEngine } from "./ocr-engine.js";
import { readText, type ReadingWith } from "./read-text.js";
import type { Spelling } from "./spelled-so.js";

export type TextCheck = Extract<Check, { code: "expect-text" | "expect-stray-text" }>;

export interface TextReading {
  readonly find: () => Promise<OcrEngine | NoOcr>;
  readonly nowMs: () => number;
  readonly signal: AbortSignal;
  /** What was read of the same picture before. */
  readonly kept?: ReadingWith["kept"];
}

/** Whether the strings can be read in the picture, spelled so, or whether anything else can. */
export async function checkText(bytes: Uint8Array, check: TextCheck, reading: TextReading): Promise<Finding> {
  const engine = await reading.find();
  if ("kind" in engine) return skipped(check.code, `not checked: ${engine.message}`);
  const languages = languagesOf(check.strings);
  const missing = languages.filter((language) => !engine.languages.has(language));
  if (missing.length > 0)
    return skipped(check.code, `not checked: ${engine.name} has no data for ${missing.join(", ")}; install it`);
  const wantsStray = check.code === "expect-stray-text";
  const { signal, nowMs, kept } = reading;
  const search = { strings: check.strings, wantsStray, languages, signal };
  const found = await readText(bytes, search, { engine, nowMs, ...(kept && { kept }) });
  if (!found) return skipped(check.code, `not checked: ${engine.name} could not read the picture in time`);
  return wantsStray ? strayFinding(found.stray) : textFinding(check.strings, found.spellings);
}

export function textFinding(strings: readonly string[], spellings: readonly Spelling[]): Finding {
  const wrong = spellings.flatMap(({ distance, read }, index) =>
    distance === 0 ? [] : [{ wanted: strings[index] ?? "", read }],
  );
  const code = "expect-text";
  if (wrong.length === 0) return passed(code, `reads ${strings.map((string) => JSON.stringify(string)).join(", ")}`);
  const score = spellings.reduce((sum, spelling) => sum + spelling.score, 0) / spellings.length;
  const said = wrong.map(({ wanted, read }) =>
    read === "" ? `${quoted(wanted)} cannot be read` : `${quoted(wanted)} reads ${quoted(read)}`,
  );
  const corrections = wrong.map(({ wanted, read }) => {
    const last = read === "" ? "last time it could not be read" : `last time it read ${quoted(read)}`;
    return `The text ${quoted(wanted)} must stand in the picture, spelled exactly so; ${last}.`;
  });
  return failed(code, { message: said.join("; "), correction: corrections.join(" "), score });
}

export function strayFinding(stray: readonly string[]): Finding {
  const code = "expect-stray-text";
  if (stray.length === 0) return passed(code, "no other text was read");
  const words = stray.slice(0, MOST_WORDS).map(quoted).join(", ");
  return failed(code, {
    message: `text that nobody asked for: ${words}`,
    correction: `The words ${words} must not stand in the picture, nor any other text that is not asked for.`,
    score: 1 / (1 + stray.length),
  });
}

const MOST_WORDS = 5;

const quoted = (text: string): string => JSON.stringify(text);
