import { basename, dirname, join, resolve } from "node:path";
import { openProject } from "../build/open-project.js";
import { readTextSync } from "../disk/read-file.js";
import { writeAtomically } from "../disk/write-file.js";
import { formatLock } from "../lock/format-lock.js";
import { mergeLockTexts } from "../lock/merge-lock-texts.js";
import { resolveConflict } from "../lock/resolve-conflict.js";
import type { ExitCode } from "../model/build-event.js";
import { reportInvalid, type CommandContext, type GlobalFlags } from "./context.js";

export interface MergeFiles {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

/** Paths are not followed here, so a lock may name files as far up as any repo is deep. */
const ANY_DEPTH = 64;

/** git's merge driver (`%O %A %B`): merges the three files that git names, and leaves the result in `ours`. */
export async function mergeCommand(context: CommandContext, files: MergeFiles, flags: GlobalFlags): Promise<ExitCode> {
  const read = (file: string): string => readTextSync(resolve(context.host.cwd, file)) ?? "";
  const texts = { base: read(files.base), ours: read(files.ours), theirs: read(files.theirs) };
  const merged = mergeLockTexts(texts, { file: basename(files.ours), depth: ANY_DEPTH });
  if (merged.kind === "invalid") return reportInvalid(context, flags, merged.diagnostics);
  const into = resolve(context.host.cwd, files.ours);
  await writeAtomically(into, formatLock(merged.lock), join(dirname(into), ".artlock", "tmp"));
  return 0;
}

/** Takes the conflict markers of a failed merge out of the lock by merging its two sides. */
export async function resolveCommand(context: CommandContext, flags: GlobalFlags): Promise<ExitCode> {
  const opened = await openProject(context.host, flags);
  if (opened.kind === "invalid") return reportInvalid(context, flags, opened.diagnostics);
  const { lockFile, temporary } = opened.project.layout;
  const name = basename(lockFile);
  const merged = resolveConflict(readTextSync(lockFile) ?? "", { file: name, depth: opened.project.repo.depth });
  if (!merged) {
    if (!flags.quiet) context.stderr.write(`${name} has no conflict markers, nothing to do\n`);
    return 0;
  }
  if (merged.kind === "invalid") return reportInvalid(context, flags, merged.diagnostics);
  await writeAtomically(lockFile, formatLock(merged.lock), temporary);
  if (!flags.quiet) context.stderr.write(`merged both sides of ${name}; next: git add ${name} && artlock plan\n`);
  return 0;
}
