import type { Diagnostic } from "../model/diagnostic.js";
import type { Json } from "../model/canonical-json.js";
import { describePath } from "./describe-path.js";
import { allowedWords, describeSchema } from "./describe-schema.js";
import { isList, isObject, type JsonObject, type Path } from "./json-shape.js";
import { misplacedKey } from "./misplaced-key.js";
import { problem } from "./problem.js";
import { cutOff } from "./scalar-warnings.js";
import { isText, keysOf, requiredKeys, TEMPLATE, typesOf, type SchemaFault } from "./schema-faults.js";
import { SECRET_COMPLAINTS } from "./secrets.js";
import { showValue } from "./show-value.js";
import type { Spot } from "./source-text.js";
import { didYouMean, listWords } from "./suggest.js";
import type { Part } from "./yaml-places.js";

export type SpotOf = (path: Path, part: Part) => Spot;

/** What is to be said of `fault`. */
export function schemaProblem(fault: SchemaFault, spotOf: SpotOf): Diagnostic {
  const { path, keyword, schema, key } = fault;
  switch (keyword) {
    case "additionalProperties":
      return unknownKey({ path, key: key ?? "", schema, spotOf });
    case "required":
    case "dependentRequired":
    case "minProperties":
      return lacking(fault, spotOf);
    case "oneOf":
      return choice(fault, spotOf);
    case "not":
      return together(path, ["size", "aspect"], spotOf);
    case "const":
      return newerVersion(fault, spotOf(path, "value"));
    case "type":
      return wrongType(fault, spotOf);
    default:
      return key === undefined
        ? wrongValue(fault, spotOf(path, "value"))
        : badName(fault, spotOf([...path, key], "key"));
  }
}

interface UnknownKey {
  readonly path: Path;
  readonly key: string;
  readonly schema: SchemaFault["schema"];
  readonly spotOf: SpotOf;
}

function unknownKey({ path, key, schema, spotOf }: UnknownKey): Diagnostic {
  const spot = spotOf([...path, key], "key");
  if (/^api[-_]?key$/i.test(key)) return problem("secret-in-manifest", spot, SECRET_COMPLAINTS["api-key-field"]);
  const known = keysOf(schema);
  const hint = misplacedKey(path, key) ?? didYouMean(key, known) ?? (isText(key, schema) ? TEXT_HINT : undefined);
  return problem("unknown-key", spot, {
    message: `\`${key}\` is not a key of ${describePath(path)}`,
    expected: hint === undefined ? listWords(known.toSorted()) : undefined,
    hint,
  });
}

const TEXT_HINT = "YAML takes text that holds `: ` for a mapping: quote it, if it is meant as text";

function lacking({ path, keyword, params }: SchemaFault, spotOf: SpotOf): Diagnostic {
  const what = describePath(path);
  const [missing, has] = [String(params["missingProperty"]), params["property"]];
  if (keyword === "minProperties") return problem("missing-key", spotOf(path, "key"), { message: `${what} is empty` });
  if (typeof has !== "string")
    return problem("missing-key", spotOf(path, "key"), {
      message: `${what} lacks \`${missing}\``,
      hint: missing === "imageIn" ? PRICES_HINT : undefined,
    });
  return problem("missing-key", spotOf([...path, has], "key"), {
    message: `\`${has}\` of ${what} needs \`${missing}\` beside it`,
    hint: missing === "sha256" ? DIGEST_HINT : undefined,
  });
}

const DIGEST_HINT = "`curl -sL URL | sha256sum` prints it; with it, the picture cannot change behind your back";

const PRICES_HINT =
  "`imageIn` and `imageOut` are the prices of a model that makes pictures, `textOut` is that of a main model or a judge";

const quote = (key: string): string => `\`${key}\``;

function choice({ path, schema, data }: SchemaFault, spotOf: SpotOf): Diagnostic {
  const choices = requiredKeys(schema);
  const given = choices.filter((key) => isObject(data) && Object.hasOwn(data, key));
  if (given.length > 0) return together(path, given, spotOf);
  return problem("missing-key", spotOf(path, "key"), {
    message: `${describePath(path)} lacks ${listWords(choices.map(quote))}`,
    expected: `exactly one of ${listWords(choices)}`,
  });
}

