import { availableParallelism, hostname } from "node:os";
import { setTimeout as delay } from "node:timers/promises";

/** The world outside: environment, clock and chance. Everything else gets it as an argument. */
export interface Host {
  readonly cwd: string;
  readonly env: { readonly [name: string]: string | undefined };
  readonly nowMs: () => number;
  /** Milliseconds since some moment, for measuring how long things take: it never stands still or jumps. */
  readonly steadyMs: () => number;
  /** From 0 to below 1. */
  readonly random: () => number;
  /** Resolves after `waitMs`, rejects when aborted. */
  readonly sleep: (waitMs: number, signal: AbortSignal) => Promise<void>;
  readonly pid: number;
  readonly machine: string;
  /** Threads that can run at once. */
  readonly cores: number;
  /** Whether a process of this machine is alive. */
  readonly isAlive: (pid: number) => boolean;
}

export function nodeHost(): Host {
  return {
    cwd: process.cwd(),
    env: process.env,
    nowMs: () => Date.now(),
    steadyMs: () => performance.now(),
    random: () => Math.random(),
    sleep: (waitMs, signal) => delay(waitMs, undefined, { signal }),
    pid: process.pid,
    machine: hostname(),
    cores: availableParallelism(),
    isAlive,
  };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Not allowed to signal it: it is there, and somebody else's.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
