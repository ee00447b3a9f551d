import type { AssetId } from "../model/asset.js";
import type { Digest, Fingerprint } from "../model/digest.js";
import type { Master } from "../model/lock.js";
import type { AdoptSource } from "../model/plan.js";
import { distinct, type Bought, type Known } from "./known.js";

/** Pictures that the lock has of one request. */
export interface MadeBefore {
  /** The asset's own first, then those of an entry it may take over; each in the order made. */
  readonly masters: readonly Master[];
  /** The one in use, where one is. */
  readonly picked: Digest | undefined;
  readonly from: AdoptSource;
}

/** What was made of this very request, for the asset `id` or for another; undefined when nothing was. */
export function madeBefore(id: AssetId, fingerprint: Fingerprint, known: Known): MadeBefore | undefined {
  const bought = known.bought.get(fingerprint) ?? [];
  const own = bought.filter((picture) => picture.id === id);
  const orphaned = bought.filter((picture) => isOrphaned(picture, known));
  const others = bought.filter((picture) => picture.id !== id && !isOrphaned(picture, known));
  const from = earlier(own) ?? renamed(orphaned) ?? sameRequest([...others, ...own]);
  if (!from) return undefined;
  const all = [...own, ...orphaned, ...others];
  return {
    masters: distinct(all.flatMap((picture) => picture.masters)),
    picked: all.flatMap((picture) => (picture.kind === "entry" ? [picture.picked] : []))[0],
    from,
  };
}

function isOrphaned({ id }: Bought, known: Known): boolean {
  return !known.wanted.has(id) && known.lock.assets.has(id);
}

function earlier(own: readonly Bought[]): AdoptSource | undefined {
  const [at] = own.flatMap((picture) => (picture.kind === "attempt" ? [picture.at] : []));
  return at === undefined ? undefined : { kind: "earlier", at };
}

function renamed([first]: readonly Bought[]): AdoptSource | undefined {
  return first && { kind: "renamed", id: first.id };
}

function sameRequest([first]: readonly Bought[]): AdoptSource | undefined {
  return first && { kind: "same-request", id: first.id };
}
