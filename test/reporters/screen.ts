import xterm from "@xterm/headless";
import type { TerminalOutput } from "../../src/reporters/terminal-output.js";

/** A terminal that draws what is written to it, so that tests see what a person would. */
export interface Screen extends TerminalOutput {
  /** Everything that scrolled by and what stands on the screen now, without trailing blanks. */
  readonly text: () => Promise<string>;
  readonly resize: (columns: number, rows: number) => Promise<void>;
  readonly isCursorShown: () => Promise<boolean>;
}

export function screen({ columns, rows }: { readonly columns: number; readonly rows: number }): Screen {
  const terminal = new xterm.Terminal({
    cols: columns,
    rows,
    allowProposedApi: true,
    convertEol: true,
    scrollback: 1000,
  });
  let isCursorShown = true;
  // DECTCEM has no place in the public buffer: watch for it instead.
  for (const [final, isShown] of [
    ["h", true],
    ["l", false],
  ] as const) {
    terminal.parser.registerCsiHandler({ prefix: "?", final }, (params) => {
      if (params[0] === 25) isCursorShown = isShown;
      return false;
    });
  }
  const settled = (): Promise<void> => new Promise((resolve) => terminal.write("", resolve));
  return {
    write: (text) => terminal.write(text),
    get columns() {
      return terminal.cols;
    },
    get rows() {
      return terminal.rows;
    },
    isTerminal: true,
    colour: false,
    text: async () => {
      await settled();
      const buffer = terminal.buffer.active;
      const lines = Array.from(
        { length: buffer.length },
        (_, row) => buffer.getLine(row)?.translateToString(true) ?? "",
      );
      return lines
        .map((line) => line.trimEnd())
        .join("\n")
        .trimEnd();
    },
    resize: async (newColumns, newRows) => {
      await settled();
      terminal.resize(newColumns, newRows);
    },
    isCursorShown: async () => {
      await settled();
      return isCursorShown;
    },
  };
}
