import { deflateSync, crc32 } from "node:zlib";
import sharp from "sharp";
import { expect, test } from "vitest";
import { buysFrom, keyOf } from "../rig/bought.js";
import { startOpenAiServer } from "../rig/openai-server/openai-server.js";
import { coloursAt, flag } from "../images/sample-pictures.js";
import { tempRepo } from "../rig/temp-repo.js";

const png = await flag(256, 128).png().toBuffer();
const jpeg = await flag(256, 128).jpeg().toBuffer();
const webp = await flag(256, 128).webp({ lossless: true }).toBuffer();

/** Pictures that cannot be used, and what is said of them: as a reference, and by `adopt`. */
const BAD = {
  "a bomb": [
    bomb(30_000, 30_000),
    /has too many pixels to be sent.*30000x30000, 900 million/s,
    /has more than 40 million pixels/,
  ],
  "a PNG cut off": [png.subarray(0, -60), /refs\/a is damaged: \S+/, /refs\/a is damaged: \S+/],
  "a JPEG cut off": [jpeg.subarray(0, jpeg.length / 2), /refs\/a is damaged: .*premature end/i, /refs\/a is damaged/],
  "a WebP cut off": [webp.subarray(0, -20), /refs\/a is damaged: \S+/, /refs\/a is damaged/],
  "a text": [Buffer.from("hello"), /is no picture/, /is no png, jpeg or webp picture/],
  nothing: [Buffer.alloc(0), /is no picture: the file is empty/, /is no png, jpeg or webp picture/],
} as const;

test.each(Object.entries(BAD))("%s is told of as a reference, before anything is sent", async (_, [bytes, said]) => {
  await using server = await startOpenAiServer();
  await using repo = await tempRepo({
    "assets.config.yaml": `${buysFrom(server)}assets:\n  fox: {prompt: A fox, references: [{file: refs/a}]}\n`,
    "refs/a": bytes,
  });
  const built = await repo.artlock(["build"], keyOf(server));
  expect([1, 2]).toContain(built.exitCode);
  expect(built.stderr).toMatch(said);
  expect(server.ledger).toEqual([]);
});

test.each(Object.entries(BAD))("%s is not adopted, and the lock stays without it", async (_, [bytes, , said]) => {
  await using repo = await tempRepo({ "assets.config.yaml": "assets:\n  fox: {prompt: A fox}\n", "refs/a": bytes });
  const adopted = await repo.artlock(["adopt", "fox", "--from", "refs/a"]);
  expect(adopted.stdout + adopted.stderr).toMatch(said);
  expect(
    (await repo.files()).filter((file) => file.startsWith(".artlock/store") || file === "assets.lock.json"),
  ).toEqual([]);
});

test("a file to adopt that is not there is told of as such", async () => {
  await using repo = await tempRepo({ "assets.config.yaml": "assets:\n  fox: {prompt: A fox}\n" });
  expect(await repo.artlock(["adopt", "fox", "--from", "refs/a.png"])).toMatchObject({
    exitCode: 1,
    stderr: "left fox: there is no file refs/a.png\n",
  });
});

/** Pictures that are right in an unusual way, and the size in which they are shown upright. */
const ODD = {
  "CMYK with its profile": [() => flag(64, 32).toColourspace("cmyk").withIccProfile("cmyk").jpeg(), "64x32", "muted"],
  "CMYK without one": [() => flag(64, 32).toColourspace("cmyk").jpeg(), "64x32", "muted"],
  "16 bits a channel": [() => flag(64, 32).toColourspace("rgb16").png(), "64x32", "flag"],
  "turned by EXIF": [
    () => flag(64, 32).rotate(90).jpeg({ quality: 100 }).withMetadata({ orientation: 8 }),
    "64x32",
    "flag",
  ],
  "Display P3": [() => flag(64, 32).withIccProfile("p3").png(), "64x32", "flag"],
  animated: [() => frames(), "64x32", "flag"],
  grey: [() => flag(64, 32).greyscale().toColourspace("b-w").png(), "64x32", "grey"],
  "a palette": [() => flag(64, 32).png({ palette: true }), "64x32", "flag"],
  "one pixel": [() => flag(1, 1).png(), "1x1", "strip"],
  "30,000 pixels wide": [() => flag(30_000, 4).png(), "1500x1", "strip"],
} as const;

