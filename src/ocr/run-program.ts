import { spawn } from "node:child_process";

/** How a program ended. `missing`: there is none of that name on the PATH. */
export type ProgramRun =
  | { readonly kind: "ran"; readonly exitCode: number; readonly stdout: string; readonly stderr: string }
  | { readonly kind: "missing" | "too-slow" | "aborted" };

export interface Program {
  readonly name: string;
  readonly args: readonly string[];
  readonly env: { readonly [name: string]: string | undefined };
  readonly input?: Uint8Array;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/** The one place where another program is run: without a shell, killed when its time is over. */
export async function runProgram({ name, args, env, input, timeoutMs, signal }: Program): Promise<ProgramRun> {
  if (signal.aborted) return { kind: "aborted" };
  const deadline = AbortSignal.timeout(timeoutMs);
  const child = spawn(name, args, { env, stdio: "pipe", windowsHide: true });
  const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on("data", (chunk: Buffer) => void stdout.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => void stderr.push(chunk));
  // A program that ends before it has read its input breaks the pipe; its exit code tells why.
  child.stdin.on("error", () => undefined);
  const ended = new Promise<ProgramRun>((resolve) => {
    const kill = (): void => void child.kill("SIGKILL");
    deadline.addEventListener("abort", kill, { once: true });
    signal.addEventListener("abort", kill, { once: true });
    child.on("error", () => resolve({ kind: "missing" }));
    child.on("close", (exitCode) => {
      signal.removeEventListener("abort", kill);
      deadline.removeEventListener("abort", kill);
      if (exitCode === null) return resolve({ kind: signal.aborted ? "aborted" : "too-slow" });
      resolve({ kind: "ran", exitCode, stdout: textOf(stdout), stderr: textOf(stderr) });
    });
  });
  child.stdin.end(input ?? new Uint8Array());
  return ended;
}

const textOf = (chunks: readonly Buffer[]): string => Buffer.concat(chunks).toString("utf8");
