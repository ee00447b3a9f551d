import type { SheetCell } from "../model/asset.js";
import type { Pixels } from "../catalog/size.js";
import type { ManifestSlice } from "./generated/types.js";
import type { OutputFault } from "./sized-files.js";

/** A cell of a sheet that files are wanted of, and how it is called. */
export interface NamedCell {
  readonly cell: SheetCell;
  readonly name: string;
}

/** The cells that `slice` asks for, row by row, or what is wrong with it. */
export function sheetCells({ rows, columns, names }: ManifestSlice): readonly NamedCell[] | OutputFault {
  const count = rows * columns;
  if (names && names.length !== count)
    return {
      code: "wrong-value",
      path: ["slice", "names"],
      message: `\`names\` has ${names.length}, and ${rows} x ${columns} cells are ${count}`,
      expected: `${count} names, null where a cell is not wanted`,
    };
  return Array.from({ length: count }, (_, index) => index).flatMap((index) => {
    const name = names ? names[index] : String(index + 1);
    const cell = { rows, columns, row: Math.floor(index / columns), column: index % columns };
    return typeof name === "string" ? [{ cell, name }] : [];
  });
}

/** Pixels of a cell; those of cells whose sheet does not divide evenly differ by one. */
export function cellSize(sheet: Pixels, { rows, columns }: Pick<ManifestSlice, "rows" | "columns">): Pixels {
  return { width: Math.floor(sheet.width / columns), height: Math.floor(sheet.height / rows) };
}
