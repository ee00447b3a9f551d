/** Where a reporter writes: standard output or standard error, as the host sees them. */
export interface TerminalOutput {
  write(text: string): void;
  /** Display columns now, so that a resized window is noticed; Infinity where lines may have any length. */
  readonly columns: number;
  /** Rows now; Infinity off a terminal. */
  readonly rows: number;
  /** Whether a cursor can be moved: a TTY that is not `TERM=dumb`. */
  readonly isTerminal: boolean;
  readonly colour: boolean;
}

export interface Timers {
  /** Calls `run` every `intervalMs` until the returned function is called. Must not keep the process alive. */
  every(intervalMs: number, run: () => void): () => void;
}
