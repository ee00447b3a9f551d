import type { Asset, RenditionSpec } from "../model/asset.js";
import type { CutOut } from "../model/rendition-steps.js";
import type { Digest } from "../model/digest.js";
import type { GenerationInputs, LockEntry } from "../model/lock.js";

/**
 * The files wanted of a picture that was made from `inputs`. Whether it has to be cut out goes by what was asked for when
 * it was made, not by what would be asked for now: a held picture may be of another model than the manifest names.
 */
export function outputsFrom(asset: Asset, inputs: GenerationInputs): readonly RenditionSpec[] {
  const cutOut = cutOutFrom(asset, inputs);
  return cutOut ? asset.outputs.map((spec) => ({ ...spec, cutOut })) : asset.outputs;
}

/** How the subject is cut out of a picture that was made from `inputs`; undefined where it is not. */
export function cutOutFrom(asset: Asset, inputs: GenerationInputs): CutOut | undefined {
  const key = inputs["keyColour"];
  if (!asset.cutOut || typeof key !== "string") return undefined;
  const { tolerancePercent, inside } = asset.cutOut;
  return {
    key,
    ...(tolerancePercent !== undefined && { tolerancePercent }),
    ...(inside !== undefined && { inside }),
  };
}

/** What `picture` was made from: as its entry says, or else as is asked for now. */
export function inputsOf(
  picture: Digest | undefined,
  entry: Pick<LockEntry, "candidates" | "inputs"> | undefined,
  wanted: GenerationInputs,
): GenerationInputs {
  return entry?.candidates.some(({ digest }) => digest === picture) ? entry.inputs : wanted;
}
