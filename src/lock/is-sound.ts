import type { LockEntry } from "../model/lock.js";

/** Whether the picture in use is among the candidates; an entry without any has none to use. */
export function isSound({ picked, candidates }: Pick<LockEntry, "picked" | "candidates">): boolean {
  return candidates.some(({ digest }) => digest === picked);
}
