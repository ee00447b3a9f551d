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
  /** Runs another program to its end, without a shell. */
  readonly run: (command: string, args: readonly string[], options: RunOptions) => Promise<Ran>;
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

export interface RunOptions {
  readonly cwd?: string;
  /** What it reads on its standard input. */
  readonly input?: Uint8Array | string;
  readonly timeoutMs: number;
  /** Of its standard output. */
  readonly maxBytes: number;
  readonly signal?: AbortSignal;
}

export type Ran =
  | { readonly kind: "ended"; readonly exitCode: number; readonly stdout: Uint8Array; readonly stderr: string }
  | { readonly kind: "not-found" }
  /** It took too long, said too much, was stopped, or could not be started. */
  | { readonly kind: "broken-off"; readonly because: string };

export function nodeHost(): Host {
  return {
    cwd: process.cwd(),
    env: process.env,
    nowMs: () => Date.now(),
    steadyMs: () => performance.now(),
    random: () => Math.random(),
    secret: () => randomBytes(24).toString("base64url"),
    sleep: (waitMs, signal) => delay(waitMs, undefined, { signal }),
    run,
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

async function run(command: string, args: readonly string[], options: RunOptions): Promise<Ran> {
  const { cwd, input, timeoutMs: timeout, maxBytes: maxBuffer, signal } = options;
  const { execFile } = await import("node:child_process");
  return new Promise((resolve) => {
    const settings = { cwd, timeout, maxBuffer, signal, encoding: "buffer", windowsHide: true } as const;
    const child = execFile(command, args, settings, (error, stdout, stderr) => {
      if (!error) return resolve({ kind: "ended", exitCode: 0, stdout, stderr: stderr.toString() });
      if (error.code === "ENOENT") return resolve({ kind: "not-found" });
      if (typeof error.code === "number")
        return resolve({ kind: "ended", exitCode: error.code, stdout, stderr: stderr.toString() });
      return resolve({ kind: "broken-off", because: error.killed ? "it took too long" : error.message });
    });
    // It may end without reading all of it.
    child.stdin?.on("error", () => undefined);
    child.stdin?.end(input);
  });
}
