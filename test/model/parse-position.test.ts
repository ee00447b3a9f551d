import fc from "fast-check";
import { expect, test } from "vitest";
import { parsePosition } from "../../src/model/parse-position.js";

test.each([
  ["centre", 0.5, 0.5],
  ["center", 0.5, 0.5],
  ["top", 0.5, 0],
  ["top left", 0, 0],
  ["left top", 0, 0],
  ["bottom-right", 1, 1],
  ["right", 1, 0.5],
  ["north", 0.5, 0],
  ["southeast", 1, 1],
  ["30% 20%", 0.3, 0.2],
  ["70%", 0.7, 0.5],
])("%s is %d of the way across and %d down", (text, x, y) => {
  expect(parsePosition(text)).toEqual({ kind: "point", x, y });
});

test("attention and entropy leave the choice to what the picture shows", () => {
  expect(parsePosition("attention")).toEqual({ kind: "salience", strategy: "attention" });
  expect(parsePosition("Entropy")).toEqual({ kind: "salience", strategy: "entropy" });
});

test.each(["", "middle", "left right", "top bottom", "120% 0%", "left 20%", "top left centre", "constructor"])(
  "%j is not a position",
  (text) => {
    expect(parsePosition(text)).toBeUndefined();
  },
);

test("any text is a point inside the picture, a strategy or nothing", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const position = parsePosition(text);
      if (position?.kind === "point")
        expect([position.x, position.y].every((value) => value >= 0 && value <= 1)).toBe(true);
    }),
  );
});
