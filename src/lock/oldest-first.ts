import type { Attempt } from "../model/lock.js";

/** By the time they were sent; those of one moment stay in the order given. */
export function oldestFirst(attempts: readonly Attempt[]): readonly Attempt[] {
  return attempts.toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
}
