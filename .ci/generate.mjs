/**
 * Writes the types and the validator of every schemas/X.schema.json to src/X/generated/. With `--check` it writes nothing
 * and exits 1, naming each file that differs from what it would write.
 */

import { readdir, readFile, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import Ajv2020 from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import { compile } from "json-schema-to-typescript";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const checking = process.argv.includes("--check");
const stale = [];

for (const file of (await readdir(join(root, "schemas"))).toSorted()) {
  const room = /^(.+)\.schema\.json$/.exec(file)?.[1];
  if (room === undefined) continue;
  const schema = JSON.parse(await readFile(join(root, "schemas", file), "utf8"));
  const header = `// Made by .ci/generate.mjs from schemas/${file}: change that, then run it again.\n`;
  await settle(`src/${room}/generated/types.ts`, header + (await typesOf(schema)));
  await settle(`src/${room}/generated/validate.ts`, header + validatorOf(schema));
}

if (stale.length > 0) {
  for (const path of stale) console.error(`${path} is stale: run \`node .ci/generate.mjs\` and commit it.`);
  process.exitCode = 1;
}

async function settle(path, text) {
  const found = await readFile(join(root, path), "utf8").catch(() => undefined);
  if (found === text) return;
  if (checking) {
    stale.push(path);
    return;
  }
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
  console.log(`wrote ${path}`);
}

async function typesOf(schema) {
  const types = await compile(forTypes(schema), schema.title, {
    ignoreMinAndMaxItems: true,
    bannerComment: "",
    unreachableDefinitions: false,
    style: { printWidth: 120 },
  });
  const json = 'import type { Json } from "../../model/canonical-json.js";\n\n';
  return /\bJson\b/.test(types) ? json + types : types;
}

/** The schema as far as TypeScript can say it: the rest (one of two keys, keys by pattern) would only blur its types. */
function forTypes(schema) {
  if (Array.isArray(schema)) return schema.map(forTypes);
  if (schema === null || typeof schema !== "object") return schema;
  if (schema.$ref) return { $ref: schema.$ref };
  if (schema.type === "object" && !schema.properties && !schema.additionalProperties)
    return {
      title: schema.title,
      description: schema.description,
      tsType: "{ readonly [key: string]: Json | undefined }",
    };
  const { oneOf, patternProperties: _, if: condition, then, else: otherwise, type, ...rest } = schema;
  const kept = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, forTypes(value)]));
  if (condition && otherwise) return { ...kept, anyOf: [forTypes(then), forTypes(otherwise)] };
  if (then?.enum)
    return {
      title: kept.title,
      anyOf: [{ enum: then.enum }, { ...kept, title: undefined, default: undefined, type: "object" }],
    };
  const chooses = oneOf?.some((branch) => Object.keys(branch).some((key) => key !== "required"));
  return { ...kept, ...(type && { type }), ...(chooses && { oneOf: forTypes(oneOf) }) };
}

function validatorOf(schema) {
  const ajv = new Ajv2020.default({
    allErrors: true,
    allowUnionTypes: true,
    strict: true,
    strictRequired: false,
    // Errors carry the schema they come from, which diagnostics take their expectations from.
    verbose: true,
    code: { source: true, esm: true, lines: true },
  });
  const validate = ajv.compile(schema);
  const code = standalone.default(ajv, validate);
  const body = code
    .replace(/^"use strict";\n?/, "")
    // Copying all errors for each new one takes minutes over a manifest that is wrong in a hundred thousand places.
    .replaceAll(
      /vErrors = vErrors === null \? (validate\d+)\.errors : vErrors\.concat\(\1\.errors\);/g,
      "if (vErrors === null) vErrors = $1.errors; else for (const error of $1.errors) vErrors.push(error);",
    )
    .replace(/export const validate = (\w+);\n?export default \w+;\n?/, "export const validate: Validate = $1;\n")
    .replace(
      /const (\w+) = require\("([^"]+)"\)\.default;\n?/g,
      (_whole, name, module) =>
        // Standalone code calls require even as ESM; the modules are CommonJS, whose exports arrive as the default, or its own default unwrapped.
        `import ${name}Module from "${module}.js";\nconst ${name} = ${name}Module.default ?? ${name}Module;\n`,
    );
  if (/\brequire\(/.test(body)) throw new Error(`the validator of ${schema.title} still calls require`);
  if (!body.includes("export const validate: Validate")) throw new Error("ajv writes its exports in another way now");
  return `// @ts-nocheck
import type { ${schema.title} } from "./types.js";

export interface SchemaError {
  /** JSON pointer to what is wrong. */
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: { readonly [name: string]: unknown };
  /** The key that breaks \`propertyNames\`. */
  readonly propertyName?: string;
  readonly message?: string;
  /** Value of the keyword. */
  readonly schema?: unknown;
  readonly parentSchema?: { readonly [keyword: string]: unknown };
  readonly data?: unknown;
}

export interface Validate {
  (value: unknown): value is ${schema.title};
  /** Of the last call. */
  readonly errors?: readonly SchemaError[] | null;
}

${body}`;
}
