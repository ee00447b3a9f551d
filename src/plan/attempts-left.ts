import type { Asset } from "../model/asset.js";

/**
 * Pictures that may yet be bought for an asset because those there are do not meet what it expects. `made` counts all that
 * were made for its request; one more than the candidates for each attempt after the first is the most there will be.
 */
export function attemptsLeft({ candidates, expect, pick, provider }: Asset, made: number): number {
  // A pick says which one it has to be, and a draft comes out as it did.
  if (provider.kind === "draft" || pick !== undefined) return 0;
  const most = candidates + (expect?.attempts ?? 1) - 1;
  return Math.max(0, most - Math.max(made, candidates));
}
