import type { Finding } from "../model/expectation.js";
import { strayFinding, textFinding, type TextCheck } from "./check-text.js";
import { spellingOf } from "./spelled-so.js";
import { strayWords } from "./stray-words.js";

/** The same by what somebody has copied from the picture, a line each; its mistakes are believed to be the picture's. */
export function checkTranscript(lines: readonly string[], { code, strings }: TextCheck): Finding {
  const words = lines.flatMap((line) => line.split(/\s+/)).filter((word) => word !== "");
  if (code === "expect-text")
    return textFinding(
      strings,
      strings.map((wanted) => spellingOf(wanted, words)),
    );
  // Whoever copies words has seen them, as if they had been read twice.
  const sure = words.map((text) => ({ text, confidence: 100 }));
  return strayFinding(strayWords([sure, sure], strings));
}
