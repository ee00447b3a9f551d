import pLimit from "p-limit";
import { setMaxListeners } from "node:events";
import type { AssetId } from "../model/asset.js";
import type { Examination } from "../model/expectation.js";
import { masterInUse } from "../plan/decide.js";
import { know } from "../plan/known.js";
import { openCheckCache } from "./check-cache.js";
import { examinerOf } from "./examiner-of.js";
import type { Project } from "./open-project.js";
import type { PlannedProject } from "./plan-project.js";

/**
 * Holds the pictures that stand to what is expected of them, without buying, asking a model or writing anything but what
 * makes the next look quicker. Assets that expect nothing are left out.
 */
export async function examineProject(
  project: Project,
  { plan, lock, snapshot }: PlannedProject,
): Promise<ReadonlyMap<AssetId, Examination>> {
  const { manifest, layout, host } = project;
  const abort = new AbortController().signal;
  setMaxListeners(0, abort);
  const known = know(lock, snapshot, manifest);
  const cache = openCheckCache(layout.cache, layout.temporary);
  const whenCoreFree = pLimit(host.cores);
  const examine = examinerOf(project, { known, cache, lock: () => lock, whenCoreFree, abort });
  const found = new Map<AssetId, Examination>();
  const standing = plan.steps.filter(({ verdict }) => verdict.kind === "fresh" || verdict.kind === "pinned");
  await Promise.all(
    standing.map(async ({ asset }) => {
      const entry = lock.assets.get(asset.id);
      const master = entry && masterInUse(asset, entry);
      const examined = master && (await examine({ asset, master }));
      if (examined) found.set(asset.id, examined.examination);
    }),
  );
  // Only speed is at stake here.
  if (!project.isReadOnly) await cache.save().catch(() => undefined);
  return found;
}
