import type { ImageSettings } from "../model/asset.js";
import { findModel } from "./image-models.js";

/**
 * Why `settings.extra` may not be sent as it is; undefined when it may. What has a key of its own in the manifest is
 * priced and fingerprinted by that key, so it may not be slipped in behind it. `compatibleServer`: whether the request goes to a
 * server that is not OpenAI's, whose parameters are its own business.
 */
export function extraFault(
  settings: Pick<ImageSettings, "model" | "extra">,
  { compatibleServer }: { readonly compatibleServer: boolean },
): string | undefined {
  for (const name of Object.keys(settings.extra)) {
    const always = ALWAYS_ARTLOCKS.get(name);
    if (always !== undefined) return `extra.${name} cannot be sent: ${always}.`;
    const key = MANIFEST_KEYS.get(name);
    const model = findModel(settings.model);
    if (key !== undefined && (model || !compatibleServer)) return `extra.${name} cannot be sent: use \`${key}:\`.`;
    if (compatibleServer) continue;
    if (name === "response_format" || name === "style")
      return `extra.${name} cannot be sent: GPT image models refuse it.`;
    if (name === "input_fidelity" && model && !model.inputFidelity)
      return `extra.input_fidelity cannot be sent: ${model.name} refuses it and keeps every input at high fidelity.`;
  }
  return undefined;
}

/** Parameters that artlock's own reading, counting or pricing of the answer depends on. */
const ALWAYS_ARTLOCKS: ReadonlyMap<string, string> = new Map([
  ["model", "use `model:`"],
  ["prompt", "use `prompt:`"],
  ["n", "use `candidates:`"],
  ["image", "use `edit:` or `references:`"],
  ["image[]", "use `edit:` or `references:`"],
  ["images", "use `edit:` or `references:`"],
  ["mask", "use `mask:`"],
  ["stream", "artlock reads one whole answer"],
  ["partial_images", "artlock reads one whole answer"],
]);

/** Free for a model that is not in the table: a compatible server may know qualities or sizes that artlock does not. */
const MANIFEST_KEYS: ReadonlyMap<string, string> = new Map([
  ["size", "size"],
  ["quality", "quality"],
  ["background", "background"],
  ["output_format", "format"],
  ["output_compression", "compression"],
  ["complexity", "complexity"],
  ["moderation", "moderation"],
]);
