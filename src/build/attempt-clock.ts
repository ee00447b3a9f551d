import type { Attempt } from "../model/lock.js";

/**
 * Times for attempts, ISO 8601 with milliseconds: never one of `taken` and never backwards, whatever the clock does. An
 * attempt is told from others by its time, so two of one time would count as one.
 */
export function openAttemptClock(nowMs: () => number, taken: Iterable<Pick<Attempt, "at">>): () => string {
  const times = new Set([...taken].map(({ at }) => at));
  let lastMs = -1;
  return () => {
    lastMs = Math.max(nowMs(), lastMs + 1);
    while (times.has(new Date(lastMs).toISOString())) lastMs += 1;
    return new Date(lastMs).toISOString();
  };
}
