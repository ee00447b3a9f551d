import { absolutePath } from "../disk/repo.js";
import { isRacy, statSignature, type StatSignature } from "../disk/stat-signature.js";
import { removeTree, writeAtomically } from "../disk/write-file.js";
import type { Lock } from "../model/lock.js";
import type { Plan } from "../model/plan.js";
import type { RepoPath } from "../model/repo-path.js";
import { encodeState, hasState, statePath } from "./no-op-state.js";
import { LOCK_NAME } from "./layout.js";
import type { Project } from "./open-project.js";
import { pendingIn } from "./pending-in.js";
import { inputFilesOf } from "./take-snapshot.js";

export interface FreshRun {
  readonly plan: Plan;
  readonly lock: Lock;
  /** When the lock and the files were looked at. */
  readonly lookedMs: number;
}

/** Whether `plan` leaves a build nothing to do and nothing to say. */
function isNoOp({ steps, orphans }: Plan): boolean {
  return orphans.length === 0 && steps.every(({ verdict }) => verdict.kind === "fresh");
}

/** Whether somebody could look into everything that is expected: the next run may be able to. */
function isAllChecked({ assets }: Lock): boolean {
  return [...assets.values()].every(
    ({ examined }) => examined?.findings.every(({ outcome }) => outcome !== "skipped") ?? true,
  );
}

/** Before a run changes anything: should it be killed, the next one must look. */
export async function forgetNoOp({ layout }: Project, plan: Plan): Promise<void> {
  if (!isNoOp(plan)) await removeTree(statePath(layout.cache));
}

/**
 * Lets the next run answer from stat signatures, where this one found all fresh. A file that was changed about when it
 * was read is not vouched for, and then nothing is remembered. Warnings have to be shown again, so they forbid it too, and
 * a provider that the command line gave says nothing of a run without it.
 */
export async function rememberNoOp(project: Project, { plan, lock, lookedMs }: FreshRun): Promise<void> {
  const { layout, manifest, warnings, isOverridden, isReadOnly } = project;
  if (isReadOnly || isOverridden || !hasState(manifest.file)) return;
  const path = statePath(layout.cache);
  const files =
    isNoOp(plan) && warnings.length === 0 && isAllChecked(lock) && pendingIn(lock).length === 0
      ? signaturesOf(project, { lock, lookedMs })
      : undefined;
  if (!files) return removeTree(path);
  const day = new Date(project.openedMs).toISOString().slice(0, "2026-11-23".length);
  await writeAtomically(path, encodeState({ assets: manifest.assets.length, day }, files), layout.temporary);
}

function signaturesOf(project: Project, { lock, lookedMs }: Pick<FreshRun, "lock" | "lookedMs">): Rows | undefined {
  const { manifest, repo, digests, layout, openedMs } = project;
  const rows: [string, StatSignature][] = [];
  const add = (path: string, signature: StatSignature | undefined, readMs: number): boolean => {
    if (!signature || isRacy(signature, readMs) || path.includes("\n")) return false;
    rows.push([path, signature]);
    return true;
  };
  const pictures = new Set<RepoPath>([
    ...manifest.assets.flatMap(inputFilesOf),
    ...[...lock.assets.values()].flatMap((entry) => [...entry.outputs.keys()]),
  ]);
  const complete =
    manifest.sources.every((path) => add(path, statSignature(absolutePath(repo, path)), openedMs)) &&
    add(LOCK_NAME, statSignature(layout.lockFile), lookedMs) &&
    [...pictures].every((path) => {
      const known = digests.digestOf(absolutePath(repo, path));
      return known !== undefined && !known.racy && add(path, known.signature, lookedMs);
    });
  return complete ? rows : undefined;
}

type Rows = readonly (readonly [string, StatSignature])[];
