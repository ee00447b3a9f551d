import type { Json } from "../model/canonical-json.js";
import type { ManifestFile } from "./generated/types.js";
import { validate } from "./generated/validate.js";
import { isObject, type JsonObject } from "./json-shape.js";
import type { ParsedYaml } from "./parse-yaml.js";
import type { Report } from "./problem.js";
import { schemaFaults, type SchemaFault } from "./schema-faults.js";
import { schemaProblem, type SpotOf } from "./schema-problem.js";

/** One manifest file as far as it fits the schema. What does not is left out, but its name is kept: others refer to it. */
export interface ManifestContent {
  /** All but assets and defaults, whose words are not filled in yet. */
  readonly frame: Omit<ManifestFile, "assets" | "defaults">;
  readonly defaults: JsonObject;
  readonly assets: ReadonlyMap<string, JsonObject>;
  /** Whether an asset, or the defaults, had a fault, so that only part of it can be judged. */
  readonly isPartial: (name: string) => boolean;
  /** Names of entries that cannot be judged at all. */
  readonly broken: ReadonlySet<string>;
  /** Whether it includes files that cannot be told from what is written. */
  readonly mayInclude: boolean;
  /** Whether it names a judge that cannot be told from what is written. */
  readonly mayJudge: boolean;
  readonly spotOf: SpotOf;
}

/** Holds `value`, the top of a manifest, against the schema. */
export function manifestContent({ value, spotOf }: ParsedYaml, report: Report): ManifestContent | undefined {
  const faults = validate(value) ? [] : schemaFaults(validate.errors ?? []);
  for (const fault of faults) report(schemaProblem(fault, spotOf));
  const parts = faults.map(faultyPart);
  const { assets, defaults, ...frame } = isObject(value) ? without(value, parts) : {};
  if (!validate(frame)) return undefined;
  const entries = isObject(assets) ? Object.entries(assets) : [];
  const partial = new Set(
    parts.flatMap(([section, name]) => (section === "assets" && name !== undefined ? [name] : [])),
  );
  const defaultsBroken = parts.some(([section]) => section === "defaults");
  return {
    frame,
    defaults: isObject(defaults) ? defaults : NO_DEFAULTS,
    assets: new Map(entries.flatMap(([name, asset]) => (isObject(asset) ? [[name, asset] as const] : []))),
    isPartial: (name) => defaultsBroken || partial.has(name),
    broken: new Set(parts.flatMap(([, name, member]) => (name !== undefined && member === undefined ? [name] : []))),
    mayInclude: parts.some(([section]) => section === "include"),
    mayJudge: parts.some(([section]) => section === "judge"),
    spotOf,
  };
}

/** One for all, so that a file without any has the same ones each time it is read. */
const NO_DEFAULTS: JsonObject = {};

/** What is left out for a fault: a section, an entry of it, or a key of an asset; no key at all where one is lacking. */
type FaultyPart = readonly [section?: string, name?: string, member?: string];

/** Sections whose entries are judged one by one. */
const SECTIONS = new Set(["assets", "styles", "references", "prices", "defaults"]);

const NO_KEY = "";

function faultyPart({ path, key, keyword }: SchemaFault): FaultyPart {
  const [section, name, member] = [...path, ...(key === undefined ? [] : [key])].map(String);
  if (section === undefined) return [];
  if (!SECTIONS.has(section) || name === undefined) return [section];
  // Without its matrix or data it is not known what an entry stands for.
  if (section !== "assets" || member === "matrix" || member === "data") return [section, name];
  if (member !== undefined) return [section, name, member];
  return keyword === "type" || key !== undefined ? [section, name] : [section, name, NO_KEY];
}

function without(value: JsonObject, parts: readonly FaultyPart[]): JsonObject {
  const faulty = new Map<string, Map<string, Set<string>>>();
  for (const [section, name = WHOLE, member = WHOLE] of parts) {
    if (section === undefined) continue;
    const names = faulty.get(section) ?? new Map<string, Set<string>>();
    faulty.set(section, names.set(name, (names.get(name) ?? new Set()).add(member)));
  }
  return keep(value, (section, content) => {
    const names = faulty.get(section);
    if (!names) return content;
    if (names.has(WHOLE) || !isObject(content)) return undefined;
    return keep(content, (name, entry) => {
      const members = names.get(name);
      if (!members) return entry;
      if (members.has(WHOLE) || !isObject(entry)) return undefined;
      return keep(entry, (member, inner) => (members.has(member) ? undefined : inner));
    });
  });
}

/** No name or key of a manifest, as those hold no space. */
const WHOLE = " ";

function keep(object: JsonObject, choose: (key: string, value: Json) => Json | undefined): JsonObject {
  return Object.fromEntries(
    Object.entries(object).flatMap(([key, value]) => {
      const chosen = value === undefined ? undefined : choose(key, value);
      return chosen === undefined ? [] : [[key, chosen] as const];
    }),
  );
}
