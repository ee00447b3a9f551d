import { inputPictureTokens, outputTokens, promptTokens } from "../../catalog/estimate.js";
import { findModel } from "../../catalog/image-models.js";
import type { GenerationRequest, LimitedBy } from "../../model/provider.js";

/** What one request uses up of each kind of limit. */
export type Charge = { readonly [of in LimitedBy]: number };

/**
 * The most that a request is likely to be counted as. OpenAI counts what a request may cost as it comes in, and calls its
 * limit of pictures a minute `input-images`, whether any are sent along or not: a plain request was seen to count as one.
 */
export function chargeOf({ prompt, settings, pictures, count }: GenerationRequest): Charge {
  const model = findModel(settings.model);
  const output = model && outputTokens(model, settings.quality, settings.size)?.high;
  return {
    requests: 1,
    tokens: count * (promptTokens(prompt) + pictures.length * inputPictureTokens(undefined).high + (output ?? 0)),
    images: count,
    "input-images": Math.max(count, pictures.length),
  };
}
