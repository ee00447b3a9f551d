import type { Asset, AssetId, ImageSettings } from "../model/asset.js";
import type { Attempt } from "../model/lock.js";
import type { Plan } from "../model/plan.js";
import type { Provider } from "../model/provider.js";

/** By whom an answer can be fetched, and what its picture was to be. */
export interface PendingSource {
  readonly fetch: NonNullable<Provider["fetch"]>;
  /** As asked; without size and format where the manifest has changed since, and so does not tell. */
  readonly settings: ImageSettings;
  readonly isAsAsked: boolean;
  /** Whether it is the asset's own provider: another may be another account, which does not know the answer. */
  readonly isOwn: boolean;
}

export interface Sources {
  /** All of them: a build of a few still fetches what others had made. */
  readonly assets: readonly Asset[];
  readonly plan: Plan;
  readonly providerOf: (id: AssetId) => Provider;
}

/** Undefined when no asset of the manifest has a provider that could fetch it. */
export function pendingSource(
  id: AssetId,
  { fingerprint }: Attempt,
  { assets, plan, providerOf }: Sources,
): PendingSource | undefined {
  const able = assets.filter((asset) => providerOf(asset.id).fetch !== undefined);
  const asking = plan.steps.find((step) => step.fingerprint === fingerprint)?.asset.id;
  const asked = able.find((asset) => asset.id === asking);
  const asset = asked ?? able.find((one) => one.id === id) ?? able[0];
  const fetch = asset && providerOf(asset.id).fetch;
  if (!fetch) return undefined;
  const isAsAsked = asked !== undefined;
  return { fetch, settings: asset.settings, isAsAsked, isOwn: isAsAsked || asset.id === id };
}
