import { digestContent } from "../disk/digest-file.js";
import { absolutePath, leavesRepo } from "../disk/repo.js";
import { removeFile } from "../disk/write-file.js";
import type { Asset } from "../model/asset.js";
import type { Digest } from "../model/digest.js";
import type { LockEntry } from "../model/lock.js";
import type { RepoPath } from "../model/repo-path.js";
import { fileAt } from "../plan/known.js";
import type { Run } from "./run.js";
import { writeFailure } from "./write-failure.js";

/**
 * Removes the files of `entries` that nobody wants any more. Those at a path that another asset than `asset` wants are
 * noted: it may have put its own there by now, with the same bytes perhaps, or be about to.
 */
export async function leaveFiles(asset: Asset, entries: readonly LockEntry[], run: Run): Promise<void> {
  const kept = new Set(asset.outputs.map(({ path }) => path));
  const outputs = entries.flatMap((entry) => [...entry.outputs].filter(([path]) => !kept.has(path)));
  const left: Digest[] = [];
  for (const [path, { digest }] of outputs) {
    if (!(await isAsRecorded(path, digest, run)) || fileAt(run.known, path)?.digest !== digest) continue;
    if (run.state.wantedPaths.has(path)) {
      run.state.left.set(path, digest);
      left.push(digest);
    } else await removeFile(absolutePath(run.repo, path), run.repo.root);
  }
  // Should this run be killed, the next one must not take them for a stranger's.
  if (left.length > 0) await run.journal.writing(left);
}

/** Once all is done, removes what was left to others who did not take its place: it stands in no lock. */
export async function removeLeft(run: Run): Promise<void> {
  for (const [path, digest] of run.state.left) {
    if (isRecorded(path, digest, run) || !(await isAsRecorded(path, digest, run))) continue;
    // What cannot be removed is carried over in the journal.
    await removeFile(absolutePath(run.repo, path), run.repo.root).catch(writeFailure);
  }
}

async function isAsRecorded(path: RepoPath, digest: Digest, { repo }: Run): Promise<boolean> {
  return digestContent(absolutePath(repo, path)) === digest && !(await leavesRepo(repo, path));
}

function isRecorded(path: RepoPath, digest: Digest, { book }: Run): boolean {
  return [...book.current().assets.values()].some(({ outputs }) => outputs.get(path)?.digest === digest);
}
