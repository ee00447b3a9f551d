import fc from "fast-check";
import { expect, test } from "vitest";
import { sheetLayout } from "../../src/sheet/sheet-layout.js";
import type { SheetTile } from "../../src/sheet/sheet.js";

const picture = fc.option(
  fc.record({ width: fc.integer({ min: 1, max: 9000 }), height: fc.integer({ min: 1, max: 9000 }) }),
  { nil: undefined },
);

test("wells lie inside the sheet, apart, in as many columns as were asked for", () => {
  fc.assert(
    fc.property(
      fc.array(picture, { maxLength: 90 }),
      fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined }),
      (pictures, columns) => {
        const layout = sheetLayout(pictures.map(tileOf), { columns });
        expect(layout.wells).toHaveLength(pictures.length);
        if (columns !== undefined) expect(layout.columns).toBe(Math.max(1, Math.min(columns, pictures.length)));
        const { width, height, margin } = layout;
        for (const { x, y, ...well } of layout.wells) {
          expect(x).toBeGreaterThanOrEqual(margin);
          expect(x + well.width).toBeLessThanOrEqual(width - margin);
          // Name and facts stand below.
          expect(y + well.height + layout.type * 2.5).toBeLessThanOrEqual(height - margin);
        }
        const places = new Set(layout.wells.map(({ x, y }) => `${x} ${y}`));
        expect(places.size).toBe(pictures.length);
        expect([width, height].every(Number.isInteger)).toBe(true);
      },
    ),
  );
});

test("one picture is shown large, forty side by side", () => {
  const tile = tileOf({ width: 1536, height: 1024 });
  expect(sheetLayout([tile], {})).toMatchObject({ columns: 1, wells: [{ width: 960, height: 640 }] });
  const many = sheetLayout(
    Array.from({ length: 40 }, () => tile),
    {},
  );
  expect(many.columns).toBe(6);
  expect(many.width / many.height).toBeGreaterThan(0.75);
});

test.each([
  ["banners", 1536, 512],
  ["phone screens", 512, 1024],
  ["squares", 1024, 1024],
])("a sheet of %s shows them as large as their wells", (_, width, height) => {
  const layout = sheetLayout(
    Array.from({ length: 8 }, () => tileOf({ width, height })),
    {},
  );
  for (const well of layout.wells) expect(well.width / well.height).toBeCloseTo(width / height, 1);
  expect(layout.width / layout.height).toBeGreaterThan(0.7);
  expect(layout.width / layout.height).toBeLessThan(2.2);
});

function tileOf(size: { width: number; height: number } | undefined): SheetTile {
  const told = { name: "fox", facts: "", status: "fresh", tone: "good", alt: "" } as const;
  return size === undefined ? told : { ...told, picture: { ...size, read: async () => undefined } };
}
