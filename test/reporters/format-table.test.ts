import fc from "fast-check";
import { expect, test } from "vitest";
import { widthOf } from "../../src/reporters/display-width.js";
import { formatTable, type Column } from "../../src/reporters/format-table.js";
import { printable } from "../../src/reporters/printable.js";
import { hostileText } from "./hostile.js";

type Row = readonly [string, string, string];

const COLUMNS: readonly Column<Row>[] = [
  { heading: "asset", text: ([name]) => name, shrinkTo: 10 },
  { heading: "what", text: ([, what]) => what, dropAt: 1, paint: (text) => `<${text}>` },
  { heading: "cost", text: ([, , cost]) => cost, align: "right" },
];
const ROWS: readonly Row[] = [
  ["banner-campaign-en", "generated", "$0.0421"],
  ["日本", "", "free"],
];

test("columns align by display width, with blanks outside the colours", () => {
  expect(formatTable(COLUMNS, ROWS, { columns: 80 })).toEqual({
    heading: "  asset               what          cost",
    lines: ["  banner-campaign-en  <generated>  $0.0421", "  日本                <>              free"],
  });
});

test("a name shrinks, then columns go, then the name shrinks further", () => {
  const plain = COLUMNS.map(({ paint: _paint, ...column }) => column);
  const at = (columns: number): readonly string[] => formatTable(plain, ROWS, { columns }).lines;
  expect([at(35), at(30), at(18)]).toEqual([
    ["  banner…ign-en  generated  $0.0421", "  日本                         free"],
    ["  banner-campaign-en  $0.0421", "  日本                   free"],
    ["  ban…-en  $0.0421", "  日本        free"],
  ]);
});

test("a column in which nothing stands takes no room", () => {
  expect(formatTable(COLUMNS, [["fox", "", ""]], { columns: 80, indent: 0 }).lines).toEqual(["fox"]);
});

test("no line is wider than the terminal", () => {
  const plain = COLUMNS.map(({ paint: _paint, ...column }) => column);
  const row = fc.tuple(
    hostileText.map(printable),
    fc.constantFrom("generated", ""),
    fc.constantFrom("$0.0421", "free"),
  );
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), fc.integer({ min: 20, max: 80 }), (rows, columns) => {
      const { heading = "", lines } = formatTable(plain, rows, { columns });
      expect(Math.max(...[heading, ...lines].map(widthOf))).toBeLessThanOrEqual(columns);
    }),
  );
});
