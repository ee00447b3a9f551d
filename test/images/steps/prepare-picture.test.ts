import fc from "fast-check";
import sharp from "sharp";
import { expect, test } from "vitest";
import { decodePicture, type RawPicture } from "../../../src/images/raw-picture.js";
import { preparePicture } from "../../../src/images/steps/prepare-picture.js";
import type { Steps } from "../../../src/model/step-lengths.js";

async function drawn(shapes: string, side = 64): Promise<RawPicture> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}">${shapes}</svg>`;
  return decodePicture(await sharp(Buffer.from(svg)).png().toBuffer());
}

async function prepared(picture: RawPicture, steps: Steps): Promise<RawPicture> {
  const made = await preparePicture(picture, steps);
  if ("kind" in made) throw new Error(made.message);
  return made;
}

/** One row of alpha as a picture: ` ` clear, `#` opaque, `+` between. */
function rows({ pixels, width, height }: RawPicture): readonly string[] {
  return Array.from({ length: height }, (_row, y) =>
    Array.from({ length: width }, (_column, x) => {
      const alpha = pixels[(y * width + x) * 4 + 3] ?? 0;
      return alpha === 0 ? " " : alpha === 255 ? "#" : "+";
    }).join(""),
  );
}

const pixelAt = ({ pixels, width, channels }: RawPicture, x: number, y: number): readonly number[] => [
  ...pixels.subarray((y * width + x) * channels, (y * width + x + 1) * channels),
];

const SQUARE = '<rect x="20" y="24" width="8" height="4" fill="#ff0000"/>';

test("trim cuts transparent edges off, and those of the corner's colour where there is no alpha", async () => {
  const clear = await prepared(await drawn(SQUARE), { trim: { thresholdPercent: 4 } });
  expect(clear).toMatchObject({ width: 8, height: 4, channels: 4 });
  const onBlue = `<rect width="64" height="64" fill="#0000f8"/><rect width="1" height="1" fill="#0000ff"/>${SQUARE}`;
  const opaque = await prepared(await drawn(onBlue), { trim: { thresholdPercent: 4 } });
  expect(opaque).toMatchObject({ width: 8, height: 4, channels: 3 });
  expect(pixelAt(opaque, 0, 0)).toEqual([255, 0, 0]);
});

test("trim leaves a faint shadow out, or keeps it, by its threshold", async () => {
  const picture = await drawn(`<rect x="10" y="10" width="40" height="40" opacity="0.1"/>${SQUARE}`);
  expect(await prepared(picture, { trim: { thresholdPercent: 4 } })).toMatchObject({ width: 40, height: 40 });
  expect(await prepared(picture, { trim: { thresholdPercent: 50 } })).toMatchObject({ width: 8, height: 4 });
});

test("an empty picture is not trimmed away", async () => {
  const empty: RawPicture = { pixels: Buffer.alloc(4 * 4 * 4), width: 4, height: 4, channels: 4 };
  expect(await prepared(empty, { trim: { thresholdPercent: 0 } })).toEqual(empty);
});

test("an outline goes round the subject in its width and colour, and makes room only where there is none", async () => {
  const steps: Steps = { outline: { width: { pixels: 2 }, colour: "#FFFFFF" } };
  const outlined = await prepared(await drawn(SQUARE), steps);
  expect(outlined).toMatchObject({ width: 64, height: 64 });
  expect(rows(outlined).slice(21, 31)).toEqual(
    [
      "",
      "++########++",
      "+##########+",
      "############",
      "############",
      "############",
      "############",
      "+##########+",
      "++########++",
      "",
    ].map((row) => `${" ".repeat(18)}${row}`.padEnd(64)),
  );
  expect([pixelAt(outlined, 24, 22), pixelAt(outlined, 24, 25)]).toEqual([
    [255, 255, 255, 255],
    [255, 0, 0, 255],
  ]);
  const tight = await prepared(await drawn(SQUARE), { trim: { thresholdPercent: 4 }, ...steps });
  expect(tight).toMatchObject({ width: 8 + 6, height: 4 + 6 });
});

test("a shadow falls where it is moved to, in its colour, and no darker than its opacity", async () => {
  const shaded = await prepared(await drawn(SQUARE), {
    shadow: { right: { pixels: 10 }, down: { pixels: -4 }, blur: { pixels: 0 }, opacity: 0.5, colour: "#0000FF" },
  });
  expect([pixelAt(shaded, 35, 21), pixelAt(shaded, 24, 25), pixelAt(shaded, 50, 50)]).toEqual([
    [0, 0, 255, 128],
    [255, 0, 0, 255],
    [0, 0, 0, 0],
  ]);
});

test("a blurred shadow fades out within the room that is made for it", async () => {
  const shaded = await prepared(await drawn('<rect width="64" height="64"/>'), {
    shadow: { right: { pixels: 0 }, down: { pixels: 0 }, blur: { pixels: 12 }, opacity: 1, colour: "#000000" },
  });
  expect(shaded).toMatchObject({ width: 64 + 36, height: 64 + 36 });
  const along = Array.from({ length: 18 }, (_, x) => pixelAt(shaded, x, 50)[3] ?? 0);
  expect(along).toEqual(along.toSorted((a, b) => a - b));
  expect(along[0]).toBeLessThan(4);
});

test("pad adds room on every side, transparent or in a colour", async () => {
  const picture = await drawn('<rect width="64" height="64" fill="#ff0000"/>');
  const clear = await prepared(picture, { pad: { by: { percent: 25 } } });
  expect([clear.width, pixelAt(clear, 0, 0), pixelAt(clear, 16, 16)]).toEqual([96, [0, 0, 0, 0], [255, 0, 0, 255]]);
  const framed = await prepared(picture, { pad: { by: { pixels: 3 }, colour: "#00FF00" } });
  expect([framed.width, framed.channels, pixelAt(framed, 2, 2)]).toEqual([70, 3, [0, 255, 0]]);
});

test("steps that may ask for more pixels than artlock decodes are refused before they take memory", async () => {
  const picture = await drawn(SQUARE);
  expect(await preparePicture(picture, { pad: { by: { pixels: 4096 } } })).toEqual({
    kind: "too-large",
    message: "outline, shadow and pad may make the picture larger than 40 million pixels",
  });
});

test("an outline covers exactly what lies within its width, for any dots", async () => {
  const [side, inner, margin] = [29, 15, 7];
  const dots = fc.uniqueArray(fc.nat(inner * inner - 1), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(dots, fc.integer({ min: 1, max: 5 }), async (places, width) => {
      const pixels = Buffer.alloc(side * side * 4);
      const seeds = places.map((place) => [margin + (place % inner), margin + Math.floor(place / inner)] as const);
      for (const [x, y] of seeds) pixels[(y * side + x) * 4 + 3] = 255;
      const picture: RawPicture = { pixels, width: side, height: side, channels: 4 };
      const outlined = await prepared(picture, { outline: { width: { pixels: width }, colour: "#FFFFFF" } });
      const alphas = Array.from({ length: side * side }, (_, at) => outlined.pixels[at * 4 + 3]);
      const wanted = alphas.map((_, at) => {
        const nearest = Math.min(...seeds.map(([x, y]) => Math.hypot(x - (at % side), y - Math.floor(at / side))));
        return Math.round(255 * Math.min(1, Math.max(0, width + 1 - nearest)));
      });
      expect(alphas).toEqual(wanted);
    }),
    { numRuns: 30 },
  );
});
