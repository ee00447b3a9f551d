import type { Asset } from "../model/asset.js";
import { NOTHING } from "../model/money.js";
import type { AssetPurse } from "./budget.js";
import type { Run } from "./run.js";

/** What one asset may cost in this run, pictures and what is asked about them together. */
export function purseOf({ id, maxCostMicroUsd }: Asset, { state, manifest }: Run): AssetPurse {
  const limitMicroUsd = maxCostMicroUsd ?? manifest.budget.perAssetMicroUsd;
  const purse = state.purses.get(id) ?? { limitMicroUsd, spent: NOTHING };
  state.purses.set(id, purse);
  return purse;
}
