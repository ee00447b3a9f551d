import sharp from "sharp";
import { expect, test } from "vitest";
import { showToJudge } from "../../src/images/show-to-judge.js";

const disc = (width: number, height: number, ground: string): Promise<Buffer> =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${ground}"/><circle cx="50%" cy="50%" r="${Math.min(width, height) / 4}" fill="#c02020"/></svg>`,
    ),
  )
    .png()
    .toBuffer();

async function colourAt(jpeg: Uint8Array, x: number, y: number): Promise<readonly (number | undefined)[]> {
  const { data, info } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true });
  const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels;
  return [data[at], data[at + 1], data[at + 2]].map((value) => value && Math.round(value / 16) * 16);
}

test("a picture is shown as a JPEG of no more pixels than models look at, in its own ratio", async () => {
  const shown = await showToJudge(await disc(3840, 2160, "#ffffff"));
  const { format, width, height } = await sharp(shown).metadata();
  expect(format).toBe("jpeg");
  expect(width * height).toBeLessThanOrEqual(1536 * 1024);
  expect(width / height).toBeCloseTo(16 / 9, 2);
  const small = await sharp(await showToJudge(await disc(640, 480, "#ffffff"))).metadata();
  expect([small.width, small.height]).toEqual([640, 480]);
});

test("transparent parts are mid grey, and a subject is shown cut out of its key", async () => {
  const transparent = await showToJudge(await disc(256, 256, "rgba(0,0,0,0)"));
  expect(await colourAt(transparent, 0.02, 0.02)).toEqual([128, 128, 128]);
  const keyed = await showToJudge(await disc(256, 256, "#00ff00"), { key: "#00FF00" });
  expect(await colourAt(keyed, 0.02, 0.02)).toEqual([128, 128, 128]);
  expect((await colourAt(keyed, 0.5, 0.5))[0]).toBe(192);
});

test("what cannot be cut out is shown as it is", async () => {
  const shown = await showToJudge(await disc(256, 256, "#2040ff"), { key: "#00FF00" });
  expect((await colourAt(shown, 0.02, 0.02))[2]).toBe(256);
});
