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
  /** Called with what artlock listens with for Ctrl-C, so that a test can press it. */
  readonly onListening?: (interrupt: (times: number) => void) => void;
}

/** Runs the command line in this process, with no terminal, this machine's disk and clock, and only the given environment. */
export async function runArtlock(
  args: readonly string[],
  { cwd, env, host, onListening }: ArtlockWorld,
): Promise<ArtlockRun> {
  const stdout: string[] = [];
  const stderr: string[] = [];
  const context: CommandContext = {
    host: { ...nodeHost(), cwd, env, ...host },
    stdout: collecting(stdout),
    stderr: collecting(stderr),
    keys: { isTerminal: false, listen: () => () => undefined },
    timers: { every: () => () => undefined },
    onInterrupt(handle) {
      onListening?.(handle);
      return () => undefined;
    },
  };
  const exitCode = await runProgram(context, args, { version: "0.0.0-test" });
  return { exitCode, stdout: stdout.join(""), stderr: stderr.join("") };
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
