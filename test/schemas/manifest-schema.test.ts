import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { isList } from "../../src/manifest/json-shape.js";

type Schema = { readonly [keyword: string]: unknown };

const schema: Schema = JSON.parse(
  readFileSync(join(import.meta.dirname, "../../schemas/manifest.schema.json"), "utf8"),
);

function isSchema(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Every schema that a key of a manifest has, by its path in the file, references followed one step. */
function keySchemas(node: unknown, path: string): readonly (readonly [string, Schema])[] {
  if (!isSchema(node)) return [];
  return Object.entries(node).flatMap(([keyword, value]) => {
    const at = `${path}/${keyword}`;
    if (keyword === "examples" || keyword === "default") return [];
    if (keyword !== "properties" || !isSchema(value)) return keySchemas(value, at);
    return Object.entries(value).flatMap(([key, inner]) => {
      const resolved = isSchema(inner) ? { ...followed(inner), ...inner } : {};
      return [[`${at}/${key}`, resolved] as const, ...keySchemas(inner, `${at}/${key}`)];
    });
  });
}

function followed({ $ref }: Schema): Schema {
  const definitions = schema["$defs"];
  const found = typeof $ref === "string" && isSchema(definitions) ? definitions[$ref.replace("#/$defs/", "")] : {};
  return isSchema(found) ? found : {};
}

test("every key has a description that ends, and an example, so that an editor can explain it", () => {
  const silent = keySchemas(schema, "#").filter(
    ([, { description, examples }]) =>
      typeof description !== "string" ||
      !description.endsWith(".") ||
      !Array.isArray(examples) ||
      examples.length === 0,
  );
  expect(silent.map(([path]) => path)).toEqual([]);
});

test("every example and every default is right by its own schema", () => {
  const ajv = new Ajv2020.default({ strict: true, allowUnionTypes: true, strictRequired: false });
  ajv.addSchema(schema, "manifest");
  const wrong = keySchemas(schema, "").flatMap(([path, { examples, default: preset }]) => {
    const pointer = path
      .split("/")
      .map((part) => encodeURIComponent(part.replaceAll("~", "~0")))
      .join("/");
    const given: readonly unknown[] = [
      ...(isList(examples) ? examples : []),
      ...(preset === undefined ? [] : [preset]),
    ];
    return given.filter((one) => !ajv.validate(`manifest#${pointer}`, one)).map((one) => [path, one]);
  });
  expect(wrong).toEqual([]);
});

test("every object is closed, save those whose keys are the user's", () => {
  const open = keySchemas(schema, "#").filter(
    ([, { type, additionalProperties }]) => type === "object" && additionalProperties === undefined,
  );
  expect(open.map(([path]) => path.split("/").at(-1))).toEqual(["extra", "extra"]);
});
