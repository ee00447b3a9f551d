import fc from "fast-check";
import { expect, test } from "vitest";
import { colourShares } from "../../../src/images/expectations/colour-shares.js";
import { channelsOf, labDistance, labOf, luminanceOf } from "../../../src/images/expectations/lab-colour.js";
import { ALIKE, likenessOf, THUMBNAIL_EDGE, type Thumbnail } from "../../../src/images/expectations/likeness.js";
import { transparentShare } from "../../../src/images/expectations/transparent-share.js";
import { board, painted, viewOf } from "./sample-picture.js";

const channel = fc.integer({ min: 0, max: 255 });
const colour = fc.tuple(channel, channel, channel);
const thumbnail: fc.Arbitrary<Thumbnail> = fc
  .uint8Array({ minLength: THUMBNAIL_EDGE ** 2 * 3, maxLength: THUMBNAIL_EDGE ** 2 * 3 })
  .map((pixels) => ({ pixels }));

const RUNS = { numRuns: 40 };

test("Lab of white, black and pure red is as published", () => {
  const { l, a, b } = labOf(255, 0, 0);
  expect([l, a, b].map((value) => Math.round(value * 10) / 10)).toEqual([53.2, 80.1, 67.2]);
  expect(labOf(255, 255, 255).l).toBeCloseTo(100, 3);
  expect(labOf(0, 0, 0)).toEqual({ l: 0, a: 0, b: 0 });
  expect(luminanceOf(255, 255, 255)).toBeCloseTo(1, 6);
  expect(channelsOf("#C8553D")).toEqual([200, 85, 61]);
});

test("distances in Lab are those of a space", () => {
  fc.assert(
    fc.property(colour, colour, colour, (one, two, three) => {
      const [a, b, c] = [labOf(...one), labOf(...two), labOf(...three)];
      expect(labDistance(a, a)).toBe(0);
      expect(labDistance(a, b)).toBe(labDistance(b, a));
      expect(labDistance(a, c)).toBeLessThanOrEqual(labDistance(a, b) + labDistance(b, c) + 1e-9);
    }),
  );
});

test("a picture is as like itself as can be, and another as like it as it is like the other", () => {
  fc.assert(
    fc.property(thumbnail, thumbnail, (one, other) => {
      expect(likenessOf(one, one).total).toBeCloseTo(1, 6);
      const [there, back] = [likenessOf(one, other).total, likenessOf(other, one).total];
      expect(there).toBeCloseTo(back, 9);
      expect(there).toBeGreaterThanOrEqual(0);
      expect(there).toBeLessThanOrEqual(1);
    }),
    RUNS,
  );
});

test("likeness tells a change of colour, of shape and of nothing that people see", async () => {
  const ring = (x: number, y: number): boolean => Math.hypot(x - 0.5, y - 0.5) < 0.3;
  const red = await viewOf(painted((x, y) => (ring(x, y) ? [200, 40, 40] : [240, 240, 230]), 256));
  const brighter = await viewOf(painted((x, y) => (ring(x, y) ? [204, 44, 44] : [244, 244, 234]), 256));
  const blue = await viewOf(painted((x, y) => (ring(x, y) ? [40, 40, 200] : [240, 240, 230]), 256));
  const other = await viewOf(board([30, 120, 60], [240, 240, 230]));
  const to = (view: typeof red): number => likenessOf(red.thumbnail, view.thumbnail).total;
  expect(to(brighter)).toBeGreaterThan(ALIKE);
  expect(to(blue)).toBeLessThan(ALIKE);
  expect(to(other)).toBeLessThan(to(blue));
  expect(to(other)).toBeLessThan(0.5);
});

test("shares of what covers a part of the picture are that part", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 64 }), (columns) => {
      const picture = painted((x) => (x < columns / 64 ? [255, 0, 0] : [0, 0, 255]));
      expect(colourShares(picture, { colours: ["#FF0000", "#0000FF"], within: 1 })).toEqual([
        columns / 64,
        1 - columns / 64,
      ]);
      const clear = painted((x) => [0, 0, 0, x < columns / 64 ? 0 : 255]);
      expect(transparentShare(clear)).toBe(columns / 64);
    }),
    RUNS,
  );
});
