import type { SheetCell } from "../model/asset.js";
import { rawOf, sharpOf, type RawPicture } from "./raw-picture.js";
import type { PixelSize } from "../model/rendition-geometry.js";

/** Pixels of the sheet. */
export interface CellBox extends PixelSize {
  readonly left: number;
  readonly top: number;
}

/**
 * Where a cell lies on a sheet. Edges are rounded, so that cells fill a sheet whose pixels do not divide evenly. Undefined
 * when the sheet has fewer pixels than rows or columns.
 */
export function cellBox(sheet: PixelSize, { rows, columns, row, column }: SheetCell): CellBox | undefined {
  if (sheet.width < columns || sheet.height < rows) return undefined;
  const [left, right] = [edgeAt(sheet.width, column / columns), edgeAt(sheet.width, (column + 1) / columns)];
  const [top, bottom] = [edgeAt(sheet.height, row / rows), edgeAt(sheet.height, (row + 1) / rows)];
  return { left, top, width: right - left, height: bottom - top };
}

export async function cutCell(sheet: RawPicture, { left, top, width, height }: CellBox): Promise<RawPicture> {
  return rawOf((await sharpOf(sheet)).extract({ left, top, width, height }));
}

function edgeAt(length: number, share: number): number {
  return Math.round(length * share);
}
