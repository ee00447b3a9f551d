import type { AssetId } from "../model/asset.js";
import { describeFinding, failedFindings, type Examination, type Finding } from "../model/expectation.js";
import type { Lock } from "../model/lock.js";
import type { Plan, Verdict } from "../model/plan.js";
import { examineProject } from "./examine-project.js";
import type { Project } from "./open-project.js";
import type { PlannedProject } from "./plan-project.js";
import { rememberNoOp } from "./remember-no-op.js";
import { unmetByRecords } from "./unmet-expectation.js";

export interface CheckOptions {
  /** Whether a draft in the lock is as good as a bought picture; on when left out. */
  readonly drafts?: boolean | undefined;
  /** Whether an expectation that nobody could look into is let pass; on when left out. */
  readonly unchecked?: boolean | undefined;
}

/** Whether a repo holds what its manifest asks for. */
export interface Checked {
  readonly plan: Plan;
  /** Drafts, where none are accepted. */
  readonly drafts: readonly AssetId[];
  /** Expectations that do not hold, in words. */
  readonly unmet: readonly string[];
  /** Expectations that nobody could look into. */
  readonly unchecked: readonly (readonly [AssetId, Finding])[];
  /** 0 all is as wanted; 3 something is stale, drifted, missing or orphaned; 4 an expectation does not hold. */
  readonly exitCode: 0 | 3 | 4;
}

/** Looks at everything and writes nothing but caches; needs no key and no network. */
export async function checkProject(
  project: Project,
  planned: PlannedProject,
  { drafts: acceptsDrafts = true, unchecked: letsPass = true }: CheckOptions,
): Promise<Checked> {
  const { plan, lock } = planned;
  const drafts = acceptsDrafts ? [] : draftsAmong(plan, lock);
  const examined = await examineProject(project, planned);
  const unchecked = uncheckedIn(examined);
  const unmet = [
    ...plan.steps.flatMap(({ asset }) => unmetByRecords(asset, lock.assets.get(asset.id))?.message ?? []),
    ...[...examined].flatMap(([id, one]) => failedFindings(one).map((finding) => `${id}: ${describeFinding(finding)}`)),
    ...(letsPass ? [] : unchecked.map(([id, finding]) => `${id}: ${describeFinding(finding)}`)),
  ];
  const stale = !isUpToDate(plan) || drafts.length > 0;
  const isUnmet = unmet.length > 0 || plan.steps.some(({ verdict }) => verdict.kind === "unmet");
  return { plan, drafts, unmet, unchecked, exitCode: stale ? 3 : isUnmet ? 4 : 0 };
}

/** So that the next run need not look, where this one has looked at everything and found it right. */
export async function rememberChecked(project: Project, { lock }: PlannedProject, checked: Checked): Promise<void> {
  const { plan, unchecked, exitCode } = checked;
  if (exitCode !== 0 || unchecked.length > 0) return;
  await rememberNoOp(project, { plan, lock, lookedMs: project.openedMs }).catch(() => undefined);
}

function uncheckedIn(examined: ReadonlyMap<AssetId, Examination>): Checked["unchecked"] {
  return [...examined].flatMap(([id, { findings }]) =>
    findings.filter(({ outcome }) => outcome === "skipped").map((finding) => [id, finding] as const),
  );
}

/** A pinned picture is as somebody wants it, however much its request changed. */
function isUpToDate({ steps, orphans }: Plan): boolean {
  return orphans.length === 0 && steps.every(({ verdict }) => UP_TO_DATE.has(verdict.kind));
}

/** What is expected of a picture is another matter than whether it is the one that was asked for. */
const UP_TO_DATE: ReadonlySet<Verdict["kind"]> = new Set(["fresh", "pinned", "unmet"]);

/** By who made the picture that is there, whoever would make the next one. */
function draftsAmong({ steps }: Plan, lock: Lock): readonly AssetId[] {
  const ids = steps.map(({ asset }) => asset.id);
  return ids.filter((id) => lock.assets.get(id)?.inputs["provider"] === "draft");
}
