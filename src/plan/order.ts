import type { Asset, AssetId } from "../model/asset.js";
import { upstreamOf } from "./generation-inputs.js";

/**
 * The assets so that each stands after those it refers to, else in the order given. Ids it does not hold are ignored; a
 * cycle, which a manifest cannot have, is cut where it is met.
 */
export function inOrder(assets: readonly Asset[]): readonly Asset[] {
  const byId = new Map(assets.map((asset) => [asset.id, asset]));
  const placed = new Set<AssetId>();
  const ordered: Asset[] = [];
  // An explicit stack: a chain of ten thousand assets must not overflow ours.
  for (const root of assets) {
    const stack = [root];
    const open = new Set<AssetId>();
    while (stack.length > 0) {
      const asset = stack[stack.length - 1];
      if (!asset || placed.has(asset.id)) {
        stack.pop();
        continue;
      }
      const waiting = open.has(asset.id) ? [] : upstreamOf(asset).filter((id) => !placed.has(id) && !open.has(id));
      open.add(asset.id);
      const next = waiting.flatMap((id) => byId.get(id) ?? []);
      if (next.length > 0) stack.push(...next.toReversed());
      else {
        placed.add(asset.id);
        ordered.push(asset);
        stack.pop();
      }
    }
  }
  return ordered;
}

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
