import type { PlannedProject } from "../build/plan-project.js";
import { sameSignature, statSignature } from "../disk/stat-signature.js";
import type { Price } from "../model/money.js";

export interface Beginning {
  /** The plan of the look that a build is begun by; undefined when it was begun by something else. */
  readonly fresh: PlannedProject | undefined;
  /** What the build may cost. */
  readonly price: Price;
  readonly lockFile: string;
}

/**
 * Whether, once the repo is held, the plan is still that of this moment: nothing but free work is at stake, nobody was waited
 * for, nothing was heard of since, and the lock is the same. Money is spent on nothing older than the holding of the repo.
 */
export function stillFresh({ fresh, price, lockFile }: Beginning): (now: Now) => PlannedProject | undefined {
  const before = statSignature(lockFile);
  return ({ hasWaited, isStirring }) => {
    if (hasWaited || isStirring || price.kind !== "free") return undefined;
    const lock = statSignature(lockFile);
    const isSame = lock && before ? sameSignature(lock, before) : lock === before;
    return isSame ? fresh : undefined;
  };
}

export interface Now {
  /** For another run to end. */
  readonly hasWaited: boolean;
  /** Files are changing. */
  readonly isStirring: boolean;
}
