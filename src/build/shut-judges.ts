import type { Judge } from "../model/asset.js";
import type { AssetFailure } from "../model/build-event.js";
import { fingerprintOf, type Fingerprint } from "../model/digest.js";
import type { ProviderFailure } from "../model/provider.js";
import { toAssetFailure } from "./retry-policy.js";
import type { RunState } from "./run.js";

type Shut = Pick<RunState, "shutJudges">;

/** Nothing that has not left yet is asked of it in this run. Pictures may still be bought, as another model makes them. */
export function shutJudge(judge: Judge, failure: ProviderFailure, { shutJudges }: Shut): void {
  shutJudges.set(keyOf(judge), toAssetFailure(failure));
}

export function whyShut(judge: Judge, { shutJudges }: Shut): AssetFailure | undefined {
  return shutJudges.get(keyOf(judge));
}

/** One model of one account. */
function keyOf({ model, provider }: Judge): Fingerprint {
  const { baseURL, apiKeyEnv, azure } = provider ?? {};
  return fingerprintOf({ baseURL, apiKeyEnv, azure, model: model.name });
}
