import type { AssetId } from "../model/asset.js";
import type { Attempt, Lock } from "../model/lock.js";

/** Attempts whose answers the provider still makes or keeps, with the assets that they were for. */
export function pendingIn({ assets, unplaced }: Lock): readonly (readonly [AssetId, Attempt])[] {
  const all = [...[...assets].map(([id, { attempts }]) => [id, attempts] as const), ...unplaced];
  return all.flatMap(([id, attempts]) =>
    attempts
      .filter(({ outcome, pending }) => outcome === "uncertain" && pending !== undefined)
      .map((attempt) => [id, attempt] as const),
  );
}
