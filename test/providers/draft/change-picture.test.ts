import fc from "fast-check";
import { expect, test } from "vitest";
import type { RawPicture } from "../../../src/images/raw-picture.js";
import { changePicture } from "../../../src/providers/draft/change-picture.js";
import { draftPalette } from "../../../src/providers/draft/colour/draft-palette.js";

const palette = draftPalette({ title: "fox", prompt: "at night", styles: [], pictured: [], candidate: 0 });

test("what the mask keeps stays to the bit, and what it sets free changes", () => {
  const size = fc.integer({ min: 1, max: 24 });
  fc.assert(
    fc.property(
      size,
      size,
      fc.uint8Array({ minLength: 24 * 24 * 8, maxLength: 24 * 24 * 8 }),
      fc.constantFrom(3, 4 as const),
      (width, height, bytes, channels) => {
        const picture: RawPicture = { pixels: bytes.slice(0, width * height * channels), width, height, channels };
        const mask: RawPicture = { pixels: bytes.slice(-width * height * 4), width, height, channels: 4 };
        const before = Uint8Array.from(picture.pixels);
        const changed = changePicture(picture, mask, palette);
        expect(picture.pixels).toEqual(before);
        for (let at = 0; at < width * height; at += 1) {
          const isFree = (mask.pixels[at * 4 + 3] ?? 255) < 128;
          const [now, was] = [changed, picture].map(({ pixels }) => [
            ...pixels.subarray(at * channels, (at + 1) * channels),
          ]);
          if (!isFree) expect(now).toEqual(was);
          // Alpha is no colour.
          if (channels === 4) expect(now?.[3]).toBe(was?.[3]);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test("a mask without alpha sets nothing free, and without a mask everything is toned", () => {
  const grey: RawPicture = { pixels: new Uint8Array(30 * 20 * 3).fill(120), width: 30, height: 20, channels: 3 };
  const opaque: RawPicture = { pixels: new Uint8Array(30 * 20 * 3), width: 30, height: 20, channels: 3 };
  expect(changePicture(grey, opaque, palette)).toEqual(grey);
  const { pixels } = changePicture(grey, undefined, palette);
  const [r = 0, g = 0, b = 0] = pixels;
  expect(b).toBeGreaterThan(Math.max(r, g));
  expect(new Set(pixels.filter((_, at) => at % 3 === 0)).size).toBe(1);
});
