import type { Attempt, Lock } from "./lock.js";

/** Every attempt that a lock tells of, with a picture or without. */
export function* attemptsIn(lock: Lock): Iterable<Attempt> {
  for (const entry of lock.assets.values()) yield* entry.attempts;
  for (const attempts of lock.unplaced.values()) yield* attempts;
}
