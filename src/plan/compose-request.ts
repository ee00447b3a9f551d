import type { Asset, Reference } from "../model/asset.js";
import type { GenerationRequest, RequestPicture } from "../model/provider.js";
import { composePrompt } from "./compose-prompt.js";
import type { DigestOf } from "./generation-inputs.js";
import { pictureKind } from "./picture-kind.js";
import { plainWords, plainWordsOfEach } from "./plain-words.js";

/** A request to send, or the source that has no bytes to send with it. */
export type ComposedRequest =
  | { readonly kind: "composed"; readonly request: GenerationRequest }
  | { readonly kind: "missing"; readonly source: Reference["source"] };

/** The request for `count` more candidates after the first `have`. */
export function composeRequest(
  asset: Asset,
  digestOf: DigestOf,
  { have, count }: { readonly have: number; readonly count: number },
): ComposedRequest {
  const pictures: RequestPicture[] = [];
  for (const { source, role } of [...(asset.edit ? [asset.edit] : []), ...asset.references]) {
    const digest = digestOf(source);
    if (!digest) return { kind: "missing", source };
    pictures.push({ digest, role });
  }
  const maskSource = asset.mask && ({ kind: "file", path: asset.mask } as const);
  const mask = maskSource && digestOf(maskSource);
  if (maskSource && !mask) return { kind: "missing", source: maskSource };
  return {
    kind: "composed",
    request: {
      prompt: composePrompt(asset),
      brief: {
        title: asset.id,
        prompt: plainWords(asset.prompt),
        text: plainWordsOfEach(asset.text),
        styles: plainWordsOfEach(asset.styles),
        kind: pictureKind(asset),
        firstCandidate: have,
      },
      settings: asset.settings,
      pictures,
      mask,
      edits: asset.edit !== undefined,
      count,
    },
  };
}
