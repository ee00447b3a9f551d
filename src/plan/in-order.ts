import type { Asset } from "../model/asset.js";
import { upstreamOf } from "./generation-inputs.js";

/**
 * The assets so that each stands after those it refers to, else in the order given. Ids that none of them has are ignored;
 * a cycle, which a manifest cannot have, is cut where it is met.
 */
export function inOrder(assets: readonly Asset[]): readonly Asset[] {
  const byId = new Map(assets.map((asset) => [asset.id, asset]));
  const entered = new Set<Asset>();
  const placed = new Set<Asset>();
  // An explicit stack: a chain of ten thousand assets must not overflow the call stack.
  const stack = assets.toReversed();
  for (let asset = stack.at(-1); asset; asset = stack.at(-1)) {
    const upstream = entered.has(asset) ? [] : upstreamOf(asset).flatMap((id) => byId.get(id) ?? []);
    entered.add(asset);
    const waiting = upstream.filter((one) => !entered.has(one));
    if (waiting.length > 0) {
      stack.push(...waiting.toReversed());
    } else {
      placed.add(asset);
      stack.pop();
    }
  }
  return [...placed];
}
