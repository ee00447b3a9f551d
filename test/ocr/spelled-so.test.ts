import fc from "fast-check";
import { expect, test } from "vitest";
import { foldedLetters, spellingOf } from "../../src/ocr/spelled-so.js";
import { languagesOf } from "../../src/ocr/languages-of.js";
import { strayWords } from "../../src/ocr/stray-words.js";

test.each([
  ["Ship faster", ["SHIP", "FASTER!"], 0],
  ["Ship faster", ["Ship", "fatser"], 2],
  ["Ship faster", ["faster", "Ship"], 0],
  ["Version 2 is here", ["Versi0n", "2", "is", "here"], 0],
  ["Grüße aus Köln", ["GRUBE", "aus", "Koln"], 0],
  ["Save 50%", ["Save", "590%"], 1],
  ["Ship faster", [], 10],
])("%s in %j differs by %i", (wanted, words, distance) => {
  expect(spellingOf(wanted, words).distance).toBe(distance);
});

test("the reading is told as it was read", () => {
  expect(spellingOf("Ship faster", ["The", "boats", "Ship", "fatser", "today"])).toEqual({
    distance: 2,
    score: 0.8,
    read: "Ship fatser",
  });
});

const word = fc.stringMatching(/^[a-zA-Z0-9]{1,8}$/);

test("a string is always found among whatever stands around it, and never further off than its length", () => {
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 4 }),
      fc.array(word),
      fc.array(word),
      (wanted, before, after) => {
        const string = wanted.join(" ");
        expect(spellingOf(string, [...before, ...wanted, ...after]).distance).toBe(0);
        const { distance, score } = spellingOf(string, before);
        expect(distance).toBeLessThanOrEqual(foldedLetters(string).length);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      },
    ),
  );
});

test("strings are read in the languages of their scripts", () => {
  expect(languagesOf(["Ship faster"])).toEqual(["eng"]);
  expect(languagesOf(["速く出荷する"])).toEqual(["jpn"]);
  expect(languagesOf(["更快发货", "v2"])).toEqual(["eng", "chi_sim"]);
  expect(languagesOf(["50 %"])).toEqual(["eng"]);
});

test("what is read once, unsurely, or as a misspelt word is no stray word", () => {
  const sure = (text: string) => ({ text, confidence: 95 });
  const passes = [
    [sure("Ship"), sure("fatser"), sure("Lorem"), sure("ooo"), { text: "maybe", confidence: 40 }, sure("once")],
    [sure("Ship"), sure("fatser"), sure("Lorem"), sure("ooo"), { text: "maybe", confidence: 40 }],
  ];
  expect(strayWords(passes, ["Ship faster"])).toEqual(["Lorem"]);
});
