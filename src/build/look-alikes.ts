import { ALIKE, likenessOf, type Thumbnail } from "../images/expectations/likeness.js";
import { viewPicture } from "../images/expectations/picture-view.js";
import type { Asset, AssetId } from "../model/asset.js";
import type { Digest } from "../model/digest.js";
import type { Lock, Master } from "../model/lock.js";
import { upstreamOf } from "../plan/generation-inputs.js";
import type { CheckCache } from "./check-cache.js";

/** The asset whose picture looks most like this one, where one looks too much like it. */
export type Likes = (subject: LookedAt, thumbnail: Thumbnail) => Promise<LookAlike | undefined>;

export interface LookedAt {
  readonly asset: Asset;
  readonly master: Master;
}

export interface LookAlike {
  readonly id: AssetId;
  /** 0 to 1. */
  readonly likeness: number;
}

interface Others {
  readonly assets: ReadonlyMap<AssetId, Asset>;
  /** As it is now. */
  readonly lock: () => Lock;
  readonly cache: CheckCache;
  readonly readMaster: (master: Master) => Promise<Uint8Array | undefined>;
}

/**
 * Compares with the pictures in use of all other assets of the manifest, and with those that have passed in this run and
 * are not in the lock yet: of two new ones that are alike, the second to be looked at is told. An edit may look like what
 * it was made from.
 */
export function openLookAlikes({ assets, lock, cache, readMaster }: Others): Likes {
  const claims = new Map<AssetId, { readonly digest: Digest; readonly thumbnail: Thumbnail }>();
  const thumbnailOf = async (master: Master): Promise<Thumbnail | undefined> => {
    const known = cache.thumbnail(master.digest);
    if (known) return known;
    const bytes = await readMaster(master);
    const thumbnail = bytes && (await viewPicture(bytes)).thumbnail;
    if (thumbnail) cache.keepThumbnail(master.digest, thumbnail);
    return thumbnail;
  };
  const inUse = async (id: AssetId): Promise<Thumbnail | undefined> => {
    const entry = lock().assets.get(id);
    const master = entry?.candidates.find(({ digest }) => digest === entry.picked);
    return master && thumbnailOf(master);
  };
  return async ({ asset, master }, thumbnail) => {
    const others: (readonly [AssetId, Thumbnail])[] = [];
    for (const other of assets.values()) {
      if (other.id === asset.id || areRelated(asset, other) || claims.has(other.id)) continue;
      const found = await inUse(other.id);
      if (found) others.push([other.id, found]);
    }
    // From here on nothing is waited for, so that of two that are alike one finds the claim of the other.
    for (const [id, claim] of claims) {
      const other = assets.get(id);
      if (id !== asset.id && other && !areRelated(asset, other)) others.push([id, claim.thumbnail]);
    }
    const ranked = others
      .map(([id, other]) => ({ id, likeness: likenessOf(thumbnail, other).total }))
      .toSorted((a, b) => b.likeness - a.likeness);
    const alike = ranked.find(({ likeness }) => likeness > ALIKE);
    if (!alike) claims.set(asset.id, { digest: master.digest, thumbnail });
    return alike;
  };
}

function areRelated(one: Asset, other: Asset): boolean {
  return upstreamOf(one).includes(other.id) || upstreamOf(other).includes(one.id);
}
