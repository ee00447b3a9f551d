/** Measures of the grid, in CSS pixels. */
export interface GridSize {
  readonly width: number;
  /** Of the part that can be seen. */
  readonly height: number;
  readonly scrollTop: number;
  readonly count: number;
}

export interface GridWindow {
  readonly columns: number;
  readonly rows: number;
  readonly rowHeight: number;
  /** Cards from `first` up to `end` are drawn, `offset` from the top. */
  readonly first: number;
  readonly end: number;
  readonly offset: number;
}

const GAP = 16;
const MIN_CARD = 208;
const CAPTION = 76;
/** Rows drawn beyond what is seen, so that scrolling meets pictures. */
const SPARE_ROWS = 2;

/** Which cards of a grid have to be drawn: a thousand stand in it, and a screen shows thirty. */
export function gridWindow({ width, height, scrollTop, count }: GridSize): GridWindow {
  const columns = Math.max(2, Math.floor((width + GAP) / (MIN_CARD + GAP)));
  const cardWidth = (width - GAP * (columns - 1)) / columns;
  const rowHeight = Math.round(cardWidth * 0.75) + CAPTION + GAP;
  const rows = Math.ceil(count / columns);
  const firstRow = Math.max(0, Math.floor(scrollTop / rowHeight) - SPARE_ROWS);
  const endRow = Math.min(rows, Math.ceil((scrollTop + height) / rowHeight) + SPARE_ROWS);
  return {
    columns,
    rows,
    rowHeight,
    first: firstRow * columns,
    end: Math.min(count, Math.max(endRow, firstRow) * columns),
    offset: firstRow * rowHeight,
  };
}
