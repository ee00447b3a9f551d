import { expect, test } from "vitest";
import { setList } from "../../../src/providers/draft/draft-list.js";
import { createTypefaces } from "../../../src/type/typefaces.js";
import { readFont } from "../../type/read-font.js";

const fonts = await createTypefaces(readFont)("");
const style = { weight: "display", tracking: 0 } as const;
const strings = Array.from({ length: 13 }, (_, index) => `Station ${index + 1}`);

test("a long list in a low room stands in two columns of one size, which keep to the room", () => {
  const box = { width: 800, height: 300, maxSize: 80, style };
  const { columns, columnWidth, height } = setList(fonts, strings, box);
  expect(columns.map(({ lines }) => lines.length)).toEqual([7, 6]);
  expect(new Set(columns.map(({ size }) => size)).size).toBe(1);
  expect(height).toBeLessThanOrEqual(300.001);
  for (const { lines, size } of columns) {
    for (const { advance } of lines) expect(advance * size).toBeLessThanOrEqual(columnWidth * 1.0001);
  }
});

test("a list stays in one column where a second would make its letters no larger", () => {
  const box = { width: 300, height: 900, maxSize: 80, style };
  expect(setList(fonts, strings.slice(0, 4), box).columns).toHaveLength(1);
  const wordy = strings.slice(0, 7).map((line) => `${line} of a long journey`);
  expect(setList(fonts, wordy, { ...box, width: 700, height: 520 }).columns).toHaveLength(1);
});
