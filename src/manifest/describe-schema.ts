import type { Json } from "../model/canonical-json.js";
import { isList, type JsonObject } from "./json-shape.js";
import { typesOf } from "./schema-faults.js";
import { listWords } from "./suggest.js";

/** What a schema lets a value be, in words: `a whole number from 1 to 50`. */
export function describeSchema(schema: JsonObject): string {
  const words = allowedWords(schema);
  if (words.length > 0) return words.length === 1 ? `${words[0]}` : `one of ${listWords(words)}`;
  const types = typesOf(schema);
  return listWords(types.map((type) => describeType(type, schema))) || "something else";
}

/** The words that a schema allows, if it lists them. */
export function allowedWords(schema: JsonObject): readonly string[] {
  return wordsOf(schema["enum"]) ?? wordsOf([schema["const"] ?? null]) ?? [];
}

function describeType(type: string, schema: JsonObject): string {
  switch (type) {
    case "string":
      return `text${suchAs(schema)}`;
    case "integer":
      return `a whole number${range(schema)}`;
    case "number":
      return `a number${range(schema)}`;
    case "boolean":
      return "true or false";
    case "array":
      return "a list";
    case "object":
      return "a mapping";
    default:
      return "nothing";
  }
}

function suchAs({ pattern, examples, description }: JsonObject): string {
  const shown = pattern !== undefined && isList(examples) ? examples.filter((one) => typeof one === "string") : [];
  if (typeof description === "string" && shown.some((one) => one.length > 40))
    return `: ${description.replace(/\.$/, "")}`;
  return shown.length > 0 ? ` such as ${listWords(shown.slice(0, 3))}` : "";
}

function range({ minimum, maximum, exclusiveMinimum }: JsonObject): string {
  if (minimum !== undefined && maximum !== undefined) return ` from ${write(minimum)} to ${write(maximum)}`;
  if (minimum !== undefined) return ` of at least ${write(minimum)}`;
  if (exclusiveMinimum === undefined) return "";
  const above = ` above ${write(exclusiveMinimum)}`;
  return maximum === undefined ? above : `${above}, at most ${write(maximum)}`;
}

const write = (value: Json): string => (typeof value === "number" ? String(value) : JSON.stringify(value));

function wordsOf(value: Json | undefined): readonly string[] | undefined {
  if (!isList(value)) return undefined;
  const words = value.filter((one) => one !== null).map((one) => (typeof one === "string" ? one : JSON.stringify(one)));
  return words.length > 0 ? words : undefined;
}
