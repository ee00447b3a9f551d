import type { WantedAsset } from "./expand-assets.js";
import { problem, type Report } from "./problem.js";
import type { ResolvedProvider } from "./resolve-provider.js";
import type { Spot } from "./source-text.js";

/** Holds against one another what the file and the asset say of the provider. */
export function checkProvider({ baseURL, azure, wire }: ResolvedProvider, wanted: WantedAsset, report: Report): void {
  const { transport, mainModel, reasoning } = wire;
  if (baseURL !== undefined && !URL.canParse(baseURL))
    report(
      problem("bad-url", spotOfKey("baseURL", wanted), {
        message: "this is no address",
        expected: "https://…",
        found: JSON.stringify(baseURL),
      }),
    );
  if (transport === "responses" && mainModel === undefined)
    report(
      problem("main-model-missing", spotOfKey("transport", wanted), {
        message: "`transport: responses` needs a main model, which calls the image model",
        expected: "`mainModel` beside it, as in `mainModel: gpt-5.6`",
      }),
    );
  if (transport === "responses" && azure)
    report(
      problem("responses-azure", spotOfKey("transport", wanted), {
        message: "artlock does not speak Azure's Responses API",
        expected: "`transport: images` with `azure`",
      }),
    );
  const unused = mainModel !== undefined ? "mainModel" : reasoning !== undefined ? "reasoning" : undefined;
  if (transport === undefined && unused !== undefined)
    report(
      problem("main-model-unused", spotOfKey(unused, wanted), {
        message: `\`${unused}\` has no meaning for the image API`,
        expected: "`transport: responses` beside it",
        hint: "with 2.6 models, `complexity` of an asset is how much thought a picture gets",
      }),
    );
}

/** Where the asset says it, or else the file. */
function spotOfKey(key: "baseURL" | "transport" | "mainModel" | "reasoning", wanted: WantedAsset): Spot {
  const { entry, source, spotOf } = wanted;
  const own = typeof entry.provider === "object" && entry.provider[key] !== undefined;
  return own ? spotOf(["provider", key]) : source.spotOf(["provider", key], "value");
}
