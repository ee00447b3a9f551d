import fc from "fast-check";
import { expect, test } from "vitest";
import { breakText } from "../../src/type/break-text.js";

test.each([
  ["words at spaces", "Ship  faster\ttoday", ["Ship", "faster", "today"]],
  ["after hyphens and slashes", "app-icon and/or", ["app-", "icon", "and/", "or"]],
  [
    "Japanese where a phrase ends",
    "画像を、コードのようにビルドする。",
    ["画像を、", "コードのように", "ビルドする。"],
  ],
  ["Chinese between characters, not before a stop", "像代码一样。", ["像", "代", "码", "一", "样。"]],
  ["Korean at spaces only", "이미지를 빌드하세요", ["이미지를", "빌드하세요"]],
  ["not after an opening bracket", "読む「本」だ", ["読む", "「本」だ"]],
])("text is broken %s", (_, text, atoms) => {
  expect(breakText(text).map((atom) => atom.text)).toEqual(atoms);
});

test("a space is kept inside a line and a line break is forced", () => {
  expect(breakText("one two\nthree")).toEqual([
    { text: "one", space: true, forced: false },
    { text: "two", space: false, forced: true },
    { text: "three", space: false, forced: false },
  ]);
});

test("a word too long for any line is broken near the ends of syllables, where a hyphen will stand", () => {
  expect(breakText("Donaudampfschifffahrtsgesellschaftskapitän")).toEqual([
    { text: "Donaudampfschiff", hyphen: true, space: false, forced: false },
    { text: "fahrtsgesell", hyphen: true, space: false, forced: false },
    { text: "schaftskapitän", space: false, forced: false },
  ]);
  expect(breakText("a".repeat(20) + "1".repeat(20)).some((atom) => atom.hyphen)).toBe(false);
});

test("no letter is lost or added, and no piece is endless", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (text) => {
      const atoms = breakText(text);
      const squeeze = (part: string): string => part.normalize("NFC").replace(/[\s\u200b]+/gu, "");
      expect(squeeze(atoms.map((atom) => atom.text).join(""))).toBe(squeeze(text));
      expect(atoms.every((atom) => [...new Intl.Segmenter().segment(atom.text)].length <= 24)).toBe(true);
    }),
  );
});
