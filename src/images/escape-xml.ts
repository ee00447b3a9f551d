/** XML 1.0 has no form at all for control characters, lone surrogates and two non-characters. */
export function escapeXml(text: string): string {
  return text
    .replace(/[\p{Surrogate}\p{Cc}\uFFFE\uFFFF]/gu, (character) => (WHITE_SPACE.has(character) ? character : "\uFFFD"))
    .replace(/[&<>"'\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}

const WHITE_SPACE = new Set(["\t", "\n", "\r"]);
