import { randomBytes } from "node:crypto";
import { availableParallelism, hostname } from "node:os";
import { emitKeypressEvents } from "node:readline";
import { setTimeout as delay } from "node:timers/promises";
import { isatty } from "node:tty";

/** The world outside: environment, clock and chance. Everything else gets it as an argument. */
export interface Host {
  readonly cwd: string;
  readonly env: { readonly [name: string]: string | undefined };
  readonly nowMs: () => number;
  /** Milliseconds since some moment, for measuring how long things take: it never stands still or jumps. */
  readonly steadyMs: () => number;
  /** From 0 to below 1. */
  readonly random: () => number;
  /** Text that nobody can guess, fit for an address or a cookie. */
  readonly secret: () => string;
  /** Resolves after `waitMs`, rejects when aborted. */
  readonly sleep: (waitMs: number, signal: AbortSignal) => Promise<void>;
  readonly pid: number;
  readonly machine: string;
  /** Threads that can run at once. */
  readonly cores: number;
  /** Whether a process of this machine is alive. */
  readonly isAlive: (pid: number) => boolean;
}

/** What a person at the terminal types. */
export interface Keys {
  /** Whether anybody can: standard input is a terminal. */
  readonly isTerminal: boolean;
  /**
   * Calls `handle` with each key as it is pressed, unechoed, until the returned function is called: `y`, `Y`, `escape`,
   * `enter`, `up`. Ctrl-C and Ctrl-Z stay what they are.
   */
  readonly listen: (handle: (key: string) => void) => () => void;
}

export function nodeHost(): Host {
  return {
    cwd: process.cwd(),
    env: process.env,
    nowMs: () => Date.now(),
    steadyMs: () => performance.now(),
    random: () => Math.random(),
    secret: () => randomBytes(24).toString("base64url"),
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

export function nodeKeys(): Keys {
  return { isTerminal: isatty(0) && process.env["TERM"] !== "dumb", listen: listenToKeys };
}

/** A terminal that sends each key at once sends Ctrl-C and Ctrl-Z as keys too. */
function listenToKeys(handle: (key: string) => void): () => void {
  const { stdin } = process;
  const heard = (_text: unknown, { name = "", ctrl, shift, sequence = "" }: KeyPress): void => {
    if (ctrl === true && name === "c") process.kill(process.pid, "SIGINT");
    else if (ctrl === true && name === "z" && process.platform !== "win32") suspend();
    else if (ctrl !== true) handle(nameOf({ name, shift, sequence }));
  };
  const begin = (): void => void stdin.setRawMode(true).resume();
  const giveBack = (): void => void stdin.setRawMode(false);
  const suspend = (): void => {
    giveBack();
    process.once("SIGCONT", begin);
    process.kill(process.pid, "SIGTSTP");
  };
  emitKeypressEvents(stdin);
  stdin.on("keypress", heard);
  begin();
  process.once("exit", giveBack);
  return () => {
    stdin.off("keypress", heard).pause();
    process.off("exit", giveBack).off("SIGCONT", begin);
    giveBack();
  };
}

interface KeyPress {
  readonly name?: string;
  readonly ctrl?: boolean;
  readonly shift?: boolean;
  readonly sequence?: string;
}

function nameOf({ name, shift, sequence }: KeyPress): string {
  if (name === "return") return "enter";
  return name === undefined || name === "" || (shift === true && name.length === 1) ? (sequence ?? "") : name;
}
