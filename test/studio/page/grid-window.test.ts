import fc from "fast-check";
import { expect, test } from "vitest";
import { gridWindow } from "../../../src/studio/page/grid-window.js";

test("of a thousand assets a screen draws a few rows more than it shows", () => {
  expect(gridWindow({ width: 1216, height: 900, scrollTop: 10_000, count: 1_000 })).toEqual({
    columns: 5,
    rows: 200,
    rowHeight: 265,
    first: 175,
    end: 220,
    offset: 35 * 265,
  });
});

test("a narrow screen has two columns", () => {
  expect(gridWindow({ width: 376, height: 800, scrollTop: 0, count: 3 })).toMatchObject({
    columns: 2,
    first: 0,
    end: 3,
  });
});

test("whatever can be seen is drawn, and never many times more", () => {
  const pixels = fc.integer({ min: 1, max: 4_000 });
  fc.assert(
    fc.property(
      pixels,
      pixels,
      fc.integer({ min: 0, max: 500_000 }),
      fc.integer({ min: 0, max: 5_000 }),
      (width, height, scroll, count) => {
        const whole = gridWindow({ width, height, scrollTop: 0, count });
        const scrollTop = Math.min(scroll, Math.max(0, whole.rows * whole.rowHeight - height));
        const { first, end, columns, rowHeight, offset } = gridWindow({ width, height, scrollTop, count });
        const firstSeen = Math.floor(scrollTop / rowHeight) * columns;
        const endSeen = Math.min(count, Math.ceil((scrollTop + height) / rowHeight) * columns);
        expect(first).toBeLessThanOrEqual(firstSeen);
        expect(end).toBeGreaterThanOrEqual(endSeen);
        expect(offset).toBe((first / columns) * rowHeight);
        expect(end - first).toBeLessThanOrEqual((Math.ceil(height / rowHeight) + 6) * columns);
      },
    ),
  );
});
