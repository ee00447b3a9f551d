import { spentInMonth } from "../build/budget.js";
import { chooseAssets } from "../build/choose-assets.js";
import { openProject, type Project } from "../build/open-project.js";
import { readLock } from "../build/read-lock.js";
import { expensesIn, type ExpenseFilter } from "../cost/expenses-in.js";
import { groupSpending } from "../cost/group-spending.js";
import { sumSpending } from "../cost/sum-spending.js";
import type { ExitCode } from "../model/build-event.js";
import type { Lock } from "../model/lock.js";
import type { SpendingKey, SpendingReport } from "../model/spending.js";
import { formatSpending } from "../reporters/spending-report.js";
import { spendingToJson } from "../reporters/spending-to-json.js";
import { reportInvalid, writeJson, type CommandContext, type GlobalFlags } from "./context.js";

export interface CostFlags extends GlobalFlags {
  readonly by?: SpendingKey;
  readonly since?: string;
  readonly until?: string;
}

/** Tells what the lock says was spent. Reads the lock and the journals alone, and writes nothing. */
export async function costCommand(
  context: CommandContext,
  patterns: readonly string[],
  flags: CostFlags,
): Promise<ExitCode> {
  const opened = await openProject(context.host, flags);
  if (opened.kind === "invalid") return reportInvalid(context, flags, opened.diagnostics);
  const { project } = opened;
  const read = await readLock(project);
  if (read.kind === "invalid") return reportInvalid(context, flags, read.diagnostics);
  const { lock } = read;
  const chosen = chooseAssets(project.manifest, { patterns, also: [...lock.assets.keys(), ...lock.unplaced.keys()] });
  if (chosen.kind === "invalid") return reportInvalid(context, flags, chosen.diagnostics);
  const { since, until, by } = flags;
  const report = reportOn(lock, { project, filter: { ids: chosen.ids, since, until }, by });
  const { columns, colour } = context.stdout;
  if (flags.json) writeJson(context, { ...spendingToJson(report), exitCode: 0 });
  else context.stdout.write(formatSpending(report, { columns, colour, ...(by === undefined && { mostRows: 10 }) }));
  return 0;
}

interface Question {
  readonly project: Project;
  readonly filter: ExpenseFilter;
  readonly by: SpendingKey | undefined;
}

function reportOn(lock: Lock, { project, filter, by }: Question): SpendingReport {
  const { manifest, host } = project;
  const expenses = expensesIn(lock, filter);
  const known = new Map(manifest.assets.map((asset) => [asset.id, asset]));
  const groups = (by === undefined ? OVERVIEW : [by]).map((key) => groupSpending(expenses, key, known));
  const hasTags = manifest.assets.some(({ tags }) => tags.length > 0);
  const limit = manifest.budget.perMonthMicroUsd;
  const at = new Date(host.nowMs()).toISOString();
  return {
    total: sumSpending(expenses),
    first: expenses[0]?.attempt.at,
    last: expenses.at(-1)?.attempt.at,
    groups: groups.filter((group) => by !== undefined || group.by !== "tag" || hasTags),
    ...(limit !== undefined && { month: { countedMicroUsd: spentInMonth(lock, at), limitMicroUsd: limit } }),
  };
}

const OVERVIEW: readonly SpendingKey[] = ["month", "model", "tag", "asset"];
