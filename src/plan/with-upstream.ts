import type { Asset, AssetId } from "../model/asset.js";
import { upstreamOf } from "./generation-inputs.js";

/** The chosen assets and everything they are made from. */
export function withUpstream(assets: readonly Asset[], chosen: ReadonlySet<AssetId>): ReadonlySet<AssetId> {
  const byId = new Map(assets.map((asset) => [asset.id, asset]));
  const all = new Set<AssetId>();
  const queue = [...chosen];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    const asset = byId.get(id);
    if (!asset || all.has(id)) continue;
    all.add(id);
    queue.push(...upstreamOf(asset));
  }
  return all;
}
