import type { Json } from "../model/canonical-json.js";

/**
 * `value` as one line of NDJSON, ending in a newline. Control and bidi characters are written as escapes, so that the
 * line is safe to look at in a terminal and stays one line for readers that end lines at U+2028.
 */
export function jsonLine(value: Json): string {
  return `${escapeUnsafe(JSON.stringify(value))}\n`;
}

function escapeUnsafe(json: string): string {
  return json.replace(UNSAFE, (character) =>
    Array.from({ length: character.length }, (_, index) => {
      return `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`;
    }).join(""),
  );
}

/** JSON.stringify has escaped C0 and lone surrogates within strings; what is left of C0 is its own layout. */
const UNSAFE = /(?![\u200c\u200d])[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu;
