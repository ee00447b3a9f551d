import type { AssetId } from "../model/asset.js";
import type { Digest, Fingerprint } from "../model/digest.js";
import type { Attempt, Master } from "../model/lock.js";
import type { AdoptSource } from "../model/plan.js";
import type { Bought } from "./index-bought.js";
import { distinct, type Known } from "./known.js";

/** Pictures that the lock has of one request. */
export interface MadeBefore {
  /** The asset's own candidates first, or those of the name it had, as a pick counts them; then all in the order made. */
  readonly masters: readonly Master[];
  /** How many pictures came for it: more than there are masters where some are equal. */
  readonly made: number;
  /** The one in use, where one is. */
  readonly picked: Digest | undefined;
  readonly from: AdoptSource;
}

/** What was made of this very request, for the asset `id` or for another; undefined when nothing was. */
export function madeBefore(id: AssetId, fingerprint: Fingerprint, known: Known): MadeBefore | undefined {
  const bought = known.bought.get(fingerprint);
  if (!bought) return undefined;
  const entry = known.lock.assets.get(id);
  const attempts = [...(entry?.attempts ?? []), ...(known.lock.unplaced.get(id) ?? [])];
  const from = earlier(attempts, fingerprint) ?? elsewhere(id, bought);
  const former = from.kind === "renamed" ? known.lock.assets.get(from.id) : undefined;
  const own = [entry, former].find((one) => one?.fingerprint === fingerprint);
  const masters = own ? distinct([...own.candidates, ...bought.masters]) : bought.masters;
  return {
    masters,
    made: Math.max(bought.made, masters.length),
    picked: own?.picked ?? bought.picked,
    from,
  };
}

function earlier(attempts: readonly Attempt[], fingerprint: Fingerprint): AdoptSource | undefined {
  const made = attempts.find((attempt) => isFor(attempt, fingerprint) && attempt.masters.length > 0);
  return made && { kind: "earlier", at: made.at };
}

function isFor({ fingerprint, escalation }: Attempt, asked: Fingerprint): boolean {
  return fingerprint === asked || escalation?.of === asked;
}

function elsewhere(id: AssetId, { ids, orphan }: Bought): AdoptSource {
  if (orphan !== undefined) return { kind: "renamed", id: orphan };
  for (const other of ids) if (other !== id) return { kind: "same-request", id: other };
  return { kind: "same-request", id };
}
