import fc from "fast-check";
import { expect, test } from "vitest";
import type { RawPicture } from "../../../../src/images/raw-picture.js";
import { differenceOf } from "../../../../src/providers/draft/colour/oklch.js";
import { pictureColours } from "../../../../src/providers/draft/colour/picture-colours.js";

test("the colours of a picture are found, the vivid before the grey that fills it", () => {
  const picture = paint(40, (x, y) =>
    y < 4 ? [200, 30, 40, 255] : x < 10 ? [20, 90, 160, 255] : [128, 128, 128, 255],
  );
  expect(pictureColours(picture, 3)).toEqual(["#145aa0", "#c81e28", "#808080"]);
  expect(pictureColours(picture, 1)).toEqual(["#145aa0"]);
});

test("what is transparent has no colour", () => {
  expect(
    pictureColours(
      paint(8, () => [255, 0, 0, 0]),
      4,
    ),
  ).toEqual([]);
});

test("colours are told apart, whatever the picture", () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 16 * 16 * 4, maxLength: 16 * 16 * 4 }),
      fc.integer({ min: 1, max: 8 }),
      (pixels, count) => {
        const colours = pictureColours({ pixels, width: 16, height: 16, channels: 4 }, count);
        expect(colours.length).toBeLessThanOrEqual(count);
        for (const [index, colour] of colours.entries()) {
          expect(colour).toMatch(/^#[0-9a-f]{6}$/);
          for (const other of colours.slice(index + 1)) expect(differenceOf(colour, other)).toBeGreaterThan(0.1);
        }
      },
    ),
  );
});

function paint(side: number, colourAt: (x: number, y: number) => readonly number[]): RawPicture {
  const pixels = Uint8Array.from(
    Array.from({ length: side * side }, (_, at) => colourAt(at % side, Math.floor(at / side))).flat(),
  );
  return { pixels, width: side, height: side, channels: 4 };
}
