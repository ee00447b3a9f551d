import sharp from "sharp";
import { expect, test } from "vitest";
import { probePicture } from "../../src/images/probe-picture.js";
import { renderRenditions } from "../../src/images/render-renditions.js";
import type { RenditionSpec, SafeZone } from "../../src/model/asset.js";
import { coloursAt, disc, flag, spec } from "./sample-pictures.js";

const ADAPTIVE: SafeZone = { shape: "circle", share: 66 / 108, opaque: "extend" };

test("an ico file holds each size as a PNG of its own, with alpha, drawn from the master", async () => {
  const file = await bytesOf(await disc(300).png().toBuffer(), {
    format: "ico",
    width: 48,
    height: 48,
    icoEdges: [16, 32, 48],
    safeZone: { shape: "square", share: 1, opaque: "cover" },
  });
  expect(await probePicture(file)).toEqual({
    kind: "picture",
    type: "image/x-icon",
    width: 48,
    height: 48,
    hasAlpha: true,
    pages: 3,
  });
  const entries = icoEntries(file);
  expect(entries.map(({ width, height, bits }) => [width, height, bits])).toEqual([
    [16, 16, 32],
    [32, 32, 32],
    [48, 48, 32],
  ]);
  for (const { width, png } of entries) {
    expect(await sharp(png).metadata()).toMatchObject({
      format: "png",
      width,
      height: width,
      channels: 4,
      depth: "uchar",
    });
    // The disc is brought to the edge: what is empty around it would be lost pixels.
    expect(await alphaAt(png, 0.5, 0.03)).toBeGreaterThan(100);
    expect(await alphaAt(png, 0.02, 0.02)).toBe(0);
  }
  expect(entries.at(-1)?.end).toBe(file.length);
});

test("an edge of 256 is written as 0", async () => {
  const file = await bytesOf(await flag(300, 300).png().toBuffer(), {
    format: "ico",
    width: 256,
    height: 256,
    icoEdges: [256],
  });
  expect([...file.subarray(0, 8)]).toEqual([0, 0, 1, 0, 1, 0, 0, 0]);
});

test.each([
  ["a square", `<rect x="20" y="40" width="160" height="160" fill="#00aa55"/>`],
  ["a wide bar off the middle", `<rect x="0" y="10" width="200" height="30" fill="#00aa55"/>`],
  ["an angle", `<path d="M10 10 H60 V190 H190 V195 H10Z" fill="#00aa55"/>`],
  ["a disc", `<circle cx="60" cy="60" r="50" fill="#00aa55"/>`],
])("what can be seen of %s fills the safe circle and stays within it", async (_, shape) => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200">${shape}</svg>`;
  const master = await sharp(Buffer.from(svg)).png().toBuffer();
  const png = await bytesOf(master, { width: 108, height: 108, safeZone: ADAPTIVE, enlarge: true });
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([108, 108]);
  const reach = [...data.keys()]
    .filter((at) => at % 4 === 3 && (data[at] ?? 0) > 25)
    .map((at) => Math.hypot((((at - 3) / 4) % 108) - 53.5, Math.floor(at / 4 / 108) - 53.5));
  expect(Math.max(...reach)).toBeLessThan(34);
  expect(Math.max(...reach)).toBeGreaterThan(31);
});

test("a cut-out is not stretched without enlarge, and nothing to see gives an empty canvas", async () => {
  const small = await sharp({ create: { width: 20, height: 10, channels: 4, background: "#ff0000" } })
    .extend({ top: 5, bottom: 5, left: 5, right: 5, background: { r: 0, g: 0, b: 0, alpha: 0 } })
    .png()
    .toBuffer();
  const png = await bytesOf(small, { width: 64, height: 64, safeZone: ADAPTIVE });
  expect((await sharp(png).trim().metadata()).width).toBe(64);
  expect(
    await sharp(png)
      .trim()
      .toBuffer({ resolveWithObject: true })
      .then(({ info }) => [info.width, info.height]),
  ).toEqual([20, 10]);
  const empty = await sharp({
    create: { width: 9, height: 9, channels: 4, background: { r: 9, g: 9, b: 9, alpha: 0 } },
  })
    .png()
    .toBuffer();
  expect(await coloursAt(await bytesOf(empty, { width: 32, height: 32, safeZone: ADAPTIVE }), [[0.5, 0.5]])).toEqual([
    "clear",
  ]);
});

test("an opaque picture covers an icon, or its edges are mirrored out of the safe zone", async () => {
  const master = await flag(400, 200).png().toBuffer();
  const square = { width: 100, height: 100 };
  const cover = await bytesOf(master, { ...square, safeZone: { shape: "square", share: 0.8, opaque: "cover" } });
  const extended = await bytesOf(master, { ...square, safeZone: { shape: "circle", share: 0.2, opaque: "extend" } });
  const points = [
    [0.3, 0.1],
    [0.1, 0.6],
    [0.9, 0.6],
  ] as const;
  expect(await coloursAt(cover, points)).toEqual(["white", "red", "blue"]);
  expect(await sharp(extended).metadata()).toMatchObject({ width: 100, height: 100, channels: 3 });
  // A tenth of the flag is above the zone mirrored, so white, then red once more.
  expect(
    await coloursAt(extended, [
      [0.45, 0.41],
      [0.45, 0.39],
      [0.45, 0.3],
      [0.45, 0.5],
    ]),
  ).toEqual(["white", "white", "red", "red"]);
});

