import { expect, test } from "vitest";
import { loadSharp } from "../../src/images/load-sharp.js";
import { picturePasses } from "../../src/ocr/picture-passes.js";
import { headlinePicture, type Headline } from "./headline.js";

async function firstShown(headline: Headline): Promise<readonly string[]> {
  const passes = await picturePasses(await headlinePicture(headline));
  return passes.slice(0, 4).map(({ name }) => name);
}

test("a picture on even ground is shown small and then as it is", async () => {
  expect(await firstShown({ text: "Paper boats at dawn" })).toEqual([
    "small",
    "as it is",
    "inverted",
    "large, even contrast",
  ]);
});

test.each(["noise", "grain", "photo"] as const)("on %s it is shown blurred", async (ground) => {
  expect(await firstShown({ text: "Paper boats at dawn", ground })).toEqual([
    "small, blurred by 2",
    "blurred by 3",
    "small, blurred by 3",
    "tiny, blurred by 3",
  ]);
});

test.each([-20, -12, 5, 9, 17])("lines that fall by %d° are turned back, and shown level too", async (degrees) => {
  const [turned, , level] = await firstShown({ text: "Paper boats at dawn", degrees });
  const found = /^small, turned by (?<degrees>-?[\d.]+)$/.exec(turned ?? "")?.groups?.["degrees"];
  expect(Math.abs(Number(found) + degrees)).toBeLessThanOrEqual(0.5);
  expect(level).toBe("small");
});

test.each([
  [64, 64],
  [900, 1],
  [1, 1],
])("a blank picture of %d by %d has no lines to turn", async (width, height) => {
  const sharp = await loadSharp();
  const blank = await sharp({ create: { width, height, channels: 3, background: "#f4e9d8" } })
    .png()
    .toBuffer();
  const passes = await picturePasses(blank);
  expect(passes.map(({ name }) => name)).toEqual([
    "small",
    "as it is",
    "inverted",
    "large, even contrast",
    "small, inverted",
    "small, turned by -12",
    "small, turned by 12",
  ]);
  for (const { show } of passes) expect((await show()).length).toBeGreaterThan(0);
});
