import type { AssetId } from "../model/asset.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Lock } from "../model/lock.js";
import type { Plan } from "../model/plan.js";
import type { Snapshot } from "../model/snapshot.js";
import type { Orders } from "../plan/decide.js";
import { makePlan } from "../plan/make-plan.js";
import { chooseAssets } from "./choose-assets.js";
import { keepOutOfGit } from "./keep-out-of-git.js";
import type { Recovered } from "./journal.js";
import type { Project } from "./open-project.js";
import { readLock } from "./read-lock.js";
import { takeSnapshot } from "./take-snapshot.js";

/** What the command line asks of a plan. Names may be globs or `tag:…`. */
export interface PlanOptions {
  /** Only these, and what they are made from; all when empty. */
  readonly only?: readonly string[];
  readonly force?: readonly string[];
  readonly overwrite?: readonly string[];
}

export interface PlannedProject {
  readonly kind: "planned";
  readonly plan: Plan;
  readonly orders: Orders;
  readonly lock: Lock;
  /** What the lock was read from; undefined where there was no file. */
  readonly text: string | undefined;
  readonly snapshot: Snapshot;
  readonly recovered: Recovered;
}

export type Planned = PlannedProject | { readonly kind: "invalid"; readonly diagnostics: readonly Diagnostic[] };

/** Reads the lock and what is on disk, and decides. Writes nothing but the cache of digests. */
export async function planProject(project: Project, options: PlanOptions): Promise<Planned> {
  const { manifest } = project;
  const only = chooseAssets(manifest, { patterns: options.only ?? [] });
  const force = chooseAssets(manifest, { patterns: options.force ?? [] });
  const overwrite = chooseAssets(manifest, { patterns: options.overwrite ?? [] });
  if (only.kind === "invalid") return only;
  if (force.kind === "invalid") return force;
  if (overwrite.kind === "invalid") return overwrite;
  const read = await readLock(project);
  if (read.kind === "invalid") return read;
  const { lock, text, recovered } = read;
  const snapshot = await snapshotOf(project, lock, recovered);
  const orders: Orders = {
    force: (id: AssetId) => force.ids?.has(id) ?? false,
    overwrite: (id: AssetId) => overwrite.ids?.has(id) ?? false,
  };
  const plan = makePlan({ manifest, lock, snapshot, orders, chosen: only.ids, memory: project.memory?.wants });
  return { kind: "planned", plan, orders, lock, text, snapshot, recovered };
}

export async function snapshotOf(
  project: Project,
  lock: Lock,
  { ours, held }: Pick<Recovered, "ours" | "held">,
): Promise<Snapshot> {
  const { repo, manifest, stores, digests } = project;
  const snapshot = takeSnapshot({
    repo,
    assets: manifest.assets,
    lock,
    stores: [stores.bought, stores.drafts],
    digests,
    ours,
    held,
  });
  if (project.isReadOnly) return snapshot;
  // A folder that may not be written to costs speed, not the plan.
  await keepOutOfGit(project.layout)
    // What is opened over and over is saved once, at the end.
    .then(() => (project.memory ? undefined : digests.save()))
    .catch(() => undefined);
  return snapshot;
}
