import type { AssetId, Reference } from "../model/asset.js";
import type { ResolvedAsset } from "./resolve-asset.js";

/**
 * The assets, with those that edit one on a key colour on the same colour, where it is artlock's to choose: what a mask
 * leaves alone stays on the old one.
 */
export function shareKeys(resolved: readonly ResolvedAsset[]): readonly ResolvedAsset[] {
  const byId = new Map(resolved.map((one) => [one.asset.id, one]));
  /** Of the first asset that it was made from, as far back as keys are artlock's choice; a circle is told of elsewhere. */
  const keyOf = (id: AssetId): string | undefined => {
    const seen = new Set<AssetId>();
    let key: string | undefined;
    for (let at: AssetId | undefined = id; at !== undefined && !seen.has(at);) {
      seen.add(at);
      const one: ResolvedAsset | undefined = byId.get(at);
      if (one?.asset.cutOut?.key === undefined) break;
      key = one.asset.cutOut.key;
      const edited: Reference["source"] | undefined = one.asset.edit?.source;
      at = one.isKeyChosen && edited?.kind === "asset" ? edited.id : undefined;
    }
    return key;
  };
  return resolved.map((one) => {
    const { asset } = one;
    const key = keyOf(asset.id);
    if (!asset.cutOut || key === undefined || key === asset.cutOut.key) return one;
    return { ...one, asset: { ...asset, cutOut: { ...asset.cutOut, key } } };
  });
}
