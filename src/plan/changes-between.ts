import { canonicalJson, isJsonList, type Json } from "../model/canonical-json.js";
import type { GenerationInputs } from "../model/lock.js";
import type { Reason } from "../model/plan.js";

/** The fields in which two sets of inputs differ, lists item by item: `references[1]`. Empty when they are the same. */
export function changesBetween(before: GenerationInputs, after: GenerationInputs): readonly Reason[] {
  // Maps, as a lock may hold any name, `constructor` too, and plain objects answer to some that they do not hold.
  const [earlier, later] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  const fields = new Set([...earlier.keys(), ...later.keys()]);
  return [...fields].flatMap((field) => changesOf(field, earlier.get(field), later.get(field)));
}

function changesOf(field: string, from: Json | undefined, to: Json | undefined): readonly Reason[] {
  if (isSame(from, to)) return [];
  if (!isJsonList(from) || !isJsonList(to)) return [{ kind: "field", field, from, to }];
  const longer = from.length > to.length ? from : to;
  return longer.flatMap((_, index) => changesOf(`${field}[${index}]`, from[index], to[index]));
}

function isSame(a: Json | undefined, b: Json | undefined): boolean {
  return a === undefined || b === undefined ? a === b : canonicalJson(a) === canonicalJson(b);
}
