import { attemptsIn } from "../model/attempts-in.js";
import type { Digest, Fingerprint } from "../model/digest.js";
import type { Examination } from "../model/expectation.js";
import type { Lock } from "../model/lock.js";

/** What looking at a picture came to, by the lock; undefined where it does not tell of these very checks. */
export type ExaminedBefore = (master: Digest, checks: Fingerprint) => Examination | undefined;

export function indexExamined(lock: Lock): ExaminedBefore {
  const found = new Map<string, Examination>();
  const remember = (examination: Examination): void =>
    void found.set(`${examination.master} ${examination.checks}`, examination);
  for (const { examined = [] } of attemptsIn(lock)) for (const one of examined) remember(one);
  for (const { examined } of lock.assets.values()) if (examined) remember(examined);
  return (master, checks) => found.get(`${master} ${checks}`);
}
