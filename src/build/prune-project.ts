import { digestContent } from "../disk/digest-file.js";
import { absolutePath, leavesRepo } from "../disk/repo.js";
import { removeFile } from "../disk/write-file.js";
import type { AssetId } from "../model/asset.js";
import type { RepoPath } from "../model/repo-path.js";
import { changeLock, type ChangedLock } from "./change-lock.js";
import type { Project } from "./open-project.js";
import { planProject, type PlannedProject } from "./plan-project.js";

export interface Pruned {
  readonly ids: readonly AssetId[];
  readonly removed: readonly RepoPath[];
  /** Adopted, or changed by hand since artlock wrote them: left where they are. */
  readonly kept: readonly RepoPath[];
}

/**
 * Takes the assets that the manifest no longer has out of the lock, and removes their files. What they cost stays in the
 * lock, and their masters stay in the store, so that bringing one back is free. A dry run only looks.
 */
export async function pruneProject(
  project: Project,
  { dryRun }: { readonly dryRun: boolean },
): Promise<ChangedLock<Pruned>> {
  if (dryRun) {
    const planned = await planProject(project, {});
    return planned.kind === "invalid" ? planned : { kind: "changed", result: await sortOut(project, planned) };
  }
  return changeLock(project, async (book, planned) => {
    const pruned = await sortOut(project, planned);
    for (const path of pruned.removed) await removeFile(absolutePath(project.repo, path), project.repo.root);
    for (const id of pruned.ids) book.retire(id);
    return pruned;
  });
}

/** A file goes only when artlock made it and it is still as it was made. */
async function sortOut({ manifest, repo }: Project, { plan, lock }: PlannedProject): Promise<Pruned> {
  const wanted = new Set(manifest.assets.flatMap((asset) => asset.outputs.map(({ path }) => path)));
  const made = new Set<RepoPath>();
  const kept = new Set<RepoPath>();
  for (const { id } of plan.orphans) {
    for (const [path, record] of lock.assets.get(id)?.outputs ?? []) {
      const found = digestContent(absolutePath(repo, path));
      if (found === undefined || wanted.has(path)) continue;
      const isOurs = !record.accepted && found === record.digest && !(await leavesRepo(repo, path));
      (isOurs ? made : kept).add(path);
    }
  }
  return {
    ids: plan.orphans.map(({ id }) => id),
    removed: [...made].filter((path) => !kept.has(path)),
    kept: [...kept],
  };
}