function together(path: Path, keys: readonly string[], spotOf: SpotOf): Diagnostic {
  return problem("conflicting-keys", spotOf([...path, keys.at(-1) ?? ""], "key"), {
    message: `${describePath(path)} has ${listWords(keys.map(quote), { last: "and" })}`,
    expected: "one of them",
    hint: "keep the one you mean",
  });
}

function newerVersion({ data }: SchemaFault, spot: Spot): Diagnostic {
  const newer = typeof data === "number" && data > 1;
  return problem(newer ? "newer-version" : "wrong-value", spot, {
    message: newer ? `this manifest has version ${data}, and this artlock reads version 1` : "there is no such version",
    expected: "version: 1",
    found: showValue(data),
    hint: newer ? "update with `npm install artlock@latest`" : undefined,
  });
}

function wrongType({ path, schema, data }: SchemaFault, spotOf: SpotOf): Diagnostic {
  const spot = spotOf(path, data === null ? "key" : "value");
  return problem("wrong-type", spot, {
    message: `${describePath(path)} cannot be ${data === null ? "empty" : kindOf(data)}`,
    expected: describeSchema(schema),
    found: showValue(data),
    hint: typeHint(schema, data, spot),
  });
}

function kindOf(data: Json): string {
  if (typeof data === "string") return "text";
  if (typeof data === "number") return "a number";
  if (typeof data === "boolean") return "true or false";
  return isList(data) ? "a list" : "a mapping";
}

function typeHint(schema: JsonObject, data: Json, { source, start, end }: Spot): string | undefined {
  const types = typesOf(schema);
  const free = schema["pattern"] === undefined && schema["enum"] === undefined;
  const written = source.text.slice(start, end);
  if (data === null) {
    const cut = cutOff(source.text, source.text.indexOf(":", end) + 1);
    return cut && `YAML takes \`${cut.text.trimEnd()}\` for a comment: quote it`;
  }
  if (typeof data === "string" && TEMPLATE.test(data))
    return "`${…}` makes text; a number or a list cannot be filled in";
  if (free && types.includes("string") && (typeof data === "number" || typeof data === "boolean"))
    return `quote it: "${written}"`;
  if (types.includes("array") && !isList(data) && typeof data !== "object")
    return `a list of one is written [${written}]`;
  if (types.includes("boolean") && typeof data === "string") return YES_NO.get(data.toLowerCase());
  return undefined;
}

const YES_NO: ReadonlyMap<string, string> = new Map([
  ...["yes", "on", "true"].map((word) => [word, "write true, without quotes"] as const),
  ...["no", "off", "false"].map((word) => [word, "write false, without quotes"] as const),
]);

function wrongValue({ path, keyword, schema, data }: SchemaFault, spot: Spot): Diagnostic {
  const empty = keyword === "minLength" || (keyword === "minItems" && isList(data) && data.length === 0);
  if (!empty && isList(data) && (keyword === "minItems" || keyword === "maxItems"))
    return problem("wrong-value", spot, {
      message: `${describePath(path)} cannot have ${data.length} items`,
      expected: `${keyword === "minItems" ? "at least" : "at most"} ${plain(schema[keyword] ?? data.length)}`,
    });
  if (!empty && typeof data === "string" && keyword === "maxLength")
    return problem("wrong-value", spot, {
      message: `${describePath(path)} has ${data.length} characters`,
      expected: `at most ${plain(schema[keyword] ?? data.length)}`,
    });
  return problem("wrong-value", spot, {
    message: empty ? `${describePath(path)} is empty` : `${describePath(path)} cannot be ${plain(data)}`,
    expected: empty ? undefined : describeSchema(schema),
    hint: typeof data === "string" ? didYouMean(data, allowedWords(schema)) : undefined,
  });
}

/** The value as it would be written, for the middle of a sentence. */
function plain(data: Json): string {
  return typeof data === "number" ? String(data) : showValue(data);
}

function badName({ path, key = "" }: SchemaFault, spot: Spot): Diagnostic {
  const variable = path.at(-1) === "matrix";
  return problem("bad-name", spot, {
    message: `${showValue(key)} cannot be a name`,
    expected: variable
      ? "letters, digits and `_`, not beginning with a digit"
      : "letters, digits, `.`, `-` and `_`, in parts divided by `/` that each begin with a letter or digit; at most 200",
  });
}
