import type { Asset, Reference } from "../model/asset.js";
import type { Digest } from "../model/digest.js";
import type { GenerationRequest, RequestPicture } from "../model/provider.js";
import { composePrompt } from "./compose-prompt.js";
import type { DigestOf } from "./generation-inputs.js";

/** The request for `count` more candidates after the first `have`, or the source that has no bytes to send. */
export function composeRequest(
  asset: Asset,
  digestOf: DigestOf,
  { have, count }: { readonly have: number; readonly count: number },
): ComposedRequest {
  const sent = [...(asset.edit ? [asset.edit] : []), ...asset.references];
  const pictures: RequestPicture[] = [];
  for (const { source, role } of sent) {
    const digest = digestOf(source);
    if (!digest) return { kind: "missing", source };
    pictures.push({ digest, role });
  }
  const mask = asset.mask && maskDigest(asset.mask, digestOf);
  if (mask && typeof mask !== "string") return mask;
  return {
    kind: "composed",
    request: {
      prompt: composePrompt(asset),
      brief: { title: asset.id, prompt: asset.prompt, text: asset.text, styles: asset.styles, firstCandidate: have },
      settings: asset.settings,
      pictures,
      mask,
      edits: asset.edit !== undefined,
      count,
    },
  };
}

export type ComposedRequest =
  | { readonly kind: "composed"; readonly request: GenerationRequest }
  | { readonly kind: "missing"; readonly source: Reference["source"] };

function maskDigest(path: NonNullable<Asset["mask"]>, digestOf: DigestOf): Digest | ComposedRequest {
  const source = { kind: "file", path } as const;
  return digestOf(source) ?? { kind: "missing", source };
}
