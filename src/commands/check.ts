import { unmetByRecords } from "../build/unmet-expectation.js";
import { warnOfUnchecked } from "../build/warn-of-unchecked.js";
import { examineProject } from "../build/examine-project.js";
import { rememberNoOp } from "../build/remember-no-op.js";
import type { AssetId } from "../model/asset.js";
import type { ExitCode } from "../model/build-event.js";
import { describeFinding, failedFindings, type Examination, type Finding } from "../model/expectation.js";
import type { Lock } from "../model/lock.js";
import type { Plan, Verdict } from "../model/plan.js";
import { formatPlan } from "../reporters/plan-report.js";
import { planToJson } from "../reporters/plan-to-json.js";
import { printable } from "../reporters/printable.js";
import { freshLine } from "./answer-unchanged.js";
import { inWords, writeJson, type CommandContext } from "./context.js";
import { planFor, type PlanFlags } from "./plan.js";

export interface CheckFlags extends PlanFlags {
  /** False with --no-drafts: a draft in the lock counts as stale. */
  readonly drafts?: boolean;
  /** False with --no-unchecked: an expectation that nobody could look into counts as failed. */
  readonly unchecked?: boolean;
}

/** Whether the repo holds what the manifest asks for. Writes nothing but caches, needs no key and no network. */
export async function checkCommand(
  context: CommandContext,
  only: readonly string[],
  flags: CheckFlags,
): Promise<ExitCode> {
  const planned = await planFor(context, only, flags);
  if (typeof planned === "number") return planned;
  const { plan, lock, project } = planned;
  const drafts = flags.drafts === false ? draftsAmong(plan, lock) : [];
  const examined = await examineProject(project, planned);
  const unchecked = uncheckedIn(examined);
  const unmet = [
    ...plan.steps.flatMap(({ asset }) => unmetByRecords(asset, lock.assets.get(asset.id))?.message ?? []),
    ...[...examined].flatMap(([id, one]) => failedFindings(one).map((finding) => `${id}: ${describeFinding(finding)}`)),
    ...(flags.unchecked === false ? unchecked.map(([id, finding]) => `${id}: ${describeFinding(finding)}`) : []),
  ];
  const stale = !isUpToDate(plan) || drafts.length > 0;
  const isUnmet = unmet.length > 0 || plan.steps.some(({ verdict }) => verdict.kind === "unmet");
  const exitCode = stale ? 3 : isUnmet ? 4 : 0;
  const warnings = flags.unchecked === false ? [] : warnOfUnchecked(unchecked);
  if (warnings.length > 0 && !flags.json && !flags.quiet) context.stderr.write(`${inWords(context, warnings)}\n`);
  if (flags.json) writeJson(context, { ...planToJson(plan), drafts, unmet, exitCode });
  else report(context, { plan, drafts, unmet, flags, exitCode });
  if (exitCode === 0 && only.length === 0 && unchecked.length === 0) {
    const lookedMs = project.openedMs;
    await rememberNoOp(project, { plan, lock, lookedMs }).catch(() => undefined);
  }
  return exitCode;
}

function uncheckedIn(examined: ReadonlyMap<AssetId, Examination>): readonly (readonly [AssetId, Finding])[] {
  return [...examined].flatMap(([id, { findings }]) =>
    findings.filter(({ outcome }) => outcome === "skipped").map((finding) => [id, finding] as const),
  );
}

interface Checked {
  readonly plan: Plan;
  readonly drafts: readonly AssetId[];
  readonly unmet: readonly string[];
  readonly flags: CheckFlags;
  readonly exitCode: ExitCode;
}

function report({ stdout, stderr }: CommandContext, { plan, drafts, unmet, flags, exitCode }: Checked): void {
  if (exitCode === 0) {
    if (!flags.quiet) stderr.write(freshLine(plan.steps.length));
    return;
  }
  stdout.write(formatPlan(plan, { columns: stdout.columns, colour: stdout.colour, verbose: flags.verbose ?? false }));
  for (const id of drafts) stdout.write(`${printable(id)} is a draft, and --no-drafts accepts none\n`);
  for (const message of unmet) stdout.write(`${printable(message)}\n`);
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
