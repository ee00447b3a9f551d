#!/usr/bin/env node
import type { CommandContext } from "./commands/context.js";

/** Put in by the bundler, so that `--version` reads no file. */
declare const ARTLOCK_VERSION: string;

const args = process.argv.slice(2);
const [first] = args;
if (args.length === 1 && (first === "--version" || first === "-V")) process.stdout.write(`${ARTLOCK_VERSION}\n`);
else void main();

async function main(): Promise<void> {
  // Each import is a file that a quicker answer does without.
  const { answerUnchanged } = await import("./commands/answer-unchanged.js");
  const unchanged = answerUnchanged(args, { cwd: process.cwd(), nowMs: Date.now() });
  if (unchanged !== undefined) return void process.stderr.write(unchanged);
  const { runProgram } = await import("./commands/program.js");
  const { nodeHost, nodeKeys } = await import("./host.js");
  // A reader that has enough, as `| head`, closes the pipe: that is its right, and no failure of ours.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(process.exitCode ?? 0);
    throw error;
  });
  const context: CommandContext = {
    host: nodeHost(),
    stdout: outputTo(process.stdout),
    stderr: outputTo(process.stderr),
    keys: nodeKeys(),
    timers: { every },
    onInterrupt,
  };
  try {
    process.exitCode = await runProgram(context, args, { version: ARTLOCK_VERSION });
  } catch (error) {
    process.stderr.write(`artlock: ${describe(error)}\n`);
    process.exitCode = 1;
  }
}

function outputTo(stream: NodeJS.WriteStream): CommandContext["stdout"] {
  const isTerminal = stream.isTTY && process.env["TERM"] !== "dumb";
  return {
    write: (text) => void stream.write(text),
    get columns() {
      return stream.columns ?? Infinity;
    },
    get rows() {
      return stream.rows ?? Infinity;
    },
    isTerminal,
    colour: wantsColour({ isTerminal }),
  };
}

/** https://no-color.org and https://force-color.org */
function wantsColour({ isTerminal }: { readonly isTerminal: boolean }): boolean {
  const { NO_COLOR: no, FORCE_COLOR: force } = process.env;
  if (no !== undefined && no !== "") return false;
  if (force !== undefined && force !== "") return force !== "0";
  return isTerminal;
}

function every(intervalMs: number, run: () => void): () => void {
  const timer = setInterval(run, intervalMs);
  timer.unref();
  return () => clearInterval(timer);
}

/** The first two signals ask; the third is not argued with. */
function onInterrupt(handle: (times: number) => void): () => void {
  let times = 0;
  const heard = (): void => {
    times += 1;
    if (times > 2) process.exit(130);
    handle(times);
  };
  process.on("SIGINT", heard).on("SIGTERM", heard);
  return () => void process.off("SIGINT", heard).off("SIGTERM", heard);
}

/** What the operating system refuses is told in a line; anything else is a bug, and the stack says where. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return "syscall" in error ? error.message : `unexpected: ${error.stack ?? error.message}`;
}
