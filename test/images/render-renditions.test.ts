import { readFile } from "node:fs/promises";
import sharp from "sharp";
import { expect, test } from "vitest";
import { openCoreGate } from "../../src/build/core-gate.js";
import { renderRenditions, type RenderedFile } from "../../src/images/render-renditions.js";
import type { RenditionSpec } from "../../src/model/asset.js";
import { digestOf } from "../../src/model/digest.js";
import { coloursAt, disc, flag, spec } from "./sample-pictures.js";

const CORNERS = [
  [0.1, 0.1],
  [0.1, 0.9],
  [0.9, 0.9],
] as const;

test("every file of a picture is made, with its size and digest", async () => {
  const specs = ["avif", "webp", "jpeg", "png"].flatMap((format) =>
    [60, 120].map((width) => spec(`a-${width}.${format}`, { format: format as RenditionSpec["format"], width })),
  );
  const files = await render(await flag(300, 200).png().toBuffer(), specs);
  const made = await Promise.all(
    [...files].map(async ([path, file]) => {
      const { format, width, height } = await sharp(file.bytes).metadata();
      expect(file).toMatchObject({ width, height, digest: digestOf(file.bytes) });
      return `${path} ${format} ${width}x${height}`;
    }),
  );
  expect(made.toSorted()).toEqual([
    "a-120.avif heif 120x80",
    "a-120.jpeg jpeg 120x80",
    "a-120.png png 120x80",
    "a-120.webp webp 120x80",
    "a-60.avif heif 60x40",
    "a-60.jpeg jpeg 60x40",
    "a-60.png png 60x40",
    "a-60.webp webp 60x40",
  ]);
});

test("the same master and specs give the same bytes", async () => {
  const master = await disc(200).png().toBuffer();
  const specs = (["avif", "webp", "jpeg", "png"] as const).map((format) => spec(`a.${format}`, { format, width: 90 }));
  const digests = async (): Promise<string[]> =>
    [...(await render(master, specs))].map(([path, { digest }]) => `${path} ${digest}`).toSorted();
  expect(await digests()).toEqual(await digests());
});

test("a crop looks where position says", async () => {
  const master = await flag(400, 200).png().toBuffer();
  const square = { width: 50, height: 50 };
  const files = await render(master, [
    spec("left.png", { ...square, position: "left" }),
    spec("right.png", { ...square, position: "right" }),
    spec("percent.png", { ...square, position: "100% 0%" }),
  ]);
  expect(await coloursAt(bytesOf(files, "left.png"), CORNERS)).toEqual(["white", "red", "red"]);
  expect(await coloursAt(bytesOf(files, "right.png"), CORNERS)).toEqual(["white", "blue", "blue"]);
  expect(bytesOf(files, "percent.png")).toEqual(bytesOf(files, "right.png"));
});

