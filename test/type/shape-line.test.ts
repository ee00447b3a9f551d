import { expect, test } from "vitest";
import { readsRightToLeft, shapeLine, type TypeStyle } from "../../src/type/shape-line.js";
import { createTypefaces, type FontSet } from "../../src/type/typefaces.js";
import { readFont } from "./read-font.js";

const typefaces = createTypefaces(readFont);
const style: TypeStyle = { weight: "text", tracking: 0 };

test.each([
  ["English", "The quick brown fox – “jumps” 50% €9.99"],
  ["German", "Größer, schöner, Übermut & Straße"],
  ["Vietnamese", "Chào buổi sáng, thế giới"],
  ["Russian", "Съешь ещё этих мягких булок"],
  ["Greek", "Καλημέρα κόσμε"],
  ["Japanese", "画像を、コードのようにビルドする。「東京」ー々"],
  ["Chinese", "像代码一样构建图片，简体中文与繁體"],
  ["Korean", "이미지를 코드처럼 빌드하세요"],
  ["Arabic", "ابنِ صورك مثل الشيفرة، ١٢٣"],
  ["Hebrew", "בנה תמונות כמו קוד"],
  ["Thai", "สร้างภาพเหมือนโค้ด"],
  ["Hindi", "कोड की तरह चित्र बनाएँ"],
  ["emoji", "🚀 🎉 👩‍👩‍👧 🇯🇵 ❤️"],
])("%s has a glyph for every letter", async (_, text) => {
  const fonts = await typefaces(text);
  const missing = [...text].filter(
    (character) => fonts.fontFor(character, "text").font.nominalGlyph(character.codePointAt(0) ?? 0) === undefined,
  );
  expect(missing).toEqual([]);
});

test("Arabic letters join and run from the right", async () => {
  const fonts = await typefaces("بيت");
  const word = shapeLine(fonts, "بيت", style);
  const apart = shapeLine(fonts, "ب ي ت", style);
  expect(word.glyphs.map(({ outline }) => outline)).not.toEqual(apart.glyphs.map(({ outline }) => outline));
  const [last, first] = [shapeLine(fonts, "ت", style).advance, shapeLine(fonts, "ب", style).advance];
  expect(word.advance).toBeLessThan(last + first + shapeLine(fonts, "ي", style).advance);
  expect(leftToRight(fonts, "ا1", ["ا", "1"])).toEqual(["1", "ا"]);
});

test("a Latin word inside Arabic keeps its own direction", async () => {
  const fonts = await typefaces("ا ab د");
  expect(leftToRight(fonts, "ا ab د", ["ا", "a", "b", "د"])).toEqual(["د", "a", "b", "ا"]);
});

test("an emoji of several characters is one glyph", async () => {
  const fonts = await typefaces("👩‍👩‍👧");
  expect(shapeLine(fonts, "👩‍👩‍👧", style).glyphs).toHaveLength(1);
});

test("a letter that no font here has is a plain bar", async () => {
  const fonts = await typefaces("ꦗ");
  const { advance, glyphs } = shapeLine(fonts, "ꦗ", style);
  expect(glyphs.map(({ outline }) => outline)).toEqual([expect.stringMatching(/^M\d+ 0L\d+ 0L\d+ \d+L\d+ \d+Z$/)]);
  expect(advance).toBeGreaterThan(0);
});

test("the first strong letter decides where a paragraph begins", () => {
  expect(["hello", "123 سلام", "שלום ok", "ok שלום", ""].map(readsRightToLeft)).toEqual([
    false,
    true,
    true,
    false,
    false,
  ]);
});

test("tracking is added between letters, not after the last", async () => {
  const fonts = await typefaces("");
  const plain = shapeLine(fonts, "HIH", style).advance;
  expect(shapeLine(fonts, "HIH", { ...style, tracking: 0.1 }).advance).toBeCloseTo(plain + 0.2, 6);
});

/** The letters in the order in which their outlines stand from left to right. */
function leftToRight(fonts: FontSet, text: string, letters: readonly string[]): readonly string[] {
  const outlines = new Map(letters.map((letter) => [shapeLine(fonts, letter, style).glyphs[0]?.outline, letter]));
  const placed = shapeLine(fonts, text, style).glyphs.toSorted((a, b) => a.x - b.x);
  return placed.flatMap(({ outline }) => outlines.get(outline) ?? []);
}
