import type { Asset } from "../model/asset.js";
import { isMet } from "../model/expectation.js";
import type { LockEntry } from "../model/lock.js";
import type { Verdict } from "../model/plan.js";
import { checksFor } from "./checks-for.js";
import type { Known } from "./known.js";
import { queriesLeft } from "./queries-left.js";

/**
 * A picture of an entry's very request that was bought by `--force`, and about which a judge could not be asked: it is to take
 * the place of the one that stands once that is made up for. One that was judged has had its turn.
 */
export function forcedInWait(asset: Asset, entry: LockEntry, known: Known): Verdict | undefined {
  if (!asset.judge?.provider) return undefined;
  const candidates = new Set(entry.candidates.map(({ digest }) => digest));
  for (const { fingerprint, at, masters } of entry.attempts.toReversed()) {
    if (fingerprint !== entry.fingerprint) continue;
    for (const master of masters) {
      if (candidates.has(master.digest)) return undefined;
      const checks = checksFor(asset, known, master.digest);
      const examined = checks && known.examined(master.digest, checks.fingerprint);
      const isWaiting = examined && isMet(examined) && queriesLeft(asset, known, master.digest).length > 0;
      if (isWaiting) return { kind: "adopt", from: { kind: "earlier", at }, masters, picked: master.digest };
    }
  }
  return undefined;
}
