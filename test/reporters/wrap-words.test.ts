import fc from "fast-check";
import { expect, test } from "vitest";
import { widthOf } from "../../src/reporters/display-width.js";
import { printable } from "../../src/reporters/printable.js";
import { wrapWords } from "../../src/reporters/wrap-words.js";
import { hostileText } from "./hostile.js";

test("lines break at spaces, and within words only where a word is wider than a line", () => {
  expect(wrapWords("A lighthouse keeper reading", 12)).toEqual(["A lighthouse", "keeper", "reading"]);
  expect(wrapWords("see public/img/hero-960.webp now", 12, { hanging: 2 })).toEqual([
    "see",
    "  public/img",
    "  /hero-960.",
    "  webp now",
  ]);
});

test("blanks within a line stay, blanks at a break go", () => {
  expect(wrapWords("  a  b    c", 7)).toEqual(["  a  b", "c"]);
  expect(wrapWords("a  b", 7)).toEqual(["a  b"]);
});

test("scripts without spaces break between characters", () => {
  expect(wrapWords("今すぐ始めましょう", 8)).toEqual(["今すぐ始", "めましょ", "う"]);
});

test("no line is wider than asked for, and no character but blanks is lost", () => {
  fc.assert(
    fc.property(
      hostileText,
      fc.integer({ min: 10, max: 40 }),
      fc.integer({ min: 0, max: 4 }),
      (text, width, hanging) => {
        const safe = printable(text);
        const lines = wrapWords(safe, width, { hanging });
        expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(width);
        expect(lines.join("").replaceAll(" ", "")).toBe(safe.replaceAll(" ", ""));
      },
    ),
  );
});
