import { valueAt, type Path } from "./json-shape.js";
import type { Source } from "./read-sources.js";
import type { Spot } from "./source-text.js";
import type { Part } from "./yaml-places.js";

/** Where a key of an asset is written, be it under `defaults`. An empty path is the asset's name. */
export type AssetSpotOf = (path: Path, part?: Part) => Spot;

export function assetSpots(source: Source, name: string): AssetSpotOf {
  const own = source.assets.get(name);
  return (path, part = "value") => {
    if (path.length === 0) return source.spotOf(["assets", name], "key");
    const inherited = valueAt(own, path) === undefined && valueAt(source.defaults, path) !== undefined;
    return source.spotOf(inherited ? ["defaults", ...path] : ["assets", name, ...path], part);
  };
}
