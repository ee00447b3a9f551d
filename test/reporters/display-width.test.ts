import fc from "fast-check";
import stringWidth from "string-width";
import { expect, test } from "vitest";
import { clip, clipMiddle, padEnd, padStart, widthOf } from "../../src/reporters/display-width.js";
import { printable } from "../../src/reporters/printable.js";
import { hostileText } from "./hostile.js";

test("the end of a text that is too wide becomes an ellipsis", () => {
  expect([clip("lighthouse", 10), clip("lighthouse", 6), clip("lighthouse", 1), clip("lighthouse", 0)]).toEqual([
    "lighthouse",
    "light…",
    "…",
    "",
  ]);
});

test("wide characters count as two columns and are never halved", () => {
  expect([clip("日本のバナー", 12), clip("日本のバナー", 6), clip("日本のバナー", 5)]).toEqual([
    "日本のバナー",
    "日本…",
    "日本…",
  ]);
  expect([padEnd("日本", 6), padStart("日本", 6)]).toEqual(["日本  ", "  日本"]);
});

test("names keep both ends, where those of a matrix differ", () => {
  expect(clipMiddle("banner-campaign-spring-en-light", 16)).toBe("banner-c…n-light");
  expect(clipMiddle("日本のバナー", 8)).toBe("日本…ー");
});

test("the short way to measure agrees with the long one", () => {
  const plain = fc.string({ unit: fc.integer({ min: 0x20, max: 0x2800 }).map((code) => String.fromCodePoint(code)) });
  fc.assert(
    fc.property(plain, (text) => {
      expect(widthOf(text)).toBe(stringWidth(text));
    }),
    { numRuns: 1000 },
  );
  for (let code = 0; code < 0x2800; code += 1) {
    const character = String.fromCodePoint(code);
    expect(widthOf(character)).toBe(stringWidth(character));
  }
});

test("nothing that is cut is wider than asked for", () => {
  fc.assert(
    fc.property(hostileText, fc.integer({ min: 0, max: 30 }), (text, width) => {
      const safe = printable(text);
      expect(widthOf(clip(safe, width))).toBeLessThanOrEqual(width);
      expect(widthOf(clipMiddle(safe, width))).toBeLessThanOrEqual(width);
    }),
  );
});
