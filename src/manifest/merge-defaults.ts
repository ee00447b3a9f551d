import type { Json } from "../model/canonical-json.js";
import { isObject, type JsonObject } from "./json-shape.js";

/**
 * An asset on top of the defaults of its file: its keys win, mappings merge key by key at every depth, lists and single
 * values replace. `size` and `aspect` say the same thing, so either of an asset's drops the other of the defaults.
 */
export function mergeDefaults(defaults: JsonObject, own: JsonObject): JsonObject {
  const rival = "size" in own ? "aspect" : "aspect" in own ? "size" : undefined;
  const base = rival ? Object.fromEntries(Object.entries(defaults).filter(([key]) => key !== rival)) : defaults;
  return mergeObjects(base, own);
}

function mergeObjects(base: JsonObject, top: JsonObject): JsonObject {
  const merged: { [key: string]: Json | undefined } = { ...base };
  for (const [key, value] of Object.entries(top)) {
    const below = Object.hasOwn(base, key) ? base[key] : undefined;
    merged[key] = isObject(below) && isObject(value) && !ALTERNATIVES.has(key) ? mergeObjects(below, value) : value;
  }
  return merged;
}

/** Mappings of which exactly one form is meant: `{text: …}`. */
const ALTERNATIVES = new Set(["style"]);
