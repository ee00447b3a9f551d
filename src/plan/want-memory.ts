import type { Asset, AssetId } from "../model/asset.js";
import type { Digest, Fingerprint } from "../model/digest.js";
import type { GenerationInputs } from "../model/lock.js";

/** What an asset asked for when it was asked last; for a plan that is made over and over. */
export interface WantMemory {
  /** What `make` says, unless the asset and the pictures it is made of are what they were. */
  recall(asset: Asset, pictures: readonly (Digest | undefined)[], make: () => Asked): Asked;
}

interface Asked {
  readonly inputs: GenerationInputs;
  readonly fingerprint: Fingerprint | undefined;
}

export function wantMemory(): WantMemory {
  const known = new Map<
    AssetId,
    Asked & { readonly asset: Asset; readonly pictures: readonly (Digest | undefined)[] }
  >();
  return {
    recall(asset, pictures, make) {
      const before = known.get(asset.id);
      if (before && isSameButPlaced(before.asset, asset) && isSameList(before.pictures, pictures)) return before;
      const { inputs, fingerprint } = make();
      known.set(asset.id, { inputs, fingerprint, asset, pictures });
      return { inputs, fingerprint };
    },
  };
}

/** Where it is written is no part of a request. */
function isSameButPlaced(a: Asset, b: Asset): boolean {
  if (a === b) return true;
  const [membersOfA, membersOfB] = [new Map<string, unknown>(Object.entries(a)), Object.entries(b)];
  return (
    membersOfA.size === membersOfB.length &&
    membersOfB.every(([key, value]) => key === "place" || membersOfA.get(key) === value)
  );
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}
