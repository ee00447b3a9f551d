import { canonicalJson, type Json } from "../model/canonical-json.js";
import type { GenerationInputs } from "../model/lock.js";
import type { Reason } from "../model/plan.js";

/** The fields in which two sets of inputs differ, lists item by item: `references[1]`. Empty when they are the same. */
export function changesBetween(before: GenerationInputs, after: GenerationInputs): readonly Reason[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return fields.flatMap((field) => changesOf(field, before[field], after[field]));
}

function changesOf(field: string, from: Json | undefined, to: Json | undefined): readonly Reason[] {
  if (same(from, to)) return [];
  if (!isList(from) || !isList(to)) return [{ kind: "field", field, from, to }];
  return Array.from({ length: Math.max(from.length, to.length) }, (_, index) => index).flatMap((index) =>
    changesOf(`${field}[${index}]`, from[index], to[index]),
  );
}

const same = (a: Json | undefined, b: Json | undefined): boolean =>
  a === undefined || b === undefined ? a === b : canonicalJson(a) === canonicalJson(b);

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);
