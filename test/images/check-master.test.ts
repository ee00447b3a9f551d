import { expect, test } from "vitest";
import type { ImageSettings } from "../../src/model/asset.js";
import { digestOf } from "../../src/model/digest.js";
import { checkBytes } from "../rig/check-bytes.js";
import { disc, flag } from "./sample-pictures.js";

const settings: ImageSettings = {
  model: "gpt-image-2",
  quality: "medium",
  size: { kind: "exact", width: 48, height: 32 },
  background: "auto",
  format: "png",
  extra: {},
};

test("a master that is what was asked for is described", async () => {
  const bytes = await flag(48, 32).png().toBuffer();
  const master = { digest: digestOf(bytes), type: "image/png", bytes: bytes.length, width: 48, height: 32 };
  expect(await checkBytes(bytes, settings)).toEqual({ kind: "ok", master });
  expect(await checkBytes(bytes, { ...settings, size: { kind: "auto" } })).toEqual({ kind: "ok", master });
});

test("another size or format is a mismatch in words, and the master is still described", async () => {
  const bytes = await flag(32, 32).webp().toBuffer();
  const master = { digest: digestOf(bytes), type: "image/webp", bytes: bytes.length, width: 32, height: 32 };
  expect(await checkBytes(bytes, settings)).toEqual({
    kind: "mismatch",
    asked: "48x32, png",
    got: "32x32, webp",
    master,
  });
});

test("a transparent background needs a pixel that is not opaque", async () => {
  const transparent = { ...settings, size: { kind: "auto" }, background: "transparent" } as const;
  expect(await checkBytes(await disc(20).png().toBuffer(), transparent)).toMatchObject({ kind: "ok" });
  expect(await checkBytes(await flag(20, 20).ensureAlpha(1).png().toBuffer(), transparent)).toMatchObject({
    kind: "mismatch",
    asked: "png, transparent background",
    got: "20x20, png, opaque background",
  });
});

test("an opaque background accepts an alpha channel that hides nothing", async () => {
  const opaque = { ...settings, size: { kind: "auto" }, background: "opaque" } as const;
  expect(await checkBytes(await flag(20, 20).ensureAlpha(1).png().toBuffer(), opaque)).toMatchObject({ kind: "ok" });
  expect(await checkBytes(await disc(20).png().toBuffer(), opaque)).toMatchObject({ kind: "mismatch" });
});

test("bytes that cannot be decoded are a mismatch without a master", async () => {
  const png = await flag(48, 32).png().toBuffer();
  expect(await checkBytes(png.subarray(0, 80), settings)).toEqual({
    kind: "mismatch",
    asked: "48x32, png",
    got: "a damaged png",
  });
  expect(await checkBytes(await flag(48, 32).gif().toBuffer(), settings)).toEqual({
    kind: "mismatch",
    asked: "48x32, png",
    got: "image/gif",
  });
  expect(await checkBytes(Buffer.from("{}"), settings)).toEqual({
    kind: "mismatch",
    asked: "48x32, png",
    got: "bytes that are no picture",
  });
});
