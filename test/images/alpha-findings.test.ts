import sharp from "sharp";
import { expect, test } from "vitest";
import { alphaCoverage, alphaFindings, sidesTouched } from "../../src/images/alpha-findings.js";
import { decodePicture, type RawPicture } from "../../src/images/raw-picture.js";

async function drawn(shapes: string, side = 200): Promise<RawPicture> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}">${shapes}</svg>`;
  return decodePicture(await sharp(Buffer.from(svg)).png().toBuffer());
}

test("a subject that stands free is in order", async () => {
  const picture = await drawn('<circle cx="100" cy="100" r="50"/>');
  expect(alphaFindings(picture)).toEqual([]);
  expect(alphaCoverage(picture)).toBeCloseTo((Math.PI * 50 ** 2) / 200 ** 2, 2);
});

test("a picture without alpha is none that was cut out", async () => {
  const picture = await drawn('<rect width="200" height="200"/>');
  expect(alphaFindings(picture)).toEqual([{ code: "alpha-missing", message: "the picture has no transparent pixel" }]);
});

test("next to nothing left, and next to nothing removed", async () => {
  expect(alphaFindings(await drawn('<rect x="90" y="90" width="5" height="5"/>'))).toEqual([
    { code: "alpha-nothing-left", message: "only 0.06 % of the picture is not transparent" },
  ]);
  expect(alphaFindings(await drawn('<rect x="1" y="1" width="199" height="199"/>'))).toEqual([
    { code: "alpha-nothing-removed", message: "99.00 % of the picture is not transparent" },
  ]);
});

test("a subject that the frame cuts is told with its sides, but for those where it may", async () => {
  const bust = await drawn('<ellipse cx="100" cy="170" rx="60" ry="90"/>');
  expect(alphaFindings(bust)).toEqual([
    { code: "alpha-cut-by-frame", message: "the subject is cut off at the bottom" },
  ]);
  expect(alphaFindings(bust, { bleed: ["bottom"] })).toEqual([]);
  const banner = await drawn('<rect y="60" width="200" height="80"/>');
  expect(alphaFindings(banner, { bleed: ["bottom", "left"] })).toEqual([
    { code: "alpha-cut-by-frame", message: "the subject is cut off at the right" },
  ]);
  expect(sidesTouched(await drawn('<path d="M0 0H200V200H0Z M50 50V150H150V50Z" fill-rule="evenodd"/>'))).toEqual([
    "top",
    "right",
    "bottom",
    "left",
  ]);
});

test("a stray pixel and a faint shadow at the edge are no subject", async () => {
  const stray = await drawn('<circle cx="100" cy="100" r="50"/><rect x="70" width="1" height="1"/>');
  expect(alphaFindings(stray)).toEqual([]);
  const faint = await drawn('<circle cx="100" cy="100" r="50"/><rect y="150" width="200" height="50" opacity="0.4"/>');
  expect(alphaFindings(faint)).toEqual([]);
});
