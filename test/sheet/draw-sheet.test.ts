import fc from "fast-check";
import sharp from "sharp";
import { expect, test } from "vitest";
import { drawSheet, sheetSvg } from "../../src/sheet/draw-sheet.js";
import { isSheet } from "../../src/sheet/is-sheet.js";
import { SHEET_COLOURS } from "../../src/sheet/sheet-colours.js";
import { sheetLayout } from "../../src/sheet/sheet-layout.js";
import type { Sheet, SheetTile } from "../../src/sheet/sheet.js";
import { createTypefaces } from "../../src/type/typefaces.js";
import { letteredLines } from "../type/lettered-lines.js";
import { readFont } from "../type/read-font.js";

const fonts = await createTypefaces(readFont)("日本語 ا");
const red = await sharp({ create: { width: 600, height: 400, channels: 3, background: "#ff0000" } })
  .png()
  .toBuffer();
const tile: SheetTile = { name: "fox", facts: "600 × 400 · draft", status: "fresh", tone: "good", alt: "A fox" };
const withPicture = (bytes: Uint8Array | undefined): SheetTile => ({
  ...tile,
  picture: { width: 600, height: 400, read: async () => bytes },
});

test("no name, fact or verdict leaves its tile or runs into another", () => {
  const words = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.lorem(),
    fc.constantFrom("W".repeat(200), "絵をビルドする", "صورٌ"),
  );
  const tiles = fc.array(
    fc.record(
      {
        name: words,
        part: fc.constantFrom("1 of 2", "12 of 16"),
        facts: words,
        status: fc.constantFrom("fresh", "regenerate 12", "candidate"),
      },
      { requiredKeys: ["name", "facts", "status"] },
    ),
    { minLength: 1, maxLength: 7 },
  );
  fc.assert(
    fc.property(words, tiles, fc.integer({ min: 1, max: 8 }), (title, said, columns) => {
      const sheet: Sheet = { title, summary: title, tiles: said.map((one) => ({ ...tile, ...one })) };
      const layout = sheetLayout(sheet.tiles, { columns });
      const lines = letteredLines(sheetSvg(fonts, sheet, { layout, colours: SHEET_COLOURS.light }));
      // Swashes and marks overhang the box that a line is set in.
      const slack = 8;
      for (const line of lines) {
        expect(line.left).toBeGreaterThanOrEqual(layout.margin - slack);
        expect(line.right).toBeLessThanOrEqual(layout.width - layout.margin + slack);
        expect(line.bottom).toBeLessThanOrEqual(layout.height);
      }
      for (const [index, a] of lines.entries()) {
        for (const b of lines.slice(index + 1)) {
          const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
          const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
          expect(across > slack && down > slack).toBe(false);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test("a name too long for its tile still tells which candidate it is", () => {
  const glyphs = (one: SheetTile): number => {
    const sheet: Sheet = { title: "", summary: "", tiles: [one] };
    const layout = sheetLayout([one, one, one, one], {});
    return sheetSvg(fonts, sheet, { layout, colours: SHEET_COLOURS.light }).match(/<path d="[^"]/g)?.length ?? 0;
  };
  const long = { ...tile, name: "a-very-long-name-".repeat(9) };
  const [plain, told] = [glyphs(long), glyphs({ ...long, part: "2 of 3" })];
  // The name gives way for it.
  expect(Math.abs(plain - told)).toBeLessThan("· 2 of 3".length);
  expect(glyphs({ ...tile, part: "2 of 3" }) - glyphs(tile)).toBe("·2of3".length);
});

test.each(["png", "jpeg", "webp"] as const)("a sheet is a %s, and says that it is a sheet", async (format) => {
  const sheet: Sheet = { title: "site", summary: "1 asset", tiles: [withPicture(red)] };
  const layout = sheetLayout(sheet.tiles, {});
  const bytes = await drawSheet(fonts, sheet, { layout, theme: "light", format });
  expect(await sharp(bytes).metadata()).toMatchObject({ format, width: layout.width, height: layout.height });
  expect(await isSheet(bytes)).toBe(true);
});

test("a picture stands in its well as it is; what cannot be decoded leaves the well empty", async () => {
  const tiles = [
    withPicture(red),
    withPicture(Buffer.from("no picture")),
    withPicture(red.subarray(0, 60)),
    withPicture(undefined),
    tile,
  ];
  const sheet: Sheet = { title: "site", summary: "5 assets", tiles };
  const layout = sheetLayout(tiles, { columns: 5 });
  const { data, info } = await sharp(await drawSheet(fonts, sheet, { layout, theme: "dark", format: "png" }))
    .raw()
    .toBuffer({ resolveWithObject: true });
  const reds = layout.wells.map(({ x, y, width, height }) => {
    const at = (Math.round(y + height * 0.4) * info.width + Math.round(x + width * 0.4)) * info.channels;
    return data[at] === 255 && data[at + 1] === 0;
  });
  expect(reds).toEqual([true, false, false, false, false]);
});
