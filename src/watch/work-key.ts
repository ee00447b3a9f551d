import { fingerprintOf, type Fingerprint } from "../model/digest.js";
import type { Json } from "../model/canonical-json.js";
import type { Step } from "../model/plan.js";

/**
 * Stands for what a step would send: it stays the same until the asset's inputs, or the questions about it, change. While a
 * picture that is sent along has yet to be made, the asset that makes it stands for it.
 */
export function requestKey({ fingerprint, inputs, needs, judging }: Step): Fingerprint {
  const request = fingerprint ?? fingerprintOf({ inputs, needs });
  if (!judging) return request;
  const { model, queries, pictures } = judging;
  return fingerprintOf({ request, model, queries: queries.map((query) => query.fingerprint), pictures });
}

/** Stands for all that a step would do: what it sends, and the files that it makes of it. */
export function workKey(step: Step): Fingerprint {
  const { asset, verdict, price } = step;
  if (price.kind !== "free") return requestKey(step);
  return fingerprintOf({
    request: requestKey(step),
    verdict: verdict.kind,
    outputs: asset.outputs.map((output): Json => ({ ...output })),
    expect: asset.expect && { ...asset.expect },
  });
}
