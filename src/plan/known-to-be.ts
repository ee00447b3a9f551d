import type { Asset } from "../model/asset.js";
import { compareExaminations, isMet, type Examination } from "../model/expectation.js";
import type { Master } from "../model/lock.js";
import { checksFor } from "./checks-for.js";
import type { Known } from "./known.js";
import { queriesLeft } from "./queries-left.js";

/** What the lock tells of pictures that `asset` may use. */
export interface KnownToBe {
  /** In their order: those that meet what is expected, and those that nobody has looked at yet. */
  readonly usable: readonly Master[];
  /** Whether the lock vouches for every one of `usable`, with nothing left to be asked about it. */
  readonly isCertain: boolean;
  /** Of those that do not: the best. */
  readonly best?: Examination;
}

export function knownToBe(asset: Asset, masters: readonly Master[], known: Known): KnownToBe {
  const told = masters.map((master) => {
    const checks = checksFor(asset, known, master.digest);
    return {
      master,
      isHeld: checks !== undefined,
      isAsked: queriesLeft(asset, known, master.digest).length === 0,
      examination: checks && known.examined(master.digest, checks.fingerprint),
    };
  });
  const failing = told.flatMap(({ examination }) => (examination && !isMet(examination) ? [examination] : []));
  const usable = told.filter(({ examination }) => !examination || isMet(examination));
  const [best] = failing.toSorted(compareExaminations);
  return {
    usable: usable.map(({ master }) => master),
    isCertain: usable.every(({ isHeld, isAsked, examination }) => !isHeld || (isAsked && examination !== undefined)),
    ...(best && { best }),
  };
}
