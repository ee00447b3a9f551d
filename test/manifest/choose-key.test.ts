import fc from "fast-check";
import { expect, test } from "vitest";
import { chooseKey, isLikeKey } from "../../src/manifest/choose-key.js";
import { impliedColours } from "../../src/manifest/implied-colours.js";

const PAID_FOR = "another key makes pictures stale that were paid for: keep the choice for words that it knew before";

test.each([
  ["A lighthouse keeper waves", "#00FF00"],
  ["A red fox with a yellow scarf", "#00FF00"],
  ["A frog on a lily leaf", "#FF00FF"],
  ["A GREEN frog in pink boots", "#0000FF"],
  ["Christmas wreath", "#FF00FF"],
  ["A rose and its leaves", "#0000FF"],
  ["A parrot", "#00FFFF"],
  ["Palette #00D020 #E815D8 #1020F0", "#FF8000"],
  ["Palette #0d0 #1E8449, flat", "#FF00FF"],
])("%s is cut out of %s", (words, key) => {
  expect(chooseKey([words]), PAID_FOR).toBe(key);
});

test("style, text and notes count as the prompt does", () => {
  expect(chooseKey(["A fox", "printed in emerald ink"])).toBe("#FF00FF");
});

test("colours are read from codes, names and things, in the singular and the plural", () => {
  expect(impliedColours("Berries of #ABC and #a1b2c3; cherries, leaves, Lemons, #12345")).toEqual([
    "#AABBCC",
    "#A1B2C3",
    "#E02020",
    "#20C020",
    "#3C9A3C",
    "#F8C010",
  ]);
});

test("any words get a key, always the same, which is unlike every colour code among them if any is", () => {
  const code = fc.integer({ min: 0, max: 0xff_ff_ff }).map((value) => `#${value.toString(16).padStart(6, "0")}`);
  fc.assert(
    fc.property(fc.array(code, { maxLength: 2 }), fc.string(), (codes, words) => {
      const key = chooseKey([words.replaceAll(/[a-z#]+/gi, ""), codes.join(" ")]);
      expect(key).toMatch(/^#[0-9A-F]{6}$/);
      expect(codes.filter((colour) => isLikeKey(colour, key))).toEqual([]);
    }),
  );
});
