import type { AssetId } from "../model/asset.js";
import type { Place } from "../model/diagnostic.js";
import type { AssetIndex, SourceAssets } from "./asset-index.js";
import { assetSpots } from "./asset-spots.js";
import type { ExpandedAsset, WantedAsset } from "./expand-assets.js";
import type { JsonObject } from "./json-shape.js";
import type { Source, Sources } from "./read-sources.js";
import type { ResolvedAsset } from "./resolve-asset.js";
import { placeOf } from "./source-text.js";
import { yamlMemory, type YamlMemory } from "./yaml-memory.js";

/**
 * What one load of a manifest keeps for the next. An asset is taken over from it while its entry, all outside `assets:` and
 * the names of all assets are the same; its place alone may have moved. Only a load in which nothing is said takes or keeps
 * anything, as whatever is said needs places as they are now.
 */
export interface LoadMemory {
  readonly yaml: YamlMemory;
  /** What may be taken over into a load of `sources`; undefined when nothing may. `terms`: what else it depends on. */
  recall(sources: Sources, terms: string): Recalled | undefined;
  keep(load: CleanLoad): void;
  forget(): void;
}

export interface Recalled {
  /** Where all outputs and inputs were, of which none was in the way of another. */
  readonly spots: string;
  /** The assets that an entry stood for, as they are written now. */
  expanded(source: Source, name: string): readonly ExpandedAsset[] | undefined;
  resolved(wanted: WantedAsset, index: AssetIndex): ResolvedAsset | undefined;
}

export interface CleanLoad {
  readonly sources: Sources;
  readonly terms: string;
  readonly unfolded: readonly SourceAssets[];
  readonly index: AssetIndex;
  readonly resolved: readonly ResolvedAsset[];
  readonly spots: string;
}

export function loadMemory(): LoadMemory {
  let kept: CleanLoad | undefined;
  return {
    yaml: yamlMemory(),
    recall: (sources, terms) =>
      kept && kept.terms === terms && haveSameFrames(kept.sources, sources) ? recalled(kept) : undefined,
    keep: (load) => void (kept = load),
    forget: () => void (kept = undefined),
  };
}

function recalled(kept: CleanLoad): Recalled {
  const entries = new Map<JsonObject, readonly ExpandedAsset[]>();
  for (const { source, entries: all } of kept.unfolded)
    for (const { name, assets } of all) {
      const entry = source.assets.get(name);
      if (entry) entries.set(entry, assets);
    }
  const byId = new Map<AssetId, ResolvedAsset>(kept.resolved.map((one) => [one.asset.id, one]));
  const names = namesIn(kept.index);
  let compared: { readonly index: AssetIndex; readonly isSame: boolean } | undefined;
  return {
    spots: kept.spots,
    expanded(source, name) {
      const entry = source.assets.get(name);
      // Rows of data stand in another file.
      const before = entry && entry["data"] === undefined ? entries.get(entry) : undefined;
      const spotOf = assetSpots(source, name);
      return before?.map(({ id, wanted }) => ({
        id,
        spotOf,
        ...(wanted && { wanted: { ...wanted, source, spotOf } }),
      }));
    },
    resolved(wanted, index) {
      if (compared?.index !== index) compared = { index, isSame: namesIn(index) === names };
      const before = kept.index.byId.get(wanted.id)?.wanted;
      const isSame = compared.isSame && before?.entry === wanted.entry && before.variables === wanted.variables;
      const one = isSame ? byId.get(wanted.id) : undefined;
      // The text of a prompt may stand in another file.
      return one && wanted.entry.promptFile === undefined ? placedAnew(one, placeOf(wanted.spotOf([]))) : undefined;
    },
  };
}

function placedAnew(one: ResolvedAsset, place: Place): ResolvedAsset {
  const { line, column, length } = one.asset.place;
  const isThere = line === place.line && column === place.column && length === place.length;
  return isThere ? one : { ...one, asset: { ...one.asset, place } };
}

/** Whether all but the assets of each file is the very same as it was. */
function haveSameFrames(before: Sources, now: Sources): boolean {
  if (before.list.length !== now.list.length || before.incomplete || now.incomplete) return false;
  // Of frozen assets, what others are told of them depends on all that is written there.
  if (before.frozen.size + now.frozen.size > 0) return false;
  return now.list.every((source, at) => {
    const other = before.list[at];
    return (
      other !== undefined &&
      other.path === source.path &&
      other.holdsVariables === source.holdsVariables &&
      other.defaults === source.defaults &&
      holdsTheSame(other.frame, source.frame)
    );
  });
}

function holdsTheSame(a: Source["frame"], b: Source["frame"]): boolean {
  const [ofA, ofB] = [new Map<string, unknown>(Object.entries(a)), new Map<string, unknown>(Object.entries(b))];
  return ofA.size === ofB.size && [...ofB].every(([key, value]) => ofA.get(key) === value);
}

/** Every name that may be referred to, and what those of groups stand for. */
function namesIn({ byId, groups }: AssetIndex): string {
  return JSON.stringify([[...byId.keys()], [...groups]]);
}
