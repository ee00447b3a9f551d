import { expect, test } from "vitest";
import { encodePicture } from "../../src/images/encode-picture.js";
import { encodeWithin } from "../../src/images/encode-within.js";
import type { RenditionSpec } from "../../src/model/asset.js";
import type { RepoPath } from "../../src/model/repo-path.js";
import { repoPath } from "../../src/model/repo-path.js";
import { painted } from "./expectations/sample-picture.js";

const busy = painted((x, y) => [((x * 977) % 1) * 255, ((y * 613) % 1) * 255, (((x + y) * 331) % 1) * 255], 128);

function specOf(more: Partial<RenditionSpec>): RenditionSpec {
  const path: RepoPath | undefined = repoPath("a.webp");
  if (path === undefined) throw new Error("a.webp is a path");
  return { path, format: "webp", fit: "cover", position: "centre", ...more };
}

const within = (spec: RenditionSpec, picture = busy): ReturnType<typeof encodeWithin> =>
  encodeWithin(spec, ({ format, quality, lossless }) => {
    if (format === "ico") throw new Error("none is asked for");
    return encodePicture(picture, { format, ...(quality !== undefined && { quality }), ...(lossless && { lossless }) });
  });

test.each(["webp", "jpeg", "avif"] as const)("a %s is as good as its weight allows, and no better", async (format) => {
  const full = await encodePicture(busy, { format });
  const least = await encodePicture(busy, { format, quality: 40 });
  const maxBytes = Math.round((full.byteLength + least.byteLength) / 2);

  const found = await within(specOf({ format, maxBytes, lowestQuality: 10 }));

  if (found.kind !== "file") throw new Error("it can be made light enough");
  expect(found.bytes.byteLength).toBeLessThanOrEqual(maxBytes);
  expect(found.bytes.byteLength).toBeGreaterThan(least.byteLength * 0.9);
});

test("a png is made light enough by a palette", async () => {
  const noise = (seed: number): number => Math.abs((Math.sin(seed) * 43_758.5453) % 1) * 255;
  const colourful = painted((x, y) => [noise(x * 13 + y * 78), noise(x * 39 + y * 11), noise(x * 73 + y * 52)], 128);
  const full = await encodePicture(colourful, { format: "png" });
  const found = await within(specOf({ format: "png", maxBytes: full.byteLength - 1000 }), colourful);
  expect(found).toMatchObject({ kind: "file", bytes: { byteLength: expect.any(Number) } });
  if (found.kind === "file") expect(found.bytes.byteLength).toBeLessThanOrEqual(full.byteLength - 1000);
});

test("a file that is light enough is left at its own quality", async () => {
  const full = await encodePicture(busy, { format: "webp" });
  const found = await within(specOf({ maxBytes: full.byteLength }));
  expect(found).toEqual({ kind: "file", bytes: full });
});

test("one that cannot be made light enough says what it came to", async () => {
  const found = await within(specOf({ maxBytes: 10, lowestQuality: 50 }));
  const floor = await encodePicture(busy, { format: "webp", quality: 50 });
  expect(found).toEqual({ kind: "too-heavy", leastBytes: floor.byteLength, quality: 50 });
});

test("lossless stays lossless", async () => {
  const found = await within(specOf({ lossless: true, maxBytes: 10 }));
  expect(found).toMatchObject({ kind: "too-heavy", quality: undefined });
});
