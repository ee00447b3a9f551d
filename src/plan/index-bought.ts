import type { Asset, AssetId } from "../model/asset.js";
import type { Digest, Fingerprint } from "../model/digest.js";
import { ADOPTED, type Lock, type LockEntry, type Master } from "../model/lock.js";
import { oldestFirst } from "../model/oldest-first.js";

/** What the lock has of one request. */
export interface Bought {
  /** In the order made, whosever they are: an order that stays while entries come and go. */
  readonly masters: readonly Master[];
  /** How many pictures came for it, equal ones counted each time: a server may make one again and again. */
  readonly made: number;
  /** Whose they are. */
  readonly ids: ReadonlySet<AssetId>;
  /** The first of them that has an entry and is not wanted any more. */
  readonly orphan: AssetId | undefined;
  /** The one in use, by the orphan where it uses one, else by whichever uses one first. */
  readonly picked: Digest | undefined;
}

type Wanted = ReadonlyMap<AssetId, Asset>;

export function indexBought(lock: Lock, wanted: Wanted): ReadonlyMap<Fingerprint, Bought> {
  const found = new Map<Fingerprint, Found[]>();
  const remember = (fingerprint: Fingerprint, picture: Found): void => {
    if (picture.masters.length === 0) return;
    const others = found.get(fingerprint);
    if (others) others.push(picture);
    else found.set(fingerprint, [picture]);
  };
  for (const [id, attempts] of attemptsIn(lock)) {
    for (const { fingerprint, escalation, at, masters } of attempts) {
      remember(fingerprint, { id, at, masters });
      // What was asked for with more care was still made for the manifest's request.
      if (escalation) remember(escalation.of, { id, at, masters });
    }
  }
  for (const [id, { fingerprint, candidates }] of lock.assets)
    remember(fingerprint, { id, at: LAST, masters: candidates });
  const bought = new Map<Fingerprint, Bought>();
  for (const [fingerprint, pictures] of found) {
    bought.set(fingerprint, summarize(pictures, { lock, wanted, fingerprint }));
  }
  return bought;
}

/** Every master that was not drawn for nothing. */
export function indexPaidFor(lock: Lock): ReadonlySet<Digest> {
  const bought = [...lock.assets.values()].filter(({ inputs }) => inputs["provider"] !== "draft");
  const masters = [
    ...bought.flatMap(({ candidates }) => candidates),
    ...attemptsIn(lock).flatMap(([, attempts]) => attempts.flatMap((attempt) => attempt.masters)),
  ];
  return new Set(masters.map(({ digest }) => digest));
}

/** Masters that somebody adopted. */
export function indexBrought(lock: Lock): ReadonlySet<Digest> {
  const adopted = attemptsIn(lock).flatMap(([, attempts]) => attempts.filter(({ provider }) => provider === ADOPTED));
  return new Set(adopted.flatMap(({ masters }) => masters.map(({ digest }) => digest)));
}

interface Found {
  readonly id: AssetId;
  readonly at: string;
  readonly masters: readonly Master[];
}

/** Candidates that no attempt brought, such as pictures that were adopted, stand after those of which it is known when. */
const LAST = "\uffff";

function summarize(pictures: readonly Found[], { lock, wanted, fingerprint }: Summary): Bought {
  const byTime = oldestFirst(pictures);
  const ids = new Set(pictures.map(({ id }) => id));
  const orphan = [...ids].find((id) => !wanted.has(id) && lock.assets.has(id));
  const users = [...(orphan === undefined ? [] : [orphan]), ...ids];
  const entry = users.map((id) => lock.assets.get(id)).find((one) => one?.fingerprint === fingerprint);
  const masters = new Map(byTime.flatMap((picture) => picture.masters.map((master) => [master.digest, master])));
  const came = pictures.filter(({ at }) => at !== LAST).reduce((sum, picture) => sum + picture.masters.length, 0);
  return { masters: [...masters.values()], made: Math.max(came, masters.size), ids, orphan, picked: entry?.picked };
}

interface Summary {
  readonly lock: Lock;
  readonly wanted: Wanted;
  readonly fingerprint: Fingerprint;
}

function attemptsIn({ assets, unplaced }: Lock): readonly (readonly [AssetId, LockEntry["attempts"]])[] {
  return [...[...assets].map(([id, { attempts }]) => [id, attempts] as const), ...unplaced];
}
