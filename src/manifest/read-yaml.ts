import type { Json } from "../model/canonical-json.js";
import { digestOf, hexOf } from "../model/digest.js";
import { isList, isObject, type JsonObject, memberOf, type Path } from "./json-shape.js";
import { parseYaml, type ParsedYaml, type YamlResult } from "./parse-yaml.js";
import type { SourceText, Spot } from "./source-text.js";
import type { Part } from "./yaml-places.js";

/** Keeps what a manifest parsed to. A lost or damaged entry costs time only. No method rejects. */
export interface ParsedCache {
  readonly read: (key: string) => Promise<string | undefined>;
  readonly write: (key: string, text: string) => Promise<void>;
}

/**
 * `source` parsed, or taken from the cache when a text of the same bytes was parsed before without a word of warning.
 * Places of assets come from the cache too; any other place parses the text after all.
 */
export async function readYaml(source: SourceText, cache: ParsedCache | undefined): Promise<YamlResult> {
  if (!cache || source.text.length < WORTH_KEEPING) return parseYaml(source);
  const key = `manifest-${FORM}-${hexOf(digestOf(source.text))}.json`;
  const kept = keptFrom(await cache.read(key));
  if (kept) return fromCache(kept, source);
  const parsed = parseYaml(source);
  if (parsed.kind === "parsed" && parsed.diagnostics.length === 0)
    await cache.write(key, JSON.stringify(toKeep(parsed)));
  return parsed;
}

/** Characters; below that parsing takes a few milliseconds. */
const WORTH_KEEPING = 50_000;

/** Raise it when the same text would parse to something else. */
const FORM = 1;

interface Kept {
  readonly value: JsonObject;
  /** Start and end of the names of assets. */
  readonly assets: JsonObject;
}

function toKeep({ value, spotOf }: ParsedYaml): Json {
  const assets = memberOf(value, "assets");
  const spots = Object.keys(isObject(assets) ? assets : {}).map((name) => {
    const { start, end } = spotOf(["assets", name], "key");
    return [name, [start, end]] as const;
  });
  return { value, assets: Object.fromEntries(spots) };
}

function keptFrom(text: string | undefined): Kept | undefined {
  if (text === undefined) return undefined;
  try {
    const kept: unknown = JSON.parse(text);
    if (!isObject(kept)) return undefined;
    const { value, assets } = kept;
    return isObject(value) && isObject(assets) ? { value, assets } : undefined;
  } catch {
    return undefined;
  }
}

function fromCache({ value, assets }: Kept, source: SourceText): ParsedYaml {
  let parsed: YamlResult | undefined;
  const spotOf = (path: Path, part: Part): Spot => {
    const [section, name, ...rest] = path;
    const span = section === "assets" && name !== undefined && rest.length === 0 ? memberOf(assets, name) : undefined;
    if (part === "key" && isList(span)) return { source, start: Number(span[0]), end: Number(span[1]) };
    parsed ??= parseYaml(source);
    return parsed.kind === "parsed" ? parsed.spotOf(path, part) : { source, start: 0, end: 0 };
  };
  return { kind: "parsed", value, diagnostics: [], spotOf };
}
