import fc from "fast-check";
import sharp from "sharp";
import { thumbHashToApproximateAspectRatio, thumbHashToAverageRGBA } from "thumbhash";
import { expect, test } from "vitest";
import { drawPlaceholder } from "../../src/images/draw-placeholder.js";
import { decodePicture } from "../../src/images/raw-picture.js";
import type { Placeholder } from "../../src/model/lock.js";
import { disc, flag } from "./sample-pictures.js";

test("a flag has its shape, the colour that most of it has, and 16 pixels of it", async () => {
  const { thumbhash, colour, dataUri } = await placeholderOf(await flag(300, 200).png().toBuffer());
  expect(["#FF0000", "#0000FF"]).toContain(colour);
  expect(thumbHashToApproximateAspectRatio(Buffer.from(thumbhash, "base64"))).toBeCloseTo(1.5, 0);
  expect(thumbhash.length).toBeLessThan(40);
  expect(dataUri.length).toBeLessThan(400);
  expect(await tinyOf(dataUri)).toMatchObject({ format: "webp", width: 16, height: 11, hasAlpha: false });
});

test("of a cut-out only what can be seen counts", async () => {
  const { thumbhash, colour, dataUri } = await placeholderOf(await disc(200).png().toBuffer());
  expect(colour).toBe("#00AA55");
  expect(thumbHashToAverageRGBA(Buffer.from(thumbhash, "base64")).a).toBeLessThan(0.9);
  expect(await tinyOf(dataUri)).toMatchObject({ hasAlpha: true });
});

test("any size gives a placeholder, the same each time", { timeout: 30_000 }, async () => {
  const edge = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.constantFrom(1, 101, 3000));
  await fc.assert(
    fc.asyncProperty(edge, edge, fc.constantFrom(3, 4), async (width, height, channels) => {
      const create = {
        width,
        height: Math.min(height, Math.ceil(90_000 / width)),
        channels,
        background: "#28502E80",
      } as const;
      const png = await sharp({ create }).png().toBuffer();
      const placeholder = await placeholderOf(png);
      expect(placeholder).toEqual(await placeholderOf(png));
      // Scaling may round a channel down.
      expect(["#28502E", "#274F2D"]).toContain(placeholder.colour);
      expect(placeholder.thumbhash).toMatch(/^[A-Za-z0-9+/]+=*$/);
    }),
    { numRuns: 30 },
  );
});

async function placeholderOf(bytes: Uint8Array): Promise<Placeholder> {
  return drawPlaceholder(await decodePicture(bytes));
}

function tinyOf(dataUri: string): Promise<unknown> {
  expect(dataUri).toMatch(/^data:image\/webp;base64,/);
  return sharp(Buffer.from(dataUri.split(",")[1] ?? "", "base64")).metadata();
}
