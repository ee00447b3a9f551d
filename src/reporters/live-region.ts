import { widthOf } from "./display-width.js";
import type { TerminalOutput } from "./terminal-output.js";

/**
 * Lines at the bottom of a terminal that are drawn over and over, while other text scrolls by above. Each change is one
 * write that overwrites in place, so that nothing flickers.
 */
export class LiveRegion {
  readonly #output: TerminalOutput;
  /** Display widths of the lines that stand there now. */
  #drawn: readonly number[] = [];
  #isCursorHidden = false;

  constructor(output: TerminalOutput) {
    this.#output = output;
  }

  /** Writes `above`, whole lines each ending in a newline, where it stays, and `lines` below it. */
  update(above: string, lines: readonly string[]): void {
    if (above === "" && lines.length + this.#drawn.length === 0) return;
    const start = this.#toStart();
    const erase = above === "" ? "" : ERASE_DOWN;
    const body = lines.map((line) => line + ERASE_LINE_END).join("\n");
    const hide = lines.length > 0 && !this.#isCursorHidden ? HIDE_CURSOR : "";
    if (lines.length > 0) this.#isCursorHidden = true;
    this.#output.write(
      `${hide}${start}${erase}${above}${lines.length > 0 ? WRAP_OFF + body + ERASE_DOWN + WRAP_ON : ""}`,
    );
    this.#drawn = lines.map(widthOf);
  }

  /** Takes the lines away and gives the cursor back, after writing `above`. */
  end(above = ""): void {
    const start = this.#drawn.length > 0 ? this.#toStart() + ERASE_DOWN : "";
    const show = this.#isCursorHidden ? SHOW_CURSOR : "";
    if (start + above + show !== "") this.#output.write(start + above + show);
    this.#drawn = [];
    this.#isCursorHidden = false;
  }

  /** To the first cell of the region. In a window made narrower since, long lines have been wrapped by the terminal. */
  #toStart(): string {
    if (this.#drawn.length === 0) return "";
    const columns = Math.max(1, this.#output.columns);
    const rows = this.#drawn.reduce((sum, width) => sum + Math.max(1, Math.ceil(width / columns)), 0);
    return rows > 1 ? `\r\u001b[${rows - 1}A` : "\r";
  }
}

const HIDE_CURSOR = "\u001b[?25l";
const SHOW_CURSOR = "\u001b[?25h";
const ERASE_DOWN = "\u001b[J";
const ERASE_LINE_END = "\u001b[K";
// A character that a terminal draws wider than was reckoned must not push the lines below it down.
const WRAP_OFF = "\u001b[?7l";
const WRAP_ON = "\u001b[?7h";
