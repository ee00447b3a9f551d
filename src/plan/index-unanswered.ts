import { attemptsIn } from "../model/attempts-in.js";
import type { Fingerprint } from "../model/digest.js";
import type { Attempt, Lock } from "../model/lock.js";
import { oldestFirst } from "../model/oldest-first.js";

/**
 * By request, those that were sent and never answered, oldest first. Once a later one has brought pictures, somebody has
 * decided to pay again, and what came before is history.
 */
export function indexUnanswered(lock: Lock): ReadonlyMap<Fingerprint, readonly Attempt[]> {
  const open = new Map<Fingerprint, readonly Attempt[]>();
  for (const attempt of oldestFirst([...attemptsIn(lock)])) {
    const { fingerprint, outcome, masters } = attempt;
    if (masters.length > 0) open.delete(fingerprint);
    // Also what can still be fetched: it is told apart where it is told, and nobody pays for it twice.
    else if (outcome === "uncertain") open.set(fingerprint, [...(open.get(fingerprint) ?? []), attempt]);
  }
  return open;
}
