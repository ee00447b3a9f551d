import type { AssetId } from "../model/asset.js";
import type { Digest, Fingerprint } from "../model/digest.js";
import type { Master } from "../model/lock.js";
import type { AdoptSource } from "../model/plan.js";
import { distinct, type Bought, type Known } from "./known.js";

/** Pictures that the lock has of one request. */
export interface MadeBefore {
  /** The asset's own candidates first, as a pick counts them, then all others in the order made. */
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
  const masters = distinct(
    [...own.filter(isEntry), ...attemptsByTime(bought), ...bought].flatMap((one) => one.masters),
  );
  const [inUse] = [...own, ...orphaned, ...others].filter(isEntry);
  return { masters, picked: inUse?.picked, from };
}

type BoughtAs<Kind extends Bought["kind"]> = Extract<Bought, { readonly kind: Kind }>;

const isEntry = (picture: Bought): picture is BoughtAs<"entry"> => picture.kind === "entry";
const isAttempt = (picture: Bought): picture is BoughtAs<"attempt"> => picture.kind === "attempt";

/** Oldest first, whosever they are: an order that stays while entries come and go. */
function attemptsByTime(bought: readonly Bought[]): readonly Bought[] {
  return bought.filter(isAttempt).toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
}

function isOrphaned({ id }: Bought, known: Known): boolean {
  return !known.wanted.has(id) && known.lock.assets.has(id);
}

function earlier(own: readonly Bought[]): AdoptSource | undefined {
  const [first] = own.filter(isAttempt);
  return first && { kind: "earlier", at: first.at };
}

function renamed([first]: readonly Bought[]): AdoptSource | undefined {
  return first && { kind: "renamed", id: first.id };
}

function sameRequest([first]: readonly Bought[]): AdoptSource | undefined {
  return first && { kind: "same-request", id: first.id };
}
