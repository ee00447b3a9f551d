import type { AssetId, ImageSettings } from "../model/asset.js";
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

/** Undefined when no asset of the manifest has a provider that could fetch it. */
export function pendingSource(
  id: AssetId,
  { fingerprint }: Attempt,
  { plan, providerOf }: { readonly plan: Plan; readonly providerOf: (id: AssetId) => Provider },
): PendingSource | undefined {
  const able = plan.steps.filter(({ asset }) => providerOf(asset.id).fetch !== undefined);
  const asked = able.find((step) => step.fingerprint === fingerprint);
  const step = asked ?? able.find(({ asset }) => asset.id === id) ?? able[0];
  const fetch = step && providerOf(step.asset.id).fetch;
  if (!fetch) return undefined;
  const { settings } = step.asset;
  return { fetch, settings, isAsAsked: asked !== undefined, isOwn: asked !== undefined || step.asset.id === id };
}
