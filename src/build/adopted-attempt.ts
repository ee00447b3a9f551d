import type { Fingerprint } from "../model/digest.js";
import { ADOPTED, type Attempt, type Master } from "../model/lock.js";
import { NOTHING } from "../model/money.js";

interface Adopted {
  readonly at: string;
  readonly model: string;
  readonly fingerprint: Fingerprint;
  readonly master: Master;
}

/**
 * Stands for a picture that was taken, not bought, for a request. Attempts are where a build looks for what was made for a
 * request before, also once the entry has moved on.
 */
export function adoptedAttempt({ at, model, fingerprint, master }: Adopted): Attempt {
  return {
    at,
    provider: ADOPTED,
    model,
    fingerprint,
    outcome: "ok",
    masters: [master],
    cost: { kind: "billed", microUsd: NOTHING },
  };
}
