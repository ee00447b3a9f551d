import picomatch from "picomatch";
import { didYouMean } from "../manifest/suggest.js";
import type { AssetId, Manifest } from "../model/asset.js";
import type { Diagnostic } from "../model/diagnostic.js";

export type ChosenAssets =
  | { readonly kind: "chosen"; readonly ids: ReadonlySet<AssetId> | undefined }
  | { readonly kind: "invalid"; readonly diagnostics: readonly Diagnostic[] };

export interface AssetFilter {
  /** Names or globs; `tag:blog` stands for every asset with that tag. */
  readonly patterns: readonly string[];
  /** Names besides the manifest's that may be meant, as those of orphans. */
  readonly also?: Iterable<AssetId>;
}

/** The assets that the patterns name; all, as undefined, when there are none. A pattern that names nothing is an error. */
export function chooseAssets({ assets }: Manifest, { patterns, also = [] }: AssetFilter): ChosenAssets {
  if (patterns.length === 0) return { kind: "chosen", ids: undefined };
  const ids = new Set<AssetId>();
  const diagnostics: Diagnostic[] = [];
  const others = [...also];
  for (const pattern of patterns) {
    const found = named(pattern, assets, others);
    if (found.length === 0) diagnostics.push(namesNothing(pattern, wordsLike(pattern, assets, others)));
    for (const id of found) ids.add(id);
  }
  return diagnostics.length > 0 ? { kind: "invalid", diagnostics } : { kind: "chosen", ids };
}

function named(pattern: string, assets: Manifest["assets"], others: readonly AssetId[]): readonly AssetId[] {
  if (pattern.startsWith("tag:")) {
    return assets.filter(({ tags }) => tags.includes(pattern.slice("tag:".length))).map(({ id }) => id);
  }
  const matches = picomatch(pattern, { dot: true });
  return [...assets.map(({ id }) => id), ...others].filter((id) => id === pattern || matches(id));
}

/** What a pattern that names nothing may have been meant to say. */
function wordsLike(pattern: string, assets: Manifest["assets"], others: readonly AssetId[]): readonly string[] {
  if (pattern.startsWith("tag:")) return [...new Set(assets.flatMap(({ tags }) => tags))];
  return [...assets.map(({ id }) => id), ...others];
}

function namesNothing(pattern: string, names: readonly string[]): Diagnostic {
  const [of, written] = pattern.startsWith("tag:")
    ? ["has the tag", pattern.slice("tag:".length)]
    : ["is named", pattern];
  const hint = didYouMean(written, names);
  return {
    severity: "error",
    code: "no-such-asset",
    message: `no asset ${of} ${JSON.stringify(written)}`,
    ...(hint !== undefined && { hint }),
  };
}
