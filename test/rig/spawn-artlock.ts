import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";

const checkout = new URL("../../", import.meta.url).pathname;

/** The command line as users run it: bundled, in a process of its own, so that signals and crashes are real. */
export interface BundledArtlock extends AsyncDisposable {
  start(args: readonly string[], world: ProcessWorld): RunningArtlock;
}

export interface ProcessWorld {
  readonly cwd: string;
  readonly env: { readonly [name: string]: string };
  /** A command that runs the one that follows it, as `strace` does. */
  readonly through?: readonly string[];
  /** `pipe`: what is written to the process's stdin is what it reads; else there is nothing. */
  readonly stdin?: "pipe";
}

export interface RunningArtlock {
  readonly process: ChildProcess;
  readonly ended: Promise<{
    readonly exitCode: number | null;
    readonly signal: string | null;
    readonly stderr: string;
  }>;
}

/**
 * Bundles into a folder of its own below node_modules, where the packages left outside the bundle are found. `withFiles`:
 * and the fonts that drafts are lettered in, and the studio's page.
 */
export async function bundleArtlock({ withFiles = false } = {}): Promise<BundledArtlock> {
  const folder = await mkdtemp(join(checkout, "node_modules", ".artlock-test-"));
  await bundle(".ci/bundle.mjs", "src/cli.ts", join(folder, "cli"));
  if (withFiles) {
    await bundle(".ci/copy-package-files.mjs", folder);
    await bundle(".ci/bundle-page.mjs", join(folder, "studio", "page"));
  }
  return {
    start(args, { cwd, env, through = [], stdin }) {
      const [tool, ...toolArgs] = through;
      const script = [join(folder, "cli", "artlock.cjs"), ...args];
      const [command, rest] =
        tool === undefined ? [process.execPath, script] : [tool, [...toolArgs, process.execPath, ...script]];
      const child = spawn(command, rest, {
        cwd,
        env: { PATH: process.env["PATH"], ...env },
        stdio: [stdin ?? "ignore", "pipe", "pipe"],
      });
      return { process: child, ended: outcomeOf(child) };
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

async function bundle(...script: readonly string[]): Promise<void> {
  const bundling = spawn(process.execPath, script, { cwd: checkout, stdio: "inherit" });
  const [code] = (await once(bundling, "exit")) as [number | null];
  if (code !== 0) throw new Error(`${script[0]} ended with ${code}`);
}

async function outcomeOf(child: ChildProcess): RunningArtlock["ended"] {
  let stderr = "";
  child.stderr?.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  child.stdout?.resume();
  const [exitCode, signal] = (await once(child, "close")) as [number | null, string | null];
  return { exitCode, signal, stderr };
}
