import { stripVTControlCharacters } from "node:util";
import { graphemes, widthOf } from "./display-width.js";
import type { TerminalOutput } from "./terminal-output.js";

/**
 * Lines at the bottom of a terminal that are drawn over and over, while other text scrolls by above. Each change is one
 * write that overwrites in place, so that nothing flickers.
 */
export class LiveRegion {
  readonly #output: TerminalOutput;
  /** The lines that stand there now. */
  #drawn: readonly string[] = [];
  #isCursorHidden = false;

  constructor(output: TerminalOutput) {
    this.#output = output;
  }

  /** Writes `above`, whole lines each ending in a newline, where it stays, and `lines` below it. */
  update(above: string, lines: readonly string[]): void {
    if (above === "" && lines.length + this.#drawn.length === 0) return;
    const start = this.#toStart();
    const erase = above === "" && lines.length > 0 ? "" : ERASE_DOWN;
    const body = lines.map((line) => `${line}${ERASE_LINE_END}\n`).join("");
    const hide = lines.length > 0 && !this.#isCursorHidden ? HIDE_CURSOR : "";
    if (lines.length > 0) this.#isCursorHidden = true;
    this.#output.write(
      `${hide}${start}${erase}${above}${lines.length > 0 ? WRAP_OFF + body + ERASE_DOWN + WRAP_ON : ""}`,
    );
    this.#drawn = lines;
  }

  /** Takes the lines away and gives the cursor back, after writing `above`. */
  end(above = ""): void {
    const start = this.#drawn.length > 0 ? this.#toStart() + ERASE_DOWN : "";
    const show = this.#isCursorHidden ? SHOW_CURSOR : "";
    if (start + above + show !== "") this.#output.write(start + above + show);
    this.#drawn = [];
    this.#isCursorHidden = false;
  }

  /**
   * To the first cell of the region, from the empty line below it. In a window made narrower since, terminals have wrapped
   * long lines; but not all of them wrap the line that the cursor is on, so that line holds nothing.
   */
  #toStart(): string {
    if (this.#drawn.length === 0) return "";
    const columns = Math.max(1, this.#output.columns);
    const rows = this.#drawn.reduce((sum, line) => sum + rowsOf(line, columns), 0);
    return `\r\u001b[${rows}A`;
  }
}

const HIDE_CURSOR = "\u001b[?25l";
const SHOW_CURSOR = "\u001b[?25h";
const ERASE_DOWN = "\u001b[J";
const ERASE_LINE_END = "\u001b[K";
// A character that a terminal draws wider than was reckoned must not push the lines below it down.
const WRAP_OFF = "\u001b[?7l";
const WRAP_ON = "\u001b[?7h";

/** Rows that a terminal wraps `line` into; a wide character that does not fit a row any more begins the next. */
function rowsOf(line: string, columns: number): number {
  if (widthOf(line) <= columns) return 1;
  let rows = 1;
  let used = 0;
  for (const grapheme of graphemes(stripVTControlCharacters(line))) {
    const width = widthOf(grapheme);
    if (used + width > columns) {
      rows += 1;
      used = 0;
    }
    used += width;
  }
  return rows;
}
