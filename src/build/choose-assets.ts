import picomatch from "picomatch";
import { closest } from "fastest-levenshtein";
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
    if (found.length === 0) diagnostics.push(namesNothing(pattern, [...assets.map(({ id }) => id), ...others]));
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

function namesNothing(pattern: string, names: readonly string[]): Diagnostic {
  const near = names.length > 0 ? closest(pattern, names) : undefined;
  return {
    severity: "error",
    code: "no-such-asset",
    message: `no asset is named ${JSON.stringify(pattern)}`,
    ...(near !== undefined && { hint: `did you mean \`${near}\`?` }),
  };
}
