import type { CommandContext } from "../../src/commands/context.js";
import { runProgram } from "../../src/commands/program.js";
import { nodeHost, type Host } from "../../src/host.js";

export interface ArtlockRun {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface ArtlockWorld {
  readonly cwd: string;
  readonly env: { readonly [name: string]: string };
  readonly host?: Partial<Host>;
  /** A person at a terminal presses these keys, in turn, whenever artlock waits for one; without them nobody is there. */
  readonly keys?: readonly string[];
  /** Called with what artlock listens with for Ctrl-C, so that a test can press it. */
  readonly onListening?: (interrupt: (times: number) => void) => void;
}

/** Runs the command line in this process, with no terminal, this machine's disk and clock, and only the given environment. */
export async function runArtlock(
  args: readonly string[],
  { cwd, env, host, keys, onListening }: ArtlockWorld,
): Promise<ArtlockRun> {
  const stdout: string[] = [];
  const stderr: string[] = [];
  const context: CommandContext = {
    host: { ...nodeHost(), cwd, env, ...host },
    stdout: collecting(stdout),
    stderr: { ...collecting(stderr), isTerminal: keys !== undefined },
    keys: { isTerminal: keys !== undefined, listen: pressing([...(keys ?? [])]) },
    timers: { every: () => () => undefined },
    onInterrupt(handle) {
      onListening?.(handle);
      return () => undefined;
    },
  };
  const exitCode = await runProgram(context, args, { version: "0.0.0-test" });
  return { exitCode, stdout: stdout.join(""), stderr: stderr.join("") };
}

function pressing(keys: string[]): CommandContext["keys"]["listen"] {
  return (handle) => {
    const pressNext = (): void => {
      const key = keys.shift();
      if (key !== undefined) handle(key);
    };
    const pressingNow = setInterval(pressNext, 1);
    return () => clearInterval(pressingNow);
  };
}

function collecting(texts: string[]): CommandContext["stdout"] {
  return {
    write: (text) => void texts.push(text),
    columns: Infinity,
    rows: Infinity,
    isTerminal: false,
    colour: false,
  };
}
