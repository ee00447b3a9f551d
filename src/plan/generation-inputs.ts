import type { Asset, AssetId, ProviderChoice, Reference } from "../model/asset.js";
import type { MainModel } from "../model/main-model.js";
import type { Json } from "../model/canonical-json.js";
import type { Digest } from "../model/digest.js";
import type { GenerationInputs } from "../model/lock.js";
import { pictureKind } from "./picture-kind.js";
import { plainWords, plainWordsOfEach } from "./plain-words.js";

/** The way prompts are composed (compose-prompt.ts). Raise it when that changes what is sent for the same fields. */
export const RECIPE = 1;

/** The way drafts are drawn. Raise it when they come out otherwise for the same fields, so that old ones are drawn anew. */
export const DRAWING = 3;

/**
 * The digest of a source's bytes: of a file or URL at once, of an asset once its picture exists. Undefined while it has yet
 * to be made, or when it is missing.
 */
export type DigestOf = (source: Reference["source"]) => Digest | undefined;

/**
 * Everything the composed request is made of, pictures by digest. Empty and default-less fields are left out, so that a
 * setting added in a later version does not make old entries stale.
 */
export function generationInputs(asset: Asset, digestOf: DigestOf): GenerationInputs {
  const { settings } = asset;
  const isDraft = asset.provider.kind === "draft";
  const key = asset.cutOut?.key;
  // In the order of names, in which they are hashed fastest.
  return {
    background: settings.background,
    // Of a subject that is to be cut out: words on its background are sent only there.
    bleed: key === undefined ? undefined : listed(asset.cutOut?.bleed ?? []),
    complexity: settings.complexity,
    compression: settings.compression,
    correction: asset.correction,
    drawing: isDraft ? DRAWING : undefined,
    edit: asset.edit && picture(asset.edit, digestOf),
    extra: Object.keys(settings.extra).length > 0 ? settings.extra : undefined,
    format: settings.format,
    kind: isDraft ? pictureKind(asset) : undefined,
    keyColour: key,
    // Another model reads the prompt, and rewords it for the one that draws.
    mainModel: mainModelOf(asset)?.name,
    mask: asset.mask && digestOf({ kind: "file", path: asset.mask }),
    model: settings.model,
    moderation: settings.moderation,
    // The draft provider letters the name into the picture.
    name: isDraft ? asset.id : undefined,
    prompt: plainWords(asset.prompt),
    provider: asset.provider.kind,
    quality: settings.quality,
    reasoning: mainModelOf(asset)?.reasoning,
    recipe: RECIPE,
    references: listed(asset.references.map((reference) => picture(reference, digestOf))),
    size: settings.size.kind === "auto" ? "auto" : `${settings.size.width}x${settings.size.height}`,
    style: listed(plainWordsOfEach(asset.styles)),
    text: listed(plainWordsOfEach(asset.text)),
  };
}

/**
 * What a draft's inputs would be, were the same asked of `provider`. A person's own picture that was adopted among drafts
 * stands for the bought one, so that nothing is bought in its place once drafts are over.
 */
export function inputsAt(
  provider: Exclude<ProviderChoice["kind"], "draft">,
  inputs: GenerationInputs,
): GenerationInputs {
  return { ...inputs, drawing: undefined, kind: undefined, name: undefined, provider };
}

/** Assets whose pictures are sent with this one, each once, in the order sent. */
export function upstreamOf(asset: Asset): readonly AssetId[] {
  const ids = new Set<AssetId>();
  for (const { source } of asset.edit ? [asset.edit, ...asset.references] : asset.references) {
    if (source.kind === "asset") ids.add(source.id);
  }
  return [...ids];
}

function mainModelOf({ provider }: Asset): MainModel | undefined {
  return provider.kind === "openai" ? provider.mainModel : undefined;
}

function picture({ source, role, note = "" }: Reference, digestOf: DigestOf): Json {
  return { note: plainWords(note) || undefined, picture: digestOf(source), role };
}

function listed(items: readonly Json[]): readonly Json[] | undefined {
  return items.length > 0 ? items : undefined;
}
