import fc from "fast-check";
import { expect, test } from "vitest";
import { widthOf } from "../../src/reporters/display-width.js";
import { showDifference } from "../../src/reporters/show-difference.js";
import { hostileText, RAW_CONTROL } from "./hostile.js";

const DAWN = "A lighthouse keeper reading by the lamp at dawn";

function shown(from: string, to: string, width = 27): string | undefined {
  const difference = showDifference(from, to, width);
  return difference && `${difference.from} → ${difference.to}`;
}

test("short texts are shown whole", () => {
  expect(shown("The mascot waving", "The mascot running")).toBe('"The mascot waving" → "The mascot running"');
});

test("of long texts what differs is shown, with whole words around it", () => {
  expect(shown(DAWN, DAWN.replace("dawn", "dusk"))).toBe('"…the lamp at dawn" → "…the lamp at dusk"');
  expect(shown(DAWN, DAWN.replace("keeper", "cat"))).toBe('"…lighthouse keeper…" → "…lighthouse cat…"');
  expect(shown(`One ${DAWN}`, `Two ${DAWN}`)).toBe('"One A…" → "Two A…"');
});

test("text that was added or taken away stands beside what was there before", () => {
  expect(shown(DAWN, `${DAWN}, gulls above`)).toBe('"…at dawn" → "…at dawn, gulls above"');
  expect(shown(`${DAWN}\nNo text.`, DAWN, 22)).toBe(String.raw`"…at dawn\nNo text." → "…at dawn"`);
});

test("of long texts with nothing in common the beginnings are shown", () => {
  const [lamp, sea] = ["The lamp is lit. ".repeat(50), "Gulls over a grey sea. ".repeat(50)];
  expect(shown(lamp, sea)).toBe('"The lamp is lit. The…" → "Gulls over a grey sea.…"');
  expect(shown(`${DAWN}. ${lamp}`, `${DAWN}. ${sea}`)).toBe('"…The lamp is lit. The…" → "…Gulls over a grey sea.…"');
});

test("a change within one very long word is shown by its characters", () => {
  const word = "x".repeat(60);
  expect(shown(`${word}a${word}`, `${word}b${word}`, 20)).toBe('"…xxxxxxxxxxxxaxxx…" → "…xxxxxxxxxxxxbxxx…"');
});

test("texts that look the same are told apart by their code points", () => {
  expect(shown("cafe\u0301", "caf\u00e9")).toBe(String.raw`"cafe\u0301" → "caf\u00e9"`);
  expect(shown("a b", "a\u00a0b")).toBe(String.raw`"a b" → "a\u00a0b"`);
  expect(shown("a\nb", "a\\nb")).toBe(String.raw`"a\nb" → "a\\nb"`);
});

test("escapes and overrides in a prompt reach no terminal", () => {
  expect(shown("a \u001b[2Jfox", "a \u202efox")).toBe(String.raw`"a \u001b[2Jfox" → "a \u202efox"`);
});

test("two different texts are shown as different, within the width, and safe", () => {
  fc.assert(
    fc.property(hostileText, hostileText, fc.integer({ min: 16, max: 60 }), (from, to, width) => {
      fc.pre(from !== to);
      const difference = showDifference(from, to, width);
      if (!difference) return;
      expect(difference.from).not.toBe(difference.to);
      for (const side of [difference.from, difference.to]) {
        expect(widthOf(side)).toBeLessThanOrEqual(width);
        expect(side).not.toMatch(RAW_CONTROL);
        expect(side).not.toContain("\n");
      }
    }),
  );
});

test("a change of one word anywhere in a prompt is never passed over", () => {
  const word = fc.stringMatching(/^[a-z]{1,12}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 200 }), fc.nat(), word, (words, at, other) => {
      const index = at % words.length;
      fc.pre(words[index] !== other);
      const difference = showDifference(words.join(" "), words.with(index, other).join(" "), 18);
      expect(difference && difference.from !== difference.to).toBe(true);
    }),
  );
});
