import fc from "fast-check";

/** Text as an attacker, a broken file or a far-away script would write it. */
export const hostileText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        "\u001b[31m",
        "\u001b]0;title\u0007",
        "\u009b2J",
        "\r",
        "\n",
        "\t",
        "\b",
        "\u0000",
        "\u007f",
        "\u202e",
        "\u2066",
        "\u2028",
        "\ud800",
        "\u200d",
        "e\u0301",
        "日本",
        "👨‍👩‍👧",
        "ｱﾞﾞﾞ",
        "word ",
        "a-rather-long-word-without-spaces",
        "  ",
        "…",
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join("")),
);

/** Control, bidi and other invisible format characters, line separators and lone surrogates; newlines excepted. */
export const RAW_CONTROL = /(?![\n\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

/** `text` without the colours that a reporter itself puts in. */
export function withoutColours(text: string): string {
  return [1, 2, 22, 31, 32, 33, 39].reduce((rest, code) => rest.replaceAll(`\u001b[${code}m`, ""), text);
}