test.each(Object.entries(ODD))("%s is adopted and derived upright, in sRGB", async (_, [draw, size, looks]) => {
  await using repo = await tempRepo({
    "assets.config.yaml":
      "assets:\n  fox: {prompt: A fox, size: 2048x2048, outputs: {widths: [1500], formats: [png, webp, avif, jpeg]}}\n",
    "refs/a": await (await draw()).toBuffer(),
  });
  expect(await repo.artlock(["adopt", "fox", "--from", "refs/a"])).toMatchObject({ exitCode: 0 });
  const built = await repo.artlock(["build"]);
  expect(built, built.stderr).toMatchObject({ exitCode: 0 });
  for (const format of ["png", "webp", "avif", "jpeg"]) {
    const file = await repo.bytes(`images/fox.${format}`);
    const { width, height, depth, space, icc, orientation } = await sharp(file).metadata();
    expect({ size: `${width}x${height}`, depth, space, icc, orientation }, format).toEqual({
      size,
      depth: "uchar",
      space: "srgb",
      icc: undefined,
      orientation: undefined,
    });
    if (looks === "flag") expect(await coloursAt(file, CORNERS), format).toEqual(["white", "red", "blue"]);
    if (looks === "muted")
      expect(
        (await meansOf(file)).map((mean) => mean > 60 && mean < 200),
        format,
      ).toEqual([true, true, true]);
    if (looks === "grey") expect(new Set((await meansOf(file)).map(Math.round)).size, format).toBe(1);
  }
});

test("what a format cannot hold is told, and the picture is kept", async () => {
  await using repo = await tempRepo({
    "assets.config.yaml": "assets:\n  fox: {prompt: A fox, outputs: {formats: [webp]}}\n",
    "refs/a": await flag(30_000, 4).png().toBuffer(),
  });
  expect(await repo.artlock(["adopt", "fox", "--from", "refs/a"])).toMatchObject({ exitCode: 0 });
  const built = await repo.artlock(["build"]);
  expect(built.exitCode).toBe(1);
  expect(built.stderr).toMatch(/images\/fox\.webp: the webp file cannot be written: .*too large/i);
});

test.each(["widths: [8000], enlarge: true", "pad: 4096", `name: ${"n".repeat(300)}`])(
  "files that cannot be written are told of before anything is sent: %s",
  async (output) => {
    await using server = await startOpenAiServer();
    await using repo = await tempRepo({
      "assets.config.yaml": `${buysFrom(server)}assets:\n  fox: {prompt: A fox, outputs: {${output}}}\n`,
    });
    const built = await repo.artlock(["build"], keyOf(server));
    expect(built.exitCode).toBe(2);
    expect(built.stderr).toMatch(/^error\[output-(too-large|name-too-long)\]: /);
    expect(server.ledger).toEqual([]);
    expect(await repo.files()).toEqual(["assets.config.yaml"]);
  },
);

test("colours of Display P3 come out as sRGB shows them", async () => {
  const green = { r: 60, g: 160, b: 90 };
  const wide = await sharp({ create: { width: 8, height: 8, channels: 3, background: green } })
    .withIccProfile("p3")
    .png()
    .toBuffer();
  // Not the same numbers: those of P3.
  const raw = await sharp(wide, { ignoreIcc: true }).raw().toBuffer();
  expect(Math.abs((raw[0] ?? 0) - green.r)).toBeGreaterThan(5);
  await using repo = await tempRepo({
    "assets.config.yaml": "assets:\n  fox: {prompt: A fox, outputs: {formats: [png]}}\n",
    "refs/a": wide,
  });
  await repo.artlock(["adopt", "fox", "--from", "refs/a"]);
  expect(await repo.artlock(["build"])).toMatchObject({ exitCode: 0 });
  const [r = 0, g = 0, b = 0] = await sharp(await repo.bytes("images/fox.png"))
    .raw()
    .toBuffer();
  expect([r - green.r, g - green.g, b - green.b].every((difference) => Math.abs(difference) <= 2)).toBe(true);
});

const CORNERS = [
  [0.1, 0.1],
  [0.1, 0.9],
  [0.9, 0.9],
] as const;

async function meansOf(file: Uint8Array): Promise<readonly number[]> {
  const { channels } = await sharp(file).stats();
  return channels.map(({ mean }) => mean);
}

async function frames(): Promise<ReturnType<typeof sharp>> {
  const [first, second] = await Promise.all([flag(64, 32).png().toBuffer(), flag(64, 32).negate().png().toBuffer()]);
  return sharp([first, second], { join: { animated: true } }).webp({ lossless: true });
}

/** A PNG of one bit a pixel, all of them black: kilobytes that decode to gigabytes. */
function bomb(width: number, height: number): Buffer {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size[8] = 1;
  const rows = deflateSync(Buffer.alloc(Math.ceil(width / 8 + 1) * height), { level: 9 });
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk("IHDR", size), chunk("IDAT", rows), chunk("IEND", Buffer.alloc(0))]);
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