test("attention keeps what draws the eye", async () => {
  const spot = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="400" height="100">
    <rect width="400" height="100" fill="#777"/><circle cx="350" cy="50" r="30" fill="#ff0000"/></svg>`);
  const master = await sharp(spot).png().toBuffer();
  const files = await render(master, [spec("a.png", { width: 100, height: 100, position: "attention" })]);
  const { data } = await sharp(bytesOf(files, "a.png")).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  expect(data.filter((value, at) => at % 3 === 0 && value > 200).length).toBeGreaterThan(2000);
});

test("contain pads with nothing, and with white where a format has no alpha", async () => {
  const master = await flag(200, 100).png().toBuffer();
  const box = { width: 100, height: 100, fit: "contain" } as const;
  const files = await render(master, [
    spec("a.png", box),
    spec("a.jpeg", { ...box, format: "jpeg" }),
    spec("ink.png", { ...box, background: "#000000" }),
    spec("top.png", { ...box, position: "top left" }),
  ]);
  const rows = [
    [0.1, 0.1],
    [0.1, 0.7],
    [0.1, 0.9],
  ] as const;
  expect(await coloursAt(bytesOf(files, "a.png"), rows)).toEqual(["clear", "red", "clear"]);
  expect(await coloursAt(bytesOf(files, "a.jpeg"), rows)).toEqual(["white", "red", "white"]);
  expect(await coloursAt(bytesOf(files, "ink.png"), rows)).toEqual(["black", "red", "black"]);
  expect(await coloursAt(bytesOf(files, "top.png"), rows)).toEqual(["white", "clear", "clear"]);
});

test("alpha is kept where it says something and dropped where it does not", async () => {
  const opaque = await flag(40, 40).ensureAlpha(1).png().toBuffer();
  const cut = await disc(40).png().toBuffer();
  const channels = async (master: Uint8Array): Promise<number> =>
    (await sharp(bytesOf(await render(master, [spec("a.webp", { format: "webp" })]), "a.webp")).metadata()).channels;
  expect([await channels(opaque), await channels(cut)]).toEqual([3, 4]);
});

test("lossless keeps every pixel", async () => {
  const master = await flag(64, 64).blur(4).png().toBuffer();
  const files = await render(master, [
    spec("a.webp", { format: "webp", lossless: true }),
    spec("a.avif", { format: "avif", lossless: true }),
  ]);
  const pixels = (bytes: Uint8Array): Promise<Buffer> => sharp(bytes).removeAlpha().raw().toBuffer();
  const original = await pixels(master);
  expect((await pixels(bytesOf(files, "a.webp"))).equals(original)).toBe(true);
  expect((await pixels(bytesOf(files, "a.avif"))).equals(original)).toBe(true);
});

test("a lower quality gives fewer bytes in every format", async () => {
  const master = await flag(128, 128).blur(20).png().toBuffer();
  for (const format of ["png", "jpeg", "webp", "avif"] as const) {
    const files = await render(master, [spec("low", { format, quality: 10 }), spec("high", { format, quality: 95 })]);
    expect(bytesOf(files, "low").length, format).toBeLessThan(bytesOf(files, "high").length);
  }
});

test("orientation, depth, colour space and animation end in an upright 8-bit sRGB first frame", async () => {
  const upright = await flag(60, 40).png().toBuffer();
  const masters = {
    turned: await sharp(upright)
      .rotate(-90)
      .withMetadata({ orientation: 6 })
      .jpeg({ quality: 100, chromaSubsampling: "4:4:4" })
      .toBuffer(),
    deep: await sharp(upright).toColourspace("rgb16").png().toBuffer(),
    cmyk: await sharp(upright).withIccProfile("cmyk").jpeg({ quality: 100 }).toBuffer(),
    p3: await sharp(upright).withIccProfile("p3").png().toBuffer(),
    animated: await sharp([upright, await sharp(upright).negate().png().toBuffer()], { join: { animated: true } })
      .webp({ lossless: true })
      .toBuffer(),
  };
  for (const [name, master] of Object.entries(masters)) {
    const files = await render(master, [spec("a.png", {})]);
    const { width, height, depth, space, icc, orientation } = await sharp(bytesOf(files, "a.png")).metadata();
    expect({ width, height, depth, space, icc, orientation }, name).toEqual({
      width: 60,
      height: 40,
      depth: "uchar",
      space: "srgb",
    });
    const [white, red, blue] = await coloursAt(bytesOf(files, "a.png"), CORNERS);
    // Ink has no pure blue.
    expect([white, red, name === "cmyk" ? "blue" : blue], name).toEqual(["white", "red", "blue"]);
  }
});

test("a picture of one pixel can be enlarged", async () => {
  const master = await flag(1, 1).png().toBuffer();
  const files = await render(master, [spec("a.png", { width: 30, enlarge: true }), spec("b.png", { width: 30 })]);
  expect([files.get("a.png")?.width, files.get("b.png")?.width]).toEqual([30, 1]);
});

test("hostile masters are failures with a reason, not exceptions", async () => {
  const good = await flag(300, 200).png().toBuffer();
  const bomb = Buffer.from(good);
  bomb.writeUInt32BE(30_000, 16);
  bomb.writeUInt32BE(30_000, 20);
  const noise = await sharp({
    create: {
      width: 300,
      height: 300,
      channels: 3,
      background: "#888",
      noise: { type: "gaussian", mean: 128, sigma: 60 },
    },
  })
    .jpeg()
    .toBuffer();
  expect(await failure(good.subarray(0, good.length - 40))).toBe("damaged");
  expect(await failure(noise.subarray(0, noise.length / 2))).toBe("damaged");
  expect(await failure(bomb)).toMatch(/too-large|damaged/);
  expect(await failure(await hugeButValid())).toBe("too-large");
  expect(await failure(await readFile(new URL(import.meta.url)))).toBe("not-a-picture");
  expect(await failure(Buffer.from("version https://git-lfs.github.com/spec/v1\n"))).toBe("not-a-picture");
  expect(await failure(new Uint8Array())).toBe("not-a-picture");
});

test("what a spec cannot ask for is a failure that names the file", async () => {
  const master = await flag(30, 20).png().toBuffer();
  const outcome = (rest: Partial<RenditionSpec>): ReturnType<typeof renderRenditions> =>
    renderRenditions({ master, specs: [spec("img/a", rest)], emit: () => Promise.resolve() });
  expect(await outcome({ position: "somewhere" })).toEqual({
    kind: "unsupported",
    message: 'img/a: position "somewhere" is not understood',
  });
  expect(await outcome({ format: "jpeg", lossless: true })).toEqual({
    kind: "unsupported",
    message: "img/a: jpeg has no lossless form; use png, webp or avif",
  });
  expect(await outcome({ width: 20_000, enlarge: true, height: 9_000, fit: "fill" })).toEqual({
    kind: "too-large",
    message: "img/a: it would have more than 40 million pixels",
  });
  for (const [format, width] of [
    ["webp", 16_384],
    ["avif", 16_385],
    ["jpeg", 65_501],
  ] as const)
    expect((await outcome({ format, width, height: 4, fit: "fill", enlarge: true }))?.kind, format).toBe("unsupported");
  expect(await outcome({ pad: { by: { pixels: 4096 } } })).toEqual({
    kind: "too-large",
    message: "img/a: outline, shadow and pad may make the picture larger than 40 million pixels",
  });
});

test("files are encoded side by side on cores that are idle, and none is begun after a failure", async () => {
  const master = await flag(30, 20).png().toBuffer();
  const specs = ["a", "b", "c", "d", "e", "f"].map((path) => spec(path, {}));
  let [running, most, begun] = [0, 0, 0];
  const emit = async (): Promise<void> => {
    running += 1;
    begun += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, 20));
    running -= 1;
    if (begun > 2) throw new Error("disk full");
  };
  const whenCoreFree = openCoreGate(2);
  await expect(whenCoreFree((onIdleCores) => renderRenditions({ master, specs, emit, onIdleCores }))).rejects.toThrow(
    "disk full",
  );
  expect({ running, most, begun }).toEqual({ running: 0, most: 2, begun: 4 });
});

test("the bytes of files are the same however many cores are idle", async () => {
  const master = await disc(200).png().toBuffer();
  const specs = [40, 90, 150].flatMap((width) =>
    (["avif", "webp", "jpeg", "png"] as const).map((format) => spec(`a-${width}.${format}`, { format, width })),
  );
  const digests = async (cores: number): Promise<readonly string[]> => {
    const made: string[] = [];
    const whenCoreFree = openCoreGate(cores);
    const emit = async ({ path }: RenditionSpec, { digest }: RenderedFile): Promise<void> =>
      void made.push(`${path} ${digest}`);
    await whenCoreFree((onIdleCores) => renderRenditions({ master, specs, emit, onIdleCores }));
    return made.toSorted();
  };
  const alone = await digests(1);
  expect(alone.length).toBe(12);
  expect(await digests(2)).toEqual(alone);
  expect(await digests(8)).toEqual(alone);
});

test("the largest file is begun first, as no other is left to be encoded beside the last", async () => {
  const begun: string[] = [];
  await renderRenditions({
    master: await flag(90, 60).png().toBuffer(),
    specs: [spec("30", { width: 30 }), spec("90", { width: 90 }), spec("60", { width: 60 })],
    emit: async ({ path }) => void begun.push(path),
  });
  expect(begun).toEqual(["90", "60", "30"]);
});

test("an abort and a failing emit are thrown, not turned into a failure value", async () => {
  const master = await flag(30, 20).png().toBuffer();
  const job = { master, specs: [spec("a.png", {})], emit: () => Promise.resolve() };
  await expect(renderRenditions({ ...job, signal: AbortSignal.abort(new Error("stopped")) })).rejects.toThrow(
    "stopped",
  );
  await expect(renderRenditions({ ...job, emit: () => Promise.reject(new Error("disk full")) })).rejects.toThrow(
    "disk full",
  );
});

async function render(master: Uint8Array, specs: readonly RenditionSpec[]): Promise<Map<string, RenderedFile>> {
  const files = new Map<string, RenderedFile>();
  const failed = await renderRenditions({
    master,
    specs,
    emit: async (made, file) => {
      files.set(made.path, file);
    },
  });
  expect(failed).toBeUndefined();
  return files;
}

async function failure(master: Uint8Array): Promise<string | undefined> {
  const specs = [spec("a.webp", { format: "webp", width: 10 })];
  const failed = await renderRenditions({ master, specs, emit: () => Promise.resolve() });
  expect(failed?.message).toMatch(/^the master /);
  return failed?.kind;
}

function bytesOf(files: ReadonlyMap<string, RenderedFile>, path: string): Uint8Array {
  const file = files.get(path);
  if (file === undefined) throw new Error(`${path} was not made`);
  return file.bytes;
}

function hugeButValid(): Promise<Buffer> {
  const create = { width: 9000, height: 9000, channels: 3, background: "#fff" } as const;
  return sharp({ create }).png({ compressionLevel: 1 }).toBuffer();
}
