import type { MainModel } from "../../../model/main-model.js";
import type { Json } from "../../../model/canonical-json.js";
import type { GenerationRequest } from "../../../model/provider.js";
import { parametersOf, type Upload, type Uploads } from "../request-body.js";

/**
 * A response to be made in the background: the main model gets the prompt and the pictures in their order, and has to call the
 * image tool, whose model is always named, as its default has changed before. What `extra` holds is a parameter of the tool,
 * but for the few that belong to the whole.
 */
export function responsesBody(
  request: GenerationRequest,
  uploads: Uploads,
  { mainModel, compatibleServer }: { readonly mainModel: MainModel; readonly compatibleServer: boolean },
): { readonly [name: string]: Json } {
  const { prompt, n: _, ...parameters } = parametersOf({ ...request, count: 1 }, { compatibleServer });
  const isWhole = ([name]: readonly [string, Json]): boolean => OF_THE_WHOLE.has(name);
  const all = Object.entries(parameters);
  const pictures = uploads.pictures.map((picture) => ({ type: "input_image", image_url: dataUrl(picture) }));
  return {
    model: mainModel.name,
    background: true,
    store: true,
    ...(mainModel.reasoning !== undefined && { reasoning: { effort: mainModel.reasoning } }),
    input: [{ role: "user", content: [{ type: "input_text", text: prompt ?? "" }, ...pictures] }],
    tools: [
      {
        type: "image_generation",
        action: pictures.length > 0 ? "edit" : "generate",
        ...Object.fromEntries(all.filter((one) => !isWhole(one))),
        ...(uploads.mask && { input_image_mask: { image_url: dataUrl(uploads.mask) } }),
      },
    ],
    tool_choice: { type: "image_generation" },
    ...Object.fromEntries(all.filter(isWhole)),
  };
}

const OF_THE_WHOLE: ReadonlySet<string> = new Set([
  "instructions",
  "max_output_tokens",
  "metadata",
  "prompt_cache_key",
  "safety_identifier",
  "service_tier",
  "user",
]);

export function dataUrl({ bytes, type }: Upload): string {
  return `data:${type};base64,${Buffer.from(bytes).toString("base64")}`;
}
