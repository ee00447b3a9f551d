import { findModel, type ImageModel } from "../catalog/image-models.js";
import { nearestSize, parseAspect } from "../catalog/size.js";
import type { ImageSettings, Size } from "../model/asset.js";
import type { ManifestAsset } from "./generated/types.js";
import { readSize } from "./read-units.js";

export const DEFAULT_MODEL = "gpt-image-2-2026-04-21";

/** The parameters of an asset, defaults filled in. */
export function resolveSettings(entry: ManifestAsset): ImageSettings {
  const { model = DEFAULT_MODEL, quality = "medium", background = "auto", format = "png" } = entry;
  const { compression, complexity, moderation, extra = {} } = entry;
  return {
    model,
    quality,
    size: resolveSize(entry, model),
    background,
    format,
    ...(compression !== undefined && { compression }),
    ...(complexity && { complexity }),
    ...(moderation && { moderation }),
    extra: Object.fromEntries(
      Object.entries(extra).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
    ),
  };
}

/** A model of another server keeps the size rule of the default one, as far as anybody knows. */
function resolveSize({ size, aspect }: ManifestAsset, name: string): Size {
  const wanted = aspect === undefined ? undefined : parseAspect(aspect);
  if (!wanted) return readSize(size ?? "1024x1024");
  const model: ImageModel | undefined = findModel(name) ?? findModel(DEFAULT_MODEL);
  return model ? { kind: "exact", ...nearestSize(model, wanted) } : { kind: "auto" };
}