test("a colour behind an icon leaves no alpha, a ground is nothing else, and a silhouette is white", async () => {
  const master = await disc(200).png().toBuffer();
  const square = { width: 50, height: 50, safeZone: ADAPTIVE };
  const opaque = await bytesOf(master, { ...square, background: "#ff0000" });
  expect(await sharp(opaque).metadata()).toMatchObject({ channels: 3, hasAlpha: false });
  expect(await coloursAt(opaque, [[0.05, 0.05]])).toEqual(["red"]);
  const ground = await bytesOf(master, { ...square, background: "#0000ff", paint: "ground" });
  expect(
    await coloursAt(ground, [
      [0.05, 0.05],
      [0.5, 0.5],
    ]),
  ).toEqual(["blue", "blue"]);
  expect(await sharp(ground).metadata()).toMatchObject({ width: 50, height: 50, hasAlpha: false });
  const silhouette = await bytesOf(master, { ...square, paint: "silhouette" });
  expect(
    await coloursAt(silhouette, [
      [0.05, 0.05],
      [0.5, 0.5],
    ]),
  ).toEqual(["clear", "white"]);
});

test("an opaque master with too few pixels for an icon is refused, and stretched where that is asked for", async () => {
  const master = await flag(60, 40).png().toBuffer();
  const icon = { width: 64, height: 64, safeZone: { shape: "square", share: 1, opaque: "cover" } } as const;
  const failed = await renderRenditions({ master, specs: [spec("a.png", icon)], emit: async () => undefined });
  expect(failed).toEqual({
    kind: "unsupported",
    message: "a.png: an icon of 64x64 from 60x40 pixels takes `enlarge: true`",
  });
  expect(await sharp(await bytesOf(master, { ...icon, enlarge: true })).metadata()).toMatchObject({
    width: 64,
    height: 64,
  });
});

test("cells of a sheet fill it, also where its pixels do not divide evenly", async () => {
  const sheet = await flag(101, 50).png().toBuffer();
  const cells = [0, 1].flatMap((row) => [0, 1, 2].map((column) => ({ rows: 2, columns: 3, row, column })));
  const sizes = await Promise.all(
    cells.map(async (cell) => {
      const { width, height } = await sharp(await bytesOf(sheet, { cell })).metadata();
      return `${width}x${height}`;
    }),
  );
  expect(sizes).toEqual(["34x25", "33x25", "34x25", "34x25", "33x25", "34x25"]);
  const last = await bytesOf(sheet, { cell: { rows: 2, columns: 2, row: 1, column: 1 }, width: 10 });
  expect(
    await coloursAt(last, [
      [0.1, 0.1],
      [0.9, 0.9],
    ]),
  ).toEqual(["blue", "blue"]);
  const tooMany = spec("a.png", { cell: { rows: 64, columns: 1, row: 0, column: 0 } });
  expect(await renderRenditions({ master: sheet, specs: [tooMany], emit: async () => undefined })).toEqual({
    kind: "unsupported",
    message: "a.png: the master has fewer pixels than the sheet has cells",
  });
});

test("a focus stands in the middle of a crop, as far as the edges let it", async () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="100"><rect width="400" height="100" fill="#fff"/>
    <rect x="110" width="20" height="100" fill="#ff0000"/><rect x="390" width="10" height="100" fill="#0000ff"/></svg>`;
  const master = await sharp(Buffer.from(svg)).png().toBuffer();
  const square = { width: 100, height: 100 };
  const at = async (position: string): Promise<string[]> =>
    coloursAt(await bytesOf(master, { ...square, position }), [
      [0.42, 0.5],
      [0.5, 0.5],
      [0.58, 0.5],
      [0.97, 0.5],
    ]);
  expect(await at("focus 0.3,0.5")).toEqual(["red", "red", "red", "white"]);
  expect(await at("focus 1,0.5")).toEqual(["white", "white", "white", "blue"]);
  expect(await at("focus 0,0")).toEqual(["white", "white", "white", "white"]);
});

async function bytesOf(master: Uint8Array, of: Partial<RenditionSpec>): Promise<Uint8Array> {
  const files: Uint8Array[] = [];
  const failure = await renderRenditions({
    master,
    specs: [spec("a.png", of)],
    emit: async (_spec, { bytes }) => void files.push(bytes),
  });
  expect(failure).toBeUndefined();
  const [bytes] = files;
  if (bytes === undefined) throw new Error("nothing was made");
  return bytes;
}

interface IcoEntry {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly png: Uint8Array;
  readonly end: number;
}

/** A reader of its own, by the description of the format. */
function icoEntries(file: Uint8Array): readonly IcoEntry[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  expect([view.getUint16(0, true), view.getUint16(2, true)]).toEqual([0, 1]);
  return Array.from({ length: view.getUint16(4, true) }, (_, index) => {
    const at = 6 + 16 * index;
    const [length, offset] = [view.getUint32(at + 8, true), view.getUint32(at + 12, true)];
    return {
      width: view.getUint8(at),
      height: view.getUint8(at + 1),
      bits: view.getUint16(at + 6, true),
      png: file.subarray(offset, offset + length),
      end: offset + length,
    };
  });
}

async function alphaAt(png: Uint8Array, x: number, y: number): Promise<number> {
  const { data, info } = await sharp(png).extractChannel("alpha").raw().toBuffer({ resolveWithObject: true });
  return data[Math.floor(y * info.height) * info.width + Math.floor(x * info.width)] ?? -1;
}
