import type { Diagnostic } from "../model/diagnostic.js";
import { assetId, type AssetId } from "../model/asset.js";
import { placeOf } from "./source-text.js";
import type { ExpandedAsset } from "./expand-assets.js";
import { problem, type Report } from "./problem.js";
import type { Source } from "./read-sources.js";

/** Every id there is, in every file. */
export interface AssetIndex {
  readonly byId: ReadonlyMap<AssetId, ExpandedAsset>;
  /** Assets made from here, in the order written, without those that have a fault. */
  readonly made: readonly ExpandedAsset[];
  readonly isFrozen: (id: AssetId) => boolean;
  /** The ids that an entry with a matrix or data stands for, by its name. */
  readonly groups: ReadonlyMap<string, readonly AssetId[]>;
  /** Whether an id that is not found may be one of an asset that could not be read. */
  readonly mayMiss: (name: string) => boolean;
}

export interface SourceAssets {
  readonly source: Source;
  readonly frozen: boolean;
  readonly entries: readonly { readonly name: string; readonly assets: readonly ExpandedAsset[] }[];
}

/** Joins the assets of all files; two of one name are reported. */
export function indexAssets(
  sources: readonly SourceAssets[],
  { incomplete, report }: { readonly incomplete: boolean; readonly report: Report },
): AssetIndex {
  const byId = new Map<AssetId, ExpandedAsset>();
  const frozen = new Set<AssetId>();
  const made: ExpandedAsset[] = [];
  const groups = new Map<string, readonly AssetId[]>();
  const unread: string[] = [];
  for (const source of sources) {
    unread.push(...source.source.broken);
    for (const { name, assets } of source.entries) {
      if (assets.length === 0) unread.push(name);
      if (assets.some(({ id }) => id !== name))
        groups.set(
          name,
          assets.map(({ id }) => id),
        );
      for (const asset of assets) {
        const other = byId.get(asset.id);
        if (other) report(duplicate(asset, other));
        else {
          byId.set(asset.id, asset);
          if (source.frozen) frozen.add(asset.id);
          else made.push(asset);
        }
      }
    }
  }
  return {
    byId,
    made,
    groups,
    isFrozen: (id) => frozen.has(id),
    mayMiss: (name) => incomplete || unread.some((part) => name === part || name.startsWith(`${part}-`)),
  };
}

export function findAsset({ byId }: AssetIndex, name: string): ExpandedAsset | undefined {
  return byId.get(assetId(name));
}

function duplicate({ id, spotOf }: ExpandedAsset, other: ExpandedAsset): Diagnostic {
  const first = other.spotOf([]);
  const here = spotOf([]);
  const { line } = placeOf(first);
  const where = first.source === here.source ? `line ${line}` : `${first.source.path}:${line}`;
  return problem("duplicate-asset", here, {
    message: `there are two assets called \`${id}\``,
    hint: `the other one is on ${where}; rename one of them`,
  });
}
