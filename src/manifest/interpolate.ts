import type { Json } from "../model/canonical-json.js";
import { isList, isObject, type JsonObject, type Path } from "./json-shape.js";

export type Variables = ReadonlyMap<string, string>;

/** `${name}` that cannot be filled in. */
export interface Unfilled {
  readonly path: Path;
  /** As written, braces and all. */
  readonly written: string;
  /** What stands between the braces; undefined when they are not closed. */
  readonly name?: string;
}

export interface Filled<Value> {
  readonly value: Value;
  readonly unfilled: readonly Unfilled[];
}

/** `value` with every `${name}` in its strings filled in; `$${` writes a plain `${`. What is filled in is not read again. */
export function interpolate(value: JsonObject, variables: Variables): Filled<JsonObject> {
  const unfilled: Unfilled[] = [];
  const fill = (json: Json, path: Path): Json => {
    if (typeof json === "string") {
      const filled = interpolateText(json, variables, path);
      // One by one: as arguments of one call, a hundred thousand of them overflow the stack.
      for (const one of filled.unfilled) unfilled.push(one);
      return filled.value;
    }
    if (isList(json)) return json.map((item, index) => fill(item, [...path, index]));
    return isObject(json) ? fillObject(json, path) : json;
  };
  const fillObject = (object: JsonObject, path: Path): JsonObject =>
    Object.fromEntries(
      Object.entries(object).map(([key, member]) => [
        key,
        member === undefined ? member : fill(member, [...path, key]),
      ]),
    );
  return { value: fillObject(value, []), unfilled };
}

export function interpolateText(text: string, variables: Variables, path: Path = []): Filled<string> {
  if (!text.includes("${")) return { value: text, unfilled: [] };
  const unfilled: Unfilled[] = [];
  const value = text.replace(TEMPLATES, (written: string, name: string | undefined) => {
    if (written === "$${") return "${";
    const filled = name === undefined ? undefined : variables.get(name);
    if (filled === undefined) unfilled.push({ path, written, ...(name !== undefined && { name }) });
    return filled ?? written;
  });
  return { value, unfilled };
}

const TEMPLATES = /\$\$\{|\$\{([^{}]*)\}|\$\{/g;
