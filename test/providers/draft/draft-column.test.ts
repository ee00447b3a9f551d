import fc from "fast-check";
import sharp from "sharp";
import { expect, test } from "vitest";
import { drawColumn } from "../../../src/providers/draft/draft-column.js";
import { createTypefaces } from "../../../src/type/typefaces.js";
import { readFont } from "../../type/read-font.js";

const fonts = await createTypefaces(readFont)("日本語 ا 한");
const colours = { ink: "#000000", mutedInk: "#000000", ground: "#000000" };

test("no word leaves the column, whatever is said and however small the column", async () => {
  const words = fc.record({
    title: fc.string({ minLength: 1, maxLength: 60 }),
    text: fc.array(
      fc.oneof(
        fc.lorem({ maxCount: 12 }),
        fc.constantFrom("画像をビルドする", "ابنِ صورك مثل الشيفرة", "MMMMMMMMMMMMMMMMMMMM"),
      ),
      { maxLength: 7 },
    ),
    prompt: fc.lorem({ maxCount: 80 }),
    meta: fc.constant({ size: ["1536 × 1024", "option 2"], model: ["gpt-image-2-2026-04-21", "medium"] }),
  });
  await fc.assert(
    fc.asyncProperty(
      words,
      fc.integer({ min: 80, max: 500 }),
      fc.integer({ min: 60, max: 400 }),
      fc.constantFrom("start", "middle" as const),
      async (said, width, height, align) => {
        const column = { x: 40, y: 40, width, height };
        const unit = Math.min(width, height) * 0.045;
        const svg = drawColumn(fonts, said, { column, align, unit, ...colours });
        // Letters such as j overhang their box by a hair, and accents on capitals their line.
        expect(await inkOutside(svg, column, unit)).toBe(0);
      },
    ),
    { numRuns: 40 },
  );
});

test("the title is said once: beside the mark, or as the headline where no text is asked for", async () => {
  const column = { x: 0, y: 0, width: 400, height: 300 };
  const style = { column, align: "start", unit: 10, ...colours } as const;
  const said = { title: "hero", prompt: "", meta: { size: [], model: [] } };
  const glyphs = (svg: string): number => svg.match(/<path/g)?.length ?? 0;
  expect(glyphs(drawColumn(fonts, { ...said, text: [] }, style))).toBe("DRAFThero".length);
  expect(glyphs(drawColumn(fonts, { ...said, text: ["One"] }, style))).toBe("DRAFTheroOne".length);
});

/** Pixels with ink more than `slack` pixels away from the column. */
async function inkOutside(
  svg: string,
  column: { x: number; y: number; width: number; height: number },
  slack: number,
): Promise<number> {
  const [width, height] = [column.width + 80, column.height + 80];
  const file = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${svg}</svg>`;
  const alpha = await sharp(Buffer.from(file)).extractChannel("alpha").raw().toBuffer();
  return alpha.filter((value, at) => {
    const [x, y] = [at % width, Math.floor(at / width)];
    const inside =
      x >= column.x - slack &&
      x < column.x + column.width + slack &&
      y >= column.y - slack &&
      y < column.y + column.height + slack;
    return value > 0 && !inside;
  }).length;
}
