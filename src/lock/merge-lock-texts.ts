import type { Diagnostic } from "../model/diagnostic.js";
import type { Lock } from "../model/lock.js";
import { mergeLocks } from "./merge-locks.js";
import { EMPTY_LOCK, parseLock, type ParsedLock } from "./parse-lock.js";

/** The texts that git hands to a merge driver; an empty one stands for a branch that has no lock. */
export interface LockTexts {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

export type MergedLock =
  | { readonly kind: "merged"; readonly lock: Lock }
  | { readonly kind: "invalid"; readonly diagnostics: readonly Diagnostic[] };

/**
 * Reads and merges three locks; `file` and `depth` as for parseLock. A base that cannot be read counts as empty, which
 * loses nothing: an entry that one branch took out comes back, as an orphan.
 */
export function mergeLockTexts(
  { base, ours, theirs }: LockTexts,
  { file, depth }: { readonly file: string; readonly depth: number },
): MergedLock {
  const read = (text: string, side: string): ParsedLock =>
    text.trim() === "" ? { kind: "ok", lock: EMPTY_LOCK } : parseLock(text, { file: `${file} (${side})`, depth });
  const ancestor = read(base, "base");
  const mine = read(ours, "ours");
  const other = read(theirs, "theirs");
  if (mine.kind === "ok" && other.kind === "ok") {
    return {
      kind: "merged",
      lock: mergeLocks(ancestor.kind === "ok" ? ancestor.lock : EMPTY_LOCK, mine.lock, other.lock),
    };
  }
  return {
    kind: "invalid",
    diagnostics: [mine, other].flatMap((side) => (side.kind === "invalid" ? [side.diagnostic] : [])),
  };
}
