import { relative, sep } from "node:path";
import { absolutePath, type Repo } from "../disk/repo.js";
import type { Host } from "../host.js";
import { digestOf } from "../model/digest.js";
import type { RepoPath } from "../model/repo-path.js";

/** The file as the last commit has it; undefined where git, the commit or the file is missing, or only a pointer of LFS is there. */
export async function committedFile(
  path: RepoPath,
  { repo, host }: { readonly repo: Repo; readonly host: Host },
): Promise<{ readonly bytes: Uint8Array; readonly digest: string } | undefined> {
  const inRepo = relative(repo.top, absolutePath(repo, path)).split(sep).join("/");
  // Nothing that a repo's own configuration names is run: no filters, no hooks, no pager.
  const args = ["--no-optional-locks", "cat-file", "blob", `HEAD:${inRepo}`];
  const ran = await host.run("git", args, { cwd: repo.top, timeoutMs: 10_000, maxBytes: MAX_BYTES });
  if (ran.kind !== "ended" || ran.exitCode !== 0) return undefined;
  return { bytes: ran.stdout, digest: digestOf(ran.stdout) };
}

const MAX_BYTES = 64 * 1024 * 1024;
