import fc from "fast-check";
import sharp from "sharp";
import { expect, test } from "vitest";
import { hasTransparentPixel, probePicture } from "../../src/images/probe-picture.js";
import { sniffPicture } from "../../src/images/sniff-picture.js";
import { disc, flag } from "./sample-pictures.js";

test.each([
  ["png", { kind: "picture", type: "image/png", width: 60, height: 40, hasAlpha: false, pages: 1 }],
  ["jpeg", { kind: "picture", type: "image/jpeg", width: 60, height: 40, hasAlpha: false, pages: 1 }],
  ["webp", { kind: "picture", type: "image/webp", width: 60, height: 40, hasAlpha: false, pages: 1 }],
  ["avif", { kind: "picture", type: "image/avif", width: 60, height: 40, hasAlpha: false, pages: 1 }],
  ["gif", { kind: "picture", type: "image/gif", width: 60, height: 40, hasAlpha: true, pages: 1 }],
  ["tiff", { kind: "picture", type: "image/tiff", width: 60, height: 40, hasAlpha: false, pages: 1 }],
] as const)("a %s says its type, size and alpha", async (format, facts) => {
  expect(await probePicture(await flag(60, 40).toFormat(format).toBuffer())).toEqual(facts);
});

test("the size is the one a viewer shows, with EXIF orientation applied", async () => {
  const turned = await flag(60, 40).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  expect(sniffPicture(turned)).toEqual({
    kind: "picture",
    type: "image/jpeg",
    width: 40,
    height: 60,
    hasAlpha: false,
    pages: 1,
  });
  const webp = await flag(60, 40).withMetadata({ orientation: 8 }).webp().toBuffer();
  expect(await probePicture(webp)).toMatchObject({ width: 40, height: 60 });
});

test("an animation says how many frames it has", async () => {
  const frames = await Promise.all(["#f00", "#0f0", "#00f"].map((background) => solid(background)));
  const animated = await sharp(frames, { join: { animated: true } })
    .webp()
    .toBuffer();
  expect(await probePicture(animated)).toMatchObject({ type: "image/webp", width: 8, height: 8, pages: 3 });
});

test("a Git LFS pointer is recognised", async () => {
  const pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a2146\nsize 12345\n";
  expect(await probePicture(Buffer.from(pointer))).toEqual({ kind: "lfs-pointer" });
});

test("what is no picture is said to be none, SVG and PDF included", async () => {
  const none = { kind: "unreadable", message: "it is not a PNG, JPEG, WebP, AVIF, HEIC, GIF or TIFF picture" };
  expect(await probePicture(Buffer.from("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"))).toEqual(
    none,
  );
  expect(await probePicture(Buffer.from("%PDF-1.7"))).toEqual(none);
  expect(await probePicture(new Uint8Array())).toEqual({ kind: "unreadable", message: "the file is empty" });
});

test("a picture of a billion pixels is probed without being decoded", async () => {
  const png = await flag(8, 8).png().toBuffer();
  png.writeUInt32BE(30_000, 16);
  png.writeUInt32BE(30_000, 20);
  expect(await probePicture(png)).toMatchObject({ width: 30_000, height: 30_000 });
});

test("the header alone tells what the decoder tells", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 40 }),
      fc.constantFrom("png", "jpeg", "webp" as const),
      fc.boolean(),
      fc.boolean(),
      async (width, height, format, alpha, lossless) => {
        const background = { r: 200, g: 20, b: 20, alpha: alpha ? 0.5 : 1 };
        const image = sharp({ create: { width, height, channels: alpha ? 4 : 3, background } });
        const bytes = await image.toFormat(format, { lossless }).toBuffer();
        const metadata = await sharp(bytes).metadata();
        const { hasAlpha } = metadata;
        expect(sniffPicture(bytes)).toEqual({
          kind: "picture",
          type: `image/${format}`,
          width,
          height,
          hasAlpha,
          pages: 1,
        });
      },
    ),
    { numRuns: 60 },
  );
});

test("no bytes make it throw", async () => {
  const samples = await Promise.all([
    flag(20, 10).png().toBuffer(),
    flag(20, 10).withMetadata({ orientation: 6 }).jpeg().toBuffer(),
    disc(20).webp().toBuffer(),
    disc(20).webp({ lossless: true }).toBuffer(),
    flag(20, 10).avif().toBuffer(),
    flag(20, 10).gif().toBuffer(),
  ]);
  const damaged = fc
    .tuple(
      fc.constantFrom(...samples),
      fc.nat(),
      fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 6 }),
    )
    .map(([sample, length, edits]) => {
      const bytes = Uint8Array.from(sample.subarray(0, length % (sample.length + 1)));
      for (const [at, value] of edits) if (bytes.length > 0) bytes[at % Math.min(bytes.length, 128)] = value;
      return bytes;
    });
  await fc.assert(
    fc.asyncProperty(fc.oneof(damaged, fc.uint8Array({ maxLength: 64 })), async (bytes) => {
      expect(["picture", "lfs-pointer", "unreadable"]).toContain((await probePicture(bytes)).kind);
      expect([true, false, undefined]).toContain(await hasTransparentPixel(bytes));
    }),
    { numRuns: 300 },
  );
});

test("a transparent pixel is looked for, not an alpha channel", async () => {
  expect(await hasTransparentPixel(await disc(20).png().toBuffer())).toBe(true);
  expect(await hasTransparentPixel(await flag(20, 20).ensureAlpha(1).png().toBuffer())).toBe(false);
  expect(await hasTransparentPixel(await flag(20, 20).jpeg().toBuffer())).toBe(false);
  expect(await hasTransparentPixel(Buffer.from("no"))).toBeUndefined();
});

function solid(background: string): Promise<Buffer> {
  return sharp({ create: { width: 8, height: 8, channels: 3, background } })
    .png()
    .toBuffer();
}
