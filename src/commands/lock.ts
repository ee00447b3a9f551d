import { basename, dirname, join, resolve } from "node:path";
import { openProject } from "../build/open-project.js";
import { readTextSync } from "../disk/read-file.js";
import { writeAtomically } from "../disk/write-file.js";
import { formatLock } from "../lock/format-lock.js";
import { mergeLocks } from "../lock/merge-locks.js";
import { EMPTY_LOCK, parseLock } from "../lock/parse-lock.js";
import { splitConflict } from "../lock/resolve-conflict.js";
import type { ExitCode } from "../model/build-event.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Lock } from "../model/lock.js";
import { reportInvalid, type CommandContext, type GlobalFlags } from "./context.js";

export interface MergeFiles {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

/** git's merge driver (`%O %A %B`): merges the three files that git names, and leaves the result in `ours`. */
export async function mergeCommand(context: CommandContext, files: MergeFiles, flags: GlobalFlags): Promise<ExitCode> {
  const { cwd } = context.host;
  const read = (file: string): Side => ({ name: basename(file), text: readTextSync(resolve(cwd, file)) ?? "" });
  const merged = mergeSides({ base: read(files.base), ours: read(files.ours), theirs: read(files.theirs) });
  if (merged.kind === "invalid") return reportInvalid(context, flags, [merged.diagnostic]);
  const into = resolve(cwd, files.ours);
  await writeAtomically(into, formatLock(merged.lock), join(dirname(into), ".artlock", "tmp"));
  return 0;
}

/** Takes the conflict markers of a failed merge out of the lock by merging its two sides. */
export async function resolveCommand(context: CommandContext, flags: GlobalFlags): Promise<ExitCode> {
  const opened = await openProject(context.host, flags);
  if (opened.kind === "invalid") return reportInvalid(context, flags, opened.diagnostics);
  const { lockFile, temporary } = opened.project.layout;
  const name = basename(lockFile);
  const sides = splitConflict(readTextSync(lockFile) ?? "");
  if (!sides) {
    if (!flags.quiet) context.stderr.write(`${name} has no conflict markers, nothing to do\n`);
    return 0;
  }
  const merged = mergeSides({
    base: { name, text: sides.base ?? "" },
    ours: { name, text: sides.ours },
    theirs: { name, text: sides.theirs },
  });
  if (merged.kind === "invalid") return reportInvalid(context, flags, [merged.diagnostic]);
  await writeAtomically(lockFile, formatLock(merged.lock), temporary);
  if (!flags.quiet) context.stderr.write(`merged both sides of ${name}; next: git add ${name} && artlock plan\n`);
  return 0;
}

interface Side {
  readonly name: string;
  readonly text: string;
}

/** Paths are not followed here, so a lock may name files as far up as any repo is deep. */
const ANY_DEPTH = 64;

function mergeSides(sides: {
  readonly base: Side;
  readonly ours: Side;
  readonly theirs: Side;
}): { readonly kind: "merged"; readonly lock: Lock } | { readonly kind: "invalid"; readonly diagnostic: Diagnostic } {
  const locks: Lock[] = [];
  for (const { name, text } of [sides.base, sides.ours, sides.theirs]) {
    const parsed =
      text.trim() === ""
        ? { kind: "ok" as const, lock: EMPTY_LOCK }
        : parseLock(text, { file: name, depth: ANY_DEPTH });
    if (parsed.kind === "invalid") return parsed;
    locks.push(parsed.lock);
  }
  const [base = EMPTY_LOCK, ours = EMPTY_LOCK, theirs = EMPTY_LOCK] = locks;
  return { kind: "merged", lock: mergeLocks(base, ours, theirs) };
}
