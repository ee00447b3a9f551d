import { clip, clipMiddle, padEnd, padStart, spaces, widthOf } from "./display-width.js";

/** One column of a table. One column of a table may shrink. */
export interface Column<Row> {
  readonly heading?: string;
  readonly text: (row: Row) => string;
  readonly align?: "right";
  /** Blanks between it and the next; 2 when left out. */
  readonly gapAfter?: number;
  readonly paint?: (text: string, row: Row) => string;
  /** Narrower than this it does not shrink; others go first. */
  readonly shrinkTo?: number;
  /** As wide as this at least where there is room, so that lines written one by one align. */
  readonly atLeast?: number;
  /** Where there is no room, columns go in this order; those without stay. */
  readonly dropAt?: number;
}

export interface TableLayout {
  readonly columns: number;
  readonly indent?: number;
}

/** One line for each row, aligned, after a line of headings where there are any. No line is wider than `columns`. */
export function formatTable<Row>(columns: readonly Column<Row>[], rows: readonly Row[], layout: TableLayout): Table {
  const { indent = 2 } = layout;
  const all = columns.map((column) => measured(column, rows)).filter(({ width }) => width > 0);
  const fitted = fit(all, layout.columns - indent);
  const line = (cellOf: (cell: Fitted<Row>) => string): string =>
    (spaces(indent) + fitted.map((cell) => cellOf(cell) + spaces(gapAfter(cell))).join("")).trimEnd();
  const hasHeadings = columns.some(({ heading }) => heading !== undefined);
  return {
    heading: hasHeadings ? line(({ column, width }) => padded(column, column.heading ?? "", width)) : undefined,
    lines: rows.map((row) => line(({ column, width }) => painted(column, row, width))),
  };
}

export interface Table {
  readonly heading: string | undefined;
  readonly lines: readonly string[];
}

interface Fitted<Row> {
  readonly column: Column<Row>;
  readonly width: number;
}

function measured<Row>(column: Column<Row>, rows: readonly Row[]): Fitted<Row> {
  const cells = rows.reduce((widest, row) => Math.max(widest, widthOf(column.text(row))), 0);
  const least = column.atLeast ?? 0;
  return { column, width: cells + least === 0 ? 0 : Math.max(cells, least, widthOf(column.heading ?? "")) };
}

function fit<Row>(all: readonly Fitted<Row>[], room: number): readonly Fitted<Row>[] {
  const excess = totalWidth(all) - room;
  if (excess <= 0) return all;
  const toDrop = all.filter(({ column }) => column.dropAt !== undefined).toSorted(byDropping)[0];
  const shrunk = all.map(({ column, width }) => {
    const least = Math.min(width, toDrop ? (column.shrinkTo ?? width) : 1);
    return { column, width: column.shrinkTo === undefined ? width : Math.max(least, width - excess) };
  });
  if (totalWidth(shrunk) <= room) return shrunk;
  if (!toDrop) return capped(shrunk, room);
  return fit(
    all.filter((cell) => cell !== toDrop),
    room,
  );
}

/** Where what has to stay is still too wide, all columns get the same share. */
function capped<Row>(all: readonly Fitted<Row>[], room: number): readonly Fitted<Row>[] {
  const gaps = totalWidth(all.map(({ column }) => ({ column, width: 0 })));
  const share = Math.max(1, Math.floor((room - gaps) / all.length));
  return all.map(({ column, width }) => ({ column, width: Math.min(width, share) }));
}

function totalWidth<Row>(all: readonly Fitted<Row>[]): number {
  const last = all.at(-1);
  return all.reduce((sum, cell) => sum + cell.width + gapAfter(cell), 0) - (last ? gapAfter(last) : 0);
}

function gapAfter<Row>({ column }: Fitted<Row>): number {
  return column.gapAfter ?? 2;
}

function byDropping<Row>(a: Fitted<Row>, b: Fitted<Row>): number {
  return (a.column.dropAt ?? 0) - (b.column.dropAt ?? 0);
}

// Padding stays outside the colours, so that trailing blanks can be trimmed.
function painted<Row>(column: Column<Row>, row: Row, width: number): string {
  const text = clipMiddle(column.text(row), width);
  const paint = column.paint ?? ((plain: string): string => plain);
  const blanks = spaces(width - widthOf(text));
  return column.align === "right" ? blanks + paint(text, row) : paint(text, row) + blanks;
}

function padded<Row>({ align }: Column<Row>, text: string, width: number): string {
  const cut = clip(text, width);
  return align === "right" ? padStart(cut, width) : padEnd(cut, width);
}
