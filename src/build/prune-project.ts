import { digestFile } from "../disk/digest-file.js";
import { absolutePath, leavesRepo } from "../disk/repo.js";
import { removeFile } from "../disk/write-file.js";
import type { AssetId } from "../model/asset.js";
import type { RepoPath } from "../model/repo-path.js";
import { changeLock, type ChangedLock } from "./change-lock.js";
import type { Project } from "./open-project.js";

export interface Pruned {
  readonly ids: readonly AssetId[];
  readonly removed: readonly RepoPath[];
  /** Changed by hand since artlock wrote them: left where they are. */
  readonly kept: readonly RepoPath[];
}

/**
 * Takes the assets that the manifest no longer has out of the lock, and removes their files. What they cost stays in the
 * lock, and their masters stay in the store, so that bringing one back is free.
 */
export async function pruneProject(
  project: Project,
  { dryRun }: { readonly dryRun: boolean },
): Promise<ChangedLock<Pruned>> {
  return changeLock(project, async (book, { plan, lock }) => {
    const wanted = new Set(project.manifest.assets.flatMap((asset) => asset.outputs.map(({ path }) => path)));
    const removed: RepoPath[] = [];
    const kept: RepoPath[] = [];
    for (const { id } of plan.orphans) {
      for (const [path, record] of lock.assets.get(id)?.outputs ?? []) {
        const found = digestFile(absolutePath(project.repo, path));
        if (found === undefined || wanted.has(path)) continue;
        if (found !== record.digest || (await leavesRepo(project.repo, path))) {
          kept.push(path);
          continue;
        }
        if (!dryRun) await removeFile(absolutePath(project.repo, path), project.repo.root);
        removed.push(path);
      }
      if (!dryRun) book.retire(id);
    }
    return { ids: plan.orphans.map(({ id }) => id), removed, kept };
  });
}
