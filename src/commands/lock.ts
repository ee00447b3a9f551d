import { basename, resolve } from "node:path";
import { openProject } from "../build/open-project.js";
import { readTextSync, readWhole, type FileRead } from "../disk/read-file.js";
import { removeTree, writeAtomically, writeThroughLink } from "../disk/write-file.js";
import { formatLock } from "../lock/format-lock.js";
import { mergeLockTexts } from "../lock/merge-lock-texts.js";
import { resolveConflict } from "../lock/resolve-conflict.js";
import type { ExitCode } from "../model/build-event.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { reportInvalid, writeJson, type CommandContext, type GlobalFlags } from "./context.js";

export interface MergeFiles {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

/** Paths are not followed here, so a lock may name files as far up as any repo is deep. */
const ANY_DEPTH = 64;

/** git's merge driver (`%O %A %B`): merges the three files that git names, and leaves the result in `ours`. */
export async function mergeCommand(context: CommandContext, files: MergeFiles, flags: GlobalFlags): Promise<ExitCode> {
  const { cwd, random } = context.host;
  const base = await readSide(cwd, files.base);
  const ours = await readSide(cwd, files.ours);
  const theirs = await readSide(cwd, files.theirs);
  // Two branches that each made a lock have no lock in common; a side that is not there is a mistake.
  const unread = [
    ...(base.kind === "missing" || isEmpty(base) ? [] : unreadable(base, files.base)),
    ...unreadable(ours, files.ours),
    ...unreadable(theirs, files.theirs),
  ];
  if (unread.length > 0) return reportInvalid(context, flags, unread);
  const texts = { base: textOf(base), ours: textOf(ours), theirs: textOf(theirs) };
  const merged = mergeLockTexts(texts, { file: basename(files.ours), depth: ANY_DEPTH });
  if (merged.kind === "invalid") return reportInvalid(context, flags, merged.diagnostics);
  const into = resolve(cwd, files.ours);
  const temporary = `${into}.artlock-${random().toString(36).slice(2)}`;
  try {
    await writeAtomically(into, formatLock(merged.lock), temporary);
  } finally {
    await removeTree(temporary);
  }
  if (flags.json) writeJson(context, { type: "merged", exitCode: 0 });
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
    if (flags.json) writeJson(context, { type: "resolved", conflict: false, exitCode: 0 });
    else if (!flags.quiet) context.stderr.write(`${name} has no conflict markers, nothing to do\n`);
    return 0;
  }
  if (merged.kind === "invalid") return reportInvalid(context, flags, merged.diagnostics);
  await writeThroughLink(lockFile, formatLock(merged.lock), temporary);
  if (flags.json) writeJson(context, { type: "resolved", conflict: true, exitCode: 0 });
  else if (!flags.quiet) context.stderr.write(`merged both sides of ${name}; next: git add ${name} && artlock plan\n`);
  return 0;
}

function readSide(cwd: string, file: string): Promise<FileRead> {
  return readWhole(resolve(cwd, file));
}

function textOf(side: FileRead): string {
  return side.kind === "bytes" ? new TextDecoder().decode(side.bytes) : "";
}

function isEmpty(side: FileRead): boolean {
  return side.kind === "bytes" && textOf(side).trim() === "";
}

function unreadable(side: FileRead, file: string): readonly Diagnostic[] {
  if (side.kind === "bytes" && !isEmpty(side)) return [];
  return [
    {
      severity: "error",
      code: "lock-unread",
      message: `${file} cannot be read: ${WHY_UNREAD[side.kind]}`,
      hint: "name the files that git gives: %O %A %B",
    },
  ];
}

const WHY_UNREAD = {
  bytes: "it is empty",
  missing: "it is not there",
  directory: "it is a folder",
  unreadable: "it may not be read",
  "too-large": "it is too large",
} as const;
