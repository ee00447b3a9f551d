import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout these tests belong to. */
export const checkout = fileURLToPath(new URL("../..", import.meta.url));

export interface ToolRun {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface FixtureRepo extends AsyncDisposable {
  readonly folder: string;
  /** Runs `file`, a script below the fixture's own folder, on this Node. */
  readonly node: (file: string, ...args: readonly string[]) => Promise<ToolRun>;
  readonly run: (command: string, ...args: readonly string[]) => Promise<ToolRun>;
}

/**
 * A folder outside the checkout, laid out like it: its settings and tools by `copied`, relative to the checkout, then `files`
 * by path. Its packages are the checkout's.
 */
export async function fixtureRepo(
  files: Readonly<Record<string, string>>,
  copied: readonly string[],
): Promise<FixtureRepo> {
  const folder = await mkdtemp(join(tmpdir(), "artlock-house-"));
  for (const path of copied) await cp(join(checkout, path), join(folder, path), { recursive: true });
  await symlink(join(checkout, "node_modules"), join(folder, "node_modules"));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const run: FixtureRepo["run"] = (command, ...args) => runIn(folder, { command, args });
  return {
    folder,
    run,
    node: (file, ...args) => run(process.execPath, file, ...args),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  };
}

export async function runIn(
  folder: string,
  { command, args }: { readonly command: string; readonly args: readonly string[] },
): Promise<ToolRun> {
  // npm hands its own settings down as environment, and they would reach the npm that a test starts.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("npm_")));
  return new Promise((resolve, reject) => {
    const options = { cwd: folder, env: { ...env, NO_COLOR: "1" }, maxBuffer: 64 * 1024 * 1024 };
    execFile(command, [...args], options, (error, stdout, stderr) => {
      if (error && typeof error.code !== "number") reject(error);
      else resolve({ exitCode: typeof error?.code === "number" ? error.code : 0, stdout, stderr });
    });
  });
}
