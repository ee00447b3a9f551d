import type { Rect } from "../type/svg.js";
import type { SheetTile } from "./sheet.js";

/** Where everything stands, in pixels. */
export interface SheetLayout {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly columns: number;
  /** Of each tile: the well its picture stands in; name and facts stand below. */
  readonly wells: readonly Rect[];
  /** Size of the names. */
  readonly type: number;
}

/** More than this no viewer opens gladly. */
export const MAX_SHEET_PIXELS = 120_000_000;

/** Tiles in rows from the left. Wells are as wide to high as the pictures are in the middle, so that most of them fill theirs. */
export function sheetLayout(tiles: readonly SheetTile[], wish: { readonly columns?: number | undefined }): SheetLayout {
  const count = tiles.length;
  const ratio = Math.min(3, Math.max(0.5, medianRatio(tiles)));
  const columns = Math.max(1, Math.min(wish.columns ?? columnsFor(count, ratio), Math.max(1, count)));
  const tile = TILE_WIDTHS[Math.min(columns, TILE_WIDTHS.length) - 1] ?? 260;
  const type = Math.min(19, Math.max(14, Math.round(tile / 26)));
  const [margin, gap, caption] = [Math.round(tile * 0.05 + 34), 28, Math.round(type * 4.1)];
  const wellHeight = Math.round(tile / ratio);
  const top = margin + HEADER_HEIGHT;
  const rows = Math.ceil(count / columns);
  const wells = tiles.map((_, index) => ({
    x: margin + (index % columns) * (tile + gap),
    y: top + Math.floor(index / columns) * (wellHeight + caption + gap),
    width: tile,
    height: wellHeight,
  }));
  return {
    width: Math.max(560, 2 * margin + columns * tile + (columns - 1) * gap),
    height: top + rows * (wellHeight + caption) + Math.max(0, rows - 1) * gap + margin,
    margin,
    columns,
    wells,
    type,
  };
}

const HEADER_HEIGHT = 92;
const TILE_WIDTHS = [960, 620, 470, 390, 340, 300, 270, 250] as const;

/** As many as make the sheet a little wider than high. */
function columnsFor(count: number, ratio: number): number {
  if (count <= 3) return count;
  return Math.min(8, Math.max(2, Math.round(Math.sqrt((count * 1.25) / Math.max(0.6, ratio)))));
}

function medianRatio(tiles: readonly SheetTile[]): number {
  const ratios = tiles
    .flatMap(({ picture }) => (picture === undefined ? [] : [picture.width / picture.height]))
    .toSorted((a, b) => a - b);
  return ratios[Math.floor(ratios.length / 2)] ?? 1.5;
}
