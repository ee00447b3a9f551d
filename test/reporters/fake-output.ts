import type { Diagnostic } from "../../src/model/diagnostic.js";
import { printable } from "../../src/reporters/printable.js";
import type { TerminalOutput, Timers } from "../../src/reporters/terminal-output.js";

/** Standard output or error that keeps what is written. */
export function fakeOutput(changes: Partial<TerminalOutput> = {}): TerminalOutput & { readonly text: () => string } {
  let text = "";
  return {
    write: (more) => {
      text += more;
    },
    columns: Infinity,
    rows: Infinity,
    isTerminal: false,
    colour: false,
    ...changes,
    text: () => text,
  };
}

/** A clock and timers that move only when told to. */
export function fakeTime(): FakeTime {
  let nowMs = 0;
  const running = new Set<{ readonly intervalMs: number; readonly run: () => void; dueMs: number }>();
  return {
    nowMs: () => nowMs,
    timers: {
      every: (intervalMs, run) => {
        const timer = { intervalMs, run, dueMs: nowMs + intervalMs };
        running.add(timer);
        return () => running.delete(timer);
      },
    },
    pass: (durationMs) => {
      const endMs = nowMs + durationMs;
      for (;;) {
        const next = [...running].toSorted((a, b) => a.dueMs - b.dueMs)[0];
        if (!next || next.dueMs > endMs) break;
        nowMs = next.dueMs;
        next.dueMs += next.intervalMs;
        next.run();
      }
      nowMs = endMs;
    },
    running: () => running.size,
  };
}

export interface FakeTime {
  readonly nowMs: () => number;
  readonly timers: Timers;
  readonly pass: (durationMs: number) => void;
  /** Timers that were not stopped. */
  readonly running: () => number;
}

export function formatDiagnostic({ code, message }: Diagnostic): string {
  return `warning ${code}: ${printable(message)}\n`;
}
