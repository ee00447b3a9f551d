import type { Json } from "../model/canonical-json.js";
import type { SchemaError } from "./generated/validate.js";
import type { JsonObject, Path } from "./json-shape.js";
import { isList, isObject } from "./json-shape.js";
import { suggest } from "./suggest.js";

/** One thing that does not fit the schema: what ajv says in one error or in several. */
export interface SchemaFault {
  readonly path: Path;
  readonly keyword: string;
  readonly params: SchemaError["params"];
  readonly schema: JsonObject;
  readonly data: Json;
  /** Set when it is this key, not the value at `path`, that is wrong. */
  readonly key?: string;
}

/** `${name}` that stands in a string, unlike `$${`, which writes a plain `${`. */
export const TEMPLATE = /(?<!\$)\$\{/;

/**
 * The faults behind ajv's errors. Errors that only tell of other errors are left out; of several at one value the one
 * about its type counts. Words to be filled in cannot be judged before they are.
 */
export function schemaFaults(errors: readonly SchemaError[], { filledIn = false } = {}): readonly SchemaFault[] {
  const faults = errors.filter((error) => !isEcho(error) && (filledIn || !isTemplate(error))).map(faultOf);
  const byPlace = new Map<string, readonly SchemaFault[]>();
  for (const fault of faults) {
    const place = JSON.stringify([fault.path, fault.key]);
    byPlace.set(place, [...(byPlace.get(place) ?? []), fault]);
  }
  return withoutMisspelt(Array.from(byPlace.values()).flatMap(independent));
}

/** Whether a key begins what was meant as text: several words where `schema` takes text too, and YAML a mapping for their `: `. */
export function isText(key: string, schema: JsonObject): boolean {
  return typesOf(schema).includes("string") && /\S\s+\S/.test(key);
}

/** A key that is lacking because it is misspelt is told of as misspelt; one that is lacking because text is no mapping, not at all. */
function withoutMisspelt(faults: readonly SchemaFault[]): readonly SchemaFault[] {
  const unknown = faults.filter(({ keyword, key }) => keyword === "additionalProperties" && key !== undefined);
  if (unknown.length === 0) return faults;
  const meant = new Set(
    unknown.map(({ path, key = "", schema }) => JSON.stringify([path, suggest(key, keysOf(schema))])),
  );
  const texts = new Set(
    unknown.filter(({ key = "", schema }) => isText(key, schema)).map(({ path }) => JSON.stringify(path)),
  );
  const isMeant = (path: Path, key: unknown): boolean => meant.has(JSON.stringify([path, key]));
  return faults.filter(({ path, keyword, params, schema }) => {
    if (keyword === "required" && texts.has(JSON.stringify(path))) return false;
    if (keyword === "required" || keyword === "dependentRequired") return !isMeant(path, params["missingProperty"]);
    return keyword !== "oneOf" || !requiredKeys(schema).some((key) => isMeant(path, key));
  });
}

/** The keys that a schema knows. */
export function keysOf({ properties }: JsonObject): readonly string[] {
  return isObject(properties) ? Object.keys(properties) : [];
}

/** The keys of which a `oneOf` wants exactly one. */
export function requiredKeys({ oneOf }: JsonObject): readonly string[] {
  const branches = isList(oneOf) ? oneOf : [];
  return branches.flatMap((branch) => {
    const required = isObject(branch) ? branch["required"] : undefined;
    return isList(required) ? required.filter((key) => typeof key === "string") : [];
  });
}

/** `if` and `propertyNames` repeat what is inside them; the branches of a `oneOf` are told by itself. */
function isEcho({ keyword, schemaPath }: SchemaError): boolean {
  return keyword === "if" || keyword === "propertyNames" || /\/oneOf\/\d+\//.test(schemaPath);
}

function isTemplate({ instancePath, keyword, data }: SchemaError): boolean {
  if (!/^\/(assets|defaults)\//.test(instancePath)) return false;
  return (keyword === "enum" || keyword === "pattern") && typeof data === "string" && TEMPLATE.test(data);
}

function faultOf({ instancePath, keyword, params, parentSchema, data, propertyName }: SchemaError): SchemaFault {
  const path = instancePath
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
  const own = params["additionalProperty"];
  const key = propertyName ?? (typeof own === "string" ? own : undefined);
  const schema = isObject(parentSchema) ? parentSchema : {};
  return { path, keyword, params, schema, data: isJson(data) ? data : null, ...(key !== undefined && { key }) };
}

function independent(faults: readonly SchemaFault[]): readonly SchemaFault[] {
  const ofType = faults.filter(({ keyword }) => keyword === "type");
  if (ofType.length === 0) return faults;
  return ofType.toSorted((a, b) => typesOf(b.schema).length - typesOf(a.schema).length).slice(0, 1);
}

/** The types that a schema allows. */
export function typesOf({ type }: JsonObject): readonly string[] {
  const types = Array.isArray(type) ? type : [type];
  return types.filter((one) => typeof one === "string");
}

/** What ajv saw came from JSON. */
function isJson(value: unknown): value is Json {
  return value !== undefined && typeof value !== "function" && typeof value !== "symbol" && typeof value !== "bigint";
}
