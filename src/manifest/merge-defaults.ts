import type { Json } from "../model/canonical-json.js";
import { isObject, type JsonObject } from "./json-shape.js";

/**
 * An asset on top of the defaults of its file: its keys win, mappings merge key by key at every depth, lists and single
 * values replace. `size` and `aspect` say the same thing, so either of an asset's drops the other of the defaults; so do rivals
 * within `outputs`.
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
    merged[key] =
      isObject(below) && isObject(value) && !ALTERNATIVES.has(key) ? mergeMappings(key, below, value) : value;
  }
  return merged;
}

function mergeMappings(key: string, below: JsonObject, value: JsonObject): JsonObject {
  return mergeObjects(key === "outputs" ? withoutRivals(below, value) : below, value);
}

/** What an asset's own outputs put something else in place of: sizes and a preset, a focus and a position. */
function withoutRivals(below: JsonObject, own: JsonObject): JsonObject {
  const rivals = new Set(RIVALS.flatMap(({ keys, of }) => (keys.some((key) => key in own) ? of : [])));
  return Object.fromEntries(Object.entries(below).filter(([key]) => !rivals.has(key)));
}

const SIZES = ["widths", "heights", "dpr", "fit", "formats", "name"];
const PRESET = ["preset", "variants"];
const RIVALS = [
  { keys: ["preset"], of: [...SIZES, ...PRESET] },
  { keys: ["widths", "heights", "dpr"], of: PRESET },
  { keys: ["focus"], of: ["position"] },
  { keys: ["position"], of: ["focus"] },
];

/** Mappings of which exactly one form is meant: `{text: …}`. */
const ALTERNATIVES = new Set(["style"]);
