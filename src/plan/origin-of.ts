import type { PictureOrigin } from "../model/asset.js";
import type { Digest } from "../model/digest.js";
import type { GenerationInputs } from "../model/lock.js";
import type { Known } from "./known.js";

/** Where a picture comes from, as the lock has it; `inputs` are those that it stands for now. */
export function originOf(picture: Digest, inputs: GenerationInputs, known: Known): PictureOrigin {
  if (known.brought.has(picture)) return "brought";
  return inputs["provider"] === "draft" && !known.paidFor.has(picture) ? "drawn" : "generated";
}
