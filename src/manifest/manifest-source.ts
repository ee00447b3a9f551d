import type { Json } from "../model/canonical-json.js";
import type { ManifestFile } from "./generated/types.js";
import { validate } from "./generated/validate.js";
import { isList, isObject, type JsonObject } from "./json-shape.js";
import type { ParsedYaml } from "./parse-yaml.js";
import type { Report } from "./problem.js";
import { schemaFaults, type SchemaFault } from "./schema-faults.js";
import { schemaProblem, type SpotOf } from "./schema-problem.js";

/** One manifest file as far as it fits the schema. What does not is left out, but its name is kept: others refer to it. */
export interface ManifestContent {
  /** All but assets and defaults, whose words are not filled in yet. */
  readonly frame: Omit<ManifestFile, "assets" | "defaults">;
  readonly defaults: JsonObject;
  /** Whether `defaults` had a fault, so that nothing can be said of assets. */
  readonly defaultsBroken: boolean;
  readonly assets: ReadonlyMap<string, JsonObject>;
  /** Names of assets, styles and references that have a fault. */
  readonly broken: ReadonlySet<string>;
  readonly spotOf: SpotOf;
}

/** Holds `value`, the top of a manifest, against the schema. */
export function manifestContent({ value, spotOf }: ParsedYaml, report: Report): ManifestContent | undefined {
  const faults = validate(value) ? [] : schemaFaults(validate.errors ?? []);
  for (const fault of faults) {
    const diagnostic = schemaProblem(fault, spotOf);
    if (diagnostic) report(diagnostic);
  }
  const [healthy, broken] = withoutFaults(value, faults);
  const { assets, defaults, ...frame } = healthy;
  if (!validate(frame)) return undefined;
  const entries = isObject(assets) ? Object.entries(assets) : [];
  return {
    frame,
    defaults: isObject(defaults) ? defaults : {},
    defaultsBroken: faults.some((fault) => brokenPart(fault)[0] === "defaults"),
    assets: new Map(entries.flatMap(([name, asset]) => (isObject(asset) ? [[name, asset] as const] : []))),
    broken,
    spotOf,
  };
}

/** Sections whose entries are judged one by one. */
const SECTIONS = new Set(["assets", "styles", "references", "prices", "include"]);

function withoutFaults(value: Json, faults: readonly SchemaFault[]): readonly [JsonObject, ReadonlySet<string>] {
  const broken = new Set<string>();
  if (!isObject(value)) return [{}, broken];
  const entries = new Map<string, Set<string>>();
  for (const fault of faults) {
    const [section, entry] = brokenPart(fault);
    if (section === undefined) continue;
    const names = entries.get(section) ?? new Set();
    entries.set(section, names.add(entry ?? EVERY));
    broken.add(entry ?? section);
  }
  const kept = Object.entries(value).flatMap(([section, content]) => {
    const names = entries.get(section);
    const rest = names && content !== undefined ? without(content, names) : content;
    return rest === undefined ? [] : [[section, rest] as const];
  });
  return [Object.fromEntries(kept), broken];
}

/** No name of an entry, as those are not empty. */
const EVERY = "";

function brokenPart({ path, key }: SchemaFault): readonly [section?: string, entry?: string] {
  const [section, entry] = [...path, ...(key === undefined ? [] : [key])].map(String);
  if (section === undefined) return [];
  return SECTIONS.has(section) && entry !== undefined ? [section, entry] : [section];
}

function without(content: Json, names: ReadonlySet<string>): Json | undefined {
  if (names.has(EVERY)) return undefined;
  if (isList(content)) return content.filter((_item, index) => !names.has(String(index)));
  if (!isObject(content)) return undefined;
  return Object.fromEntries(Object.entries(content).filter(([name]) => !names.has(name)));
}
