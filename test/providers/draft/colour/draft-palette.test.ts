import fc from "fast-check";
import { expect, test } from "vitest";
import { draftPalette } from "../../../../src/providers/draft/colour/draft-palette.js";
import { namedColours, namedMood } from "../../../../src/providers/draft/colour/named-colours.js";
import { contrastOf, hexOfOklch, oklchOfHex } from "../../../../src/providers/draft/colour/oklch.js";

const source = { title: "hero", prompt: "A lighthouse", styles: [], pictured: [], candidate: 0 };

test("colours named in prompt or style are used", () => {
  const styles = ["Flat illustration, light, palette #F4E9D8 #C8553D #28502E"];
  const { ground, accents, isDark } = draftPalette({ ...source, styles });
  expect({ ground, isDark, first: accents.slice(0, 2) }).toEqual({
    ground: "#f4e9d8",
    isDark: false,
    first: ["#c8553d", "#28502e"],
  });
});

test("colours of a picture that is sent for them are used where no words name any", () => {
  const pictured = ["#e8e0f0", "#4a2a7a", "#d05090"];
  expect(draftPalette({ ...source, pictured, prompt: "A fox in bright daylight" })).toMatchObject({
    ground: "#e8e0f0",
    accents: expect.arrayContaining(["#4a2a7a", "#d05090"]),
  });
  expect(draftPalette({ ...source, pictured, prompt: "A teal fox" }).accents).toContain("#1d7f83");
});

test.each(["palette #000000 #111111", "#FFFFFF, #FAFAFA", "a photograph in #777777", "a black and white photograph"])(
  "who asks for greys alone gets no colour: %s",
  (prompt) => {
    for (const candidate of [0, 1, 2, 3]) {
      const { ground, shade, accents } = draftPalette({ ...source, prompt, candidate });
      for (const colour of [ground, shade, ...accents]) expect(oklchOfHex(colour).c).toBeLessThan(0.03);
      expect(new Set(accents).size).toBe(4);
    }
  },
);

test("the one vivid colour that is named is the first accent, however light the page", () => {
  for (const candidate of [0, 1, 2, 3]) {
    const prompt = "One accent, colours #14213D #FCA311 #E5E5E5";
    expect(draftPalette({ ...source, prompt, candidate }).accents[0]).toBe("#fca311");
  }
});

test("a page is never bright yellow, and a dark one never olive", () => {
  for (const candidate of [0, 1, 2, 3]) {
    const { ground } = draftPalette({ ...source, prompt: "All in #FFFF00", candidate });
    expect(oklchOfHex(ground).c).toBeLessThan(0.05);
  }
});

test("a time of day has a light of its own", () => {
  const dusk = draftPalette({ ...source, prompt: "A lighthouse at dusk" });
  const night = draftPalette({ ...source, prompt: "A lighthouse at night" });
  const snow = draftPalette({ ...source, prompt: "A lighthouse in snow" });
  expect([dusk, night, snow].map(({ isDark }) => isDark)).toEqual([true, true, false]);
  expect(new Set([dusk, night, snow].map(({ ground }) => ground)).size).toBe(3);
});

test("pictures of one style share their colours, whatever they show", () => {
  const styles = ["Gouache on rough paper"];
  const [fox, owl] = [
    { ...source, prompt: "A fox" },
    { ...source, prompt: "An owl" },
  ].map((one) => draftPalette({ ...one, styles }));
  expect(fox).toEqual(owl);
});

test("candidates differ in ground", () => {
  const grounds = [0, 1].map((candidate) => draftPalette({ ...source, candidate }).ground);
  expect(new Set(grounds).size).toBe(2);
});

test("ink can be read on its ground, whatever colours are named", () => {
  const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, "0")}`);
  fc.assert(
    fc.property(fc.array(hex, { maxLength: 9 }), fc.nat(9), fc.string(), (colours, candidate, title) => {
      const { ground, shade, ink, mutedInk, accents } = draftPalette({
        title,
        prompt: colours.join(" "),
        styles: [],
        pictured: [],
        candidate,
      });
      expect(contrastOf(ground, ink)).toBeGreaterThanOrEqual(7);
      expect(contrastOf(ground, mutedInk)).toBeGreaterThanOrEqual(4.5);
      expect([ground, shade, ink, mutedInk, ...accents].every((colour) => /^#[0-9a-f]{6}$/.test(colour))).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test("colours are read from codes first, then from words, each once", () => {
  expect(namedColours("terracotta and #ABC, then #abc and teal; not #12 nor #1234567")).toEqual([
    "#aabbcc",
    "#c8613f",
    "#1d7f83",
  ]);
  expect(namedColours("a constructor of hasOwnProperty")).toEqual([]);
});

test("words say whether a picture is dark or light", () => {
  expect(["at night", "in bright daylight", "a fox", "light at night"].map(namedMood)).toEqual([
    "dark",
    "light",
    undefined,
    undefined,
  ]);
});

test("every colour survives the way to OKLCH and back", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
      const hex = `#${value.toString(16).padStart(6, "0")}`;
      const channels = (colour: string): number[] =>
        [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
      const back = channels(hexOfOklch(oklchOfHex(hex)));
      // Colours on the edge of the gamut may lose a little chroma.
      expect(channels(hex).every((channel, index) => Math.abs(channel - (back[index] ?? 0)) <= 12)).toBe(true);
    }),
  );
  expect(contrastOf("#000000", "#ffffff")).toBeCloseTo(21, 6);
});
