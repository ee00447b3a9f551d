import fc from "fast-check";
import { expect, test } from "vitest";
import { breakText } from "../../src/type/break-text.js";
import { fitText, flowText, heightOf } from "../../src/type/fit-text.js";
import { shapeLine } from "../../src/type/shape-line.js";
import { createTypefaces } from "../../src/type/typefaces.js";
import { readFont } from "./read-font.js";

const fonts = await createTypefaces(readFont)("日本語 ا 🚀");
const style = { weight: "display", tracking: -0.01 } as const;

const boxes = fc.record({
  width: fc.integer({ min: 20, max: 900 }),
  height: fc.integer({ min: 20, max: 900 }),
  maxSize: fc.integer({ min: 6, max: 160 }),
  maxLines: fc.integer({ min: 1, max: 6 }),
  leading: fc.double({ min: 1, max: 1.6, noNaN: true }),
});
const texts = fc.oneof(
  fc.lorem({ maxCount: 20 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.constantFrom(
    "画像を、コードのようにビルドする。",
    "Donaudampfschifffahrtsgesellschaftskapitän",
    "one\ntwo\nthree four",
    "",
  ),
);

test("text never leaves its box", () => {
  fc.assert(
    fc.property(texts, boxes, (text, box) => {
      const typed = { atoms: breakText(text), style };
      const [fitted, flowed] = [fitText(fonts, typed, box), flowText(fonts, typed, box)];
      expect(heightOf(fitted)).toBeLessThanOrEqual(box.height * 1.0001);
      expect(flowed.lines.length).toBeLessThanOrEqual(box.maxLines);
      for (const { lines, size, leading } of [fitted, flowed]) {
        expect(Math.max(0, ...lines.map((line) => line.advance)) * size).toBeLessThanOrEqual(box.width * 1.0001);
        expect(leading * (lines.length - 1)).toBeLessThanOrEqual(box.height);
        expect(size).toBeLessThanOrEqual(box.maxSize);
      }
    }),
    { numRuns: 250 },
  );
});

test("a short headline takes the largest size, a long one takes more lines", () => {
  const box = { width: 600, height: 400, maxSize: 90, maxLines: 6, leading: 1.1 };
  const short = fitText(fonts, { atoms: breakText("Hello"), style }, box);
  const long = fitText(
    fonts,
    { atoms: breakText("Pictures that build like code, every time, everywhere"), style },
    box,
  );
  expect([short.lines.length, short.size]).toEqual([1, 90]);
  expect(long.lines.length).toBeGreaterThan(2);
});

test("lines are of even length", () => {
  const box = { width: 600, height: 200, maxSize: 60, maxLines: 6, leading: 1.1 };
  const { lines } = fitText(fonts, { atoms: breakText("the one the two the six the ten"), style }, box);
  const lengths = lines.map((line) => line.advance);
  expect(Math.min(...lengths) / Math.max(...lengths)).toBeGreaterThan(0.8);
});

test("line breaks that were written are kept", () => {
  const box = { width: 2000, height: 400, maxSize: 60, maxLines: 6, leading: 1.1 };
  expect(fitText(fonts, { atoms: breakText("a\nb\nc"), style }, box).lines).toHaveLength(3);
});

test("what does not fit gives way to an ellipsis", () => {
  const box = { width: 300, height: 60, maxSize: 20, maxLines: 2, leading: 1.4 };
  const prompt = "A lighthouse keeper reading by the lamp at dawn while the sea is calm and the gulls are asleep";
  const cut = flowText(fonts, { atoms: breakText(prompt), style }, box);
  const [ellipsis] = flowText(fonts, { atoms: breakText("…"), style }, box).lines;
  expect(cut.lines).toHaveLength(2);
  expect(cut.lines.at(-1)?.glyphs.at(-1)?.outline).toBe(ellipsis?.glyphs[0]?.outline);
});

test("a hyphen stands where a line ends within a word, and nowhere else", () => {
  const typed = { atoms: breakText("Donaudampfschifffahrtsgesellschaftskapitän"), style };
  const box = { height: 400, maxSize: 60, maxLines: 6, leading: 1.1 };
  const glyphs = (width: number): readonly number[] =>
    fitText(fonts, typed, { ...box, width }).lines.map((line) => line.glyphs.length);
  const whole = shapeLine(fonts, "Donaudampfschifffahrtsgesellschaftskapitän", style).glyphs.length;
  const broken = glyphs(400);
  expect(glyphs(4000)).toEqual([whole]);
  expect(broken.length).toBeGreaterThan(1);
  expect(broken.reduce((sum, count) => sum + count, 0)).toBe(whole + broken.length - 1);
});

test("every line runs the way of its paragraph, whatever letter it begins with", () => {
  const box = { width: 1000, height: 1000, maxSize: 40, maxLines: 6, leading: 1.1 };
  const arabic = "مع السرعة 🚀";
  const second = fitText(fonts, { atoms: breakText(`Ship fast\n${arabic}`), style }, box).lines[1];
  expect(second).toEqual(shapeLine(fonts, arabic, { ...style, direction: "rtl" }));
  const flowed = flowText(fonts, { atoms: breakText(`Ship ${arabic}`), style }, { ...box, width: 220 }).lines[1];
  expect(flowed).toEqual(shapeLine(fonts, "السرعة 🚀", { ...style, direction: "ltr" }));
});
