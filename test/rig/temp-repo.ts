import { mkdir, mkdtemp, readFile, readdir, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { runArtlock, type ArtlockRun } from "./run-artlock.js";

/** A checkout of its own, gone when it goes out of scope. */
export interface TempRepo extends AsyncDisposable {
  readonly root: string;
  path(file: string): string;
  write(file: string, content: string | Uint8Array): Promise<void>;
  read(file: string): Promise<string>;
  bytes(file: string): Promise<Buffer>;
  remove(file: string): Promise<void>;
  /** Every file, sorted, without what lies in `.git`. */
  files(): Promise<readonly string[]>;
  lock(): Promise<LockJson>;
  /** Runs the command line in this process, as a terminal-less shell would. */
  artlock(args: readonly string[], env?: { readonly [name: string]: string }): Promise<ArtlockRun>;
}

/** The lock as it stands in the file. */
export interface LockJson {
  readonly version: number;
  readonly assets: { readonly [id: string]: LockEntryJson };
  readonly unplaced?: { readonly [id: string]: readonly AttemptJson[] };
}

export interface LockEntryJson {
  readonly fingerprint: string;
  readonly inputs: { readonly [field: string]: unknown };
  readonly picked: string;
  readonly candidates: readonly { readonly digest: string; readonly type: string }[];
  readonly attempts: readonly AttemptJson[];
  readonly outputs: { readonly [path: string]: { readonly digest: string; readonly width: number } };
  readonly pin?: true;
}

export interface AttemptJson {
  readonly at: string;
  readonly fingerprint: string;
  readonly outcome: string;
  readonly requestId?: string;
  readonly masters: readonly { readonly digest: string }[];
  readonly cost: { readonly billedMicroUsd?: number; readonly estimatedMicroUsd?: number; readonly unknown?: true };
}

/** `under`: the folder, and so the disk, that it is made in. */
export async function tempRepo(
  files: { readonly [path: string]: string | Uint8Array } = {},
  { under = tmpdir() }: { readonly under?: string } = {},
): Promise<TempRepo> {
  const root = await realpath(await mkdtemp(join(under, "artlock-repo-")));
  const path = (file: string): string => join(root, file);
  const repo: TempRepo = {
    root,
    path,
    async write(file, content) {
      await mkdir(dirname(path(file)), { recursive: true });
      await writeFile(path(file), content);
    },
    read: (file) => readFile(path(file), "utf8"),
    bytes: (file) => readFile(path(file)),
    remove: (file) => rm(path(file), { recursive: true, force: true }),
    async files() {
      const entries = await readdir(root, { recursive: true, withFileTypes: true });
      const names = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
      return names
        .map((name) => name.slice(root.length + 1))
        .filter((name) => !name.startsWith(".git/"))
        .toSorted();
    },
    lock: async () => JSON.parse(await readFile(path("assets.lock.json"), "utf8")) as LockJson,
    artlock: (args, env = {}) => runArtlock(args, { cwd: root, env }),
    [Symbol.asyncDispose]: () => rm(root, { recursive: true, force: true }),
  };
  // The repo's top, so that nothing outside it is taken for part of it.
  await mkdir(path(".git"));
  for (const [file, content] of Object.entries(files)) await repo.write(file, content);
  return repo;
}
