import type { Asset } from "../model/asset.js";
import type { Digest } from "../model/digest.js";
import type { CutOut } from "../model/rendition-steps.js";
import { checksOf, type Checks } from "./checks-of.js";
import { digestOfSource, type Known } from "./known.js";
import { cutOutFrom, inputsOf } from "./outputs-from.js";

/**
 * What the picture `master` of `asset` is held to; undefined where that is nothing. A picture is compared with another
 * asset's as the lock had it when the run began, so that the order of the work changes nothing.
 */
export function checksFor(asset: Asset, known: Known, master?: Digest): Checks | undefined {
  if (!asset.expect) return undefined;
  const isBought = asset.provider.kind !== "draft" || (master !== undefined && known.paidFor.has(master));
  return checksOf(asset, {
    isDraft: !isBought,
    cutOut: cutOutOf(asset, known, master),
    digestOf: (source) => digestOfSource(known, source, (id) => known.lock.assets.get(id)?.picked),
  });
}

/** By what the picture was made from, as the lock tells, or else will be. */
function cutOutOf(asset: Asset, known: Known, master: Digest | undefined): CutOut | undefined {
  if (!asset.cutOut) return undefined;
  const wanted = { keyColour: asset.cutOut.key };
  return cutOutFrom(asset, inputsOf(master, known.lock.assets.get(asset.id), wanted));
}
