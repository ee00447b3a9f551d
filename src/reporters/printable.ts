/**
 * `text` on one line and safe for a terminal: control characters, bidi overrides, invisible format characters, line
 * separators and lone surrogates are written as escapes (`\n`, `\u001b`). ZWJ and ZWNJ stay, as emoji, Persian and
 * Indic scripts need them.
 */
export function printable(text: string): string {
  return text.replace(UNSAFE, escaped);
}

/** As `printable`, with everything outside ASCII escaped too: tells apart what looks the same. */
export function asciiOnly(text: string): string {
  return text.replace(/[^ -[\]-~]/gu, escaped);
}

const UNSAFE = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

const SHORT: ReadonlyMap<string, string> = new Map([
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
  ["\\", "\\\\"],
]);

function escaped(character: string): string {
  const short = SHORT.get(character);
  if (short !== undefined) return short;
  const hex = (character.codePointAt(0) ?? 0).toString(16);
  return hex.length > 4 ? `\\u{${hex}}` : `\\u${hex.padStart(4, "0")}`;
}
