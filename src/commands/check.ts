import { checkProject, rememberChecked, type Checked } from "../build/check-project.js";
import { warnOfUnchecked } from "../build/warn-of-unchecked.js";
import type { ExitCode } from "../model/build-event.js";
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
  const checked = await checkProject(planned.project, planned, flags);
  const { plan, drafts, unmet, unchecked, exitCode } = checked;
  const warnings = flags.unchecked === false ? [] : warnOfUnchecked(unchecked);
  if (warnings.length > 0 && !flags.json && !flags.quiet) context.stderr.write(`${inWords(context, warnings)}\n`);
  if (flags.json) writeJson(context, { ...planToJson(plan), drafts, unmet, exitCode });
  else report(context, checked, flags);
  if (only.length === 0) await rememberChecked(planned.project, planned, checked);
  return exitCode;
}

function report(
  { stdout, stderr }: CommandContext,
  { plan, drafts, unmet, exitCode }: Checked,
  { quiet = false, verbose = false }: CheckFlags,
): void {
  if (exitCode === 0) {
    if (!quiet) stderr.write(freshLine(plan.steps.length));
    return;
  }
  stdout.write(formatPlan(plan, { columns: stdout.columns, colour: stdout.colour, verbose }));
  for (const id of drafts) stdout.write(`${printable(id)} is a draft, and --no-drafts accepts none\n`);
  for (const message of unmet) stdout.write(`${printable(message)}\n`);
}
