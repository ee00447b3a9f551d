import type { Asset, AssetId, Reference } from "../model/asset.js";
import type { Json } from "../model/canonical-json.js";
import type { Digest } from "../model/digest.js";
import type { GenerationInputs } from "../model/lock.js";

/** The way prompts are composed (compose-prompt.ts). Raise it when that changes what is sent for the same fields. */
export const RECIPE = 1;

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
  return {
    provider: asset.provider.kind,
    // The draft provider letters the name into the picture.
    name: asset.provider.kind === "draft" ? asset.id : undefined,
    recipe: RECIPE,
    model: settings.model,
    prompt: asset.prompt,
    style: listed(asset.styles),
    text: listed(asset.text),
    quality: settings.quality,
    size: settings.size.kind === "auto" ? "auto" : `${settings.size.width}x${settings.size.height}`,
    background: settings.background,
    format: settings.format,
    compression: settings.compression,
    complexity: settings.complexity,
    moderation: settings.moderation,
    extra: Object.keys(settings.extra).length > 0 ? settings.extra : undefined,
    edit: asset.edit && picture(asset.edit, digestOf),
    mask: asset.mask && digestOf({ kind: "file", path: asset.mask }),
    references: listed(asset.references.map((reference) => picture(reference, digestOf))),
  };
}

/** Assets whose pictures are sent with this one, each once, in the order sent. */
export function upstreamOf(asset: Asset): readonly AssetId[] {
  const sources = [asset.edit, ...asset.references].map((reference) => reference?.source);
  return [...new Set(sources.flatMap((source) => (source?.kind === "asset" ? [source.id] : [])))];
}

function picture(reference: Reference, digestOf: DigestOf): Json {
  return { picture: digestOf(reference.source), role: reference.role, note: reference.note };
}

function listed(items: readonly Json[]): readonly Json[] | undefined {
  return items.length > 0 ? items : undefined;
}
