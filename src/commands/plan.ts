import { openProject, type Project } from "../build/open-project.js";
import { planProject, type PlannedProject } from "../build/plan-project.js";
import type { ExitCode } from "../model/build-event.js";
import { formatPlan } from "../reporters/plan-report.js";
import { planToJson } from "../reporters/plan-to-json.js";
import { inWords, reportInvalid, writeJson, type CommandContext, type GlobalFlags } from "./context.js";

export interface PlanFlags extends GlobalFlags {
  readonly force?: readonly string[];
  readonly overwrite?: readonly string[];
}

export async function planCommand(
  context: CommandContext,
  only: readonly string[],
  flags: PlanFlags,
): Promise<ExitCode> {
  const planned = await planFor(context, only, flags);
  if (typeof planned === "number") return planned;
  const { columns, colour } = context.stdout;
  if (flags.json) writeJson(context, { ...planToJson(planned.plan), exitCode: 0 });
  else context.stdout.write(formatPlan(planned.plan, { columns, colour, verbose: flags.verbose ?? false }));
  return 0;
}

/** The plan and its project, or the exit code after telling why there is none. Warnings are told on the way. */
export async function planFor(
  context: CommandContext,
  only: readonly string[],
  flags: PlanFlags,
): Promise<(PlannedProject & { readonly project: Project }) | ExitCode> {
  const opened = await openProject(context.host, flags);
  if (opened.kind === "invalid") return reportInvalid(context, flags, opened.diagnostics);
  const { project } = opened;
  const planned = await planProject(project, { only, force: flags.force, overwrite: flags.overwrite });
  if (planned.kind === "invalid") return reportInvalid(context, flags, planned.diagnostics);
  if (project.warnings.length > 0 && !flags.json && !flags.quiet) {
    context.stderr.write(`${inWords(context, project.warnings)}\n`);
  }
  return { ...planned, project };
}
