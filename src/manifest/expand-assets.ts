import type { Diagnostic } from "../model/diagnostic.js";
import { assetId, type AssetId } from "../model/asset.js";
import type { Json } from "../model/canonical-json.js";
import { assetRows, type DataReading } from "./asset-rows.js";
import { assetSpots, type AssetSpotOf } from "./asset-spots.js";
import type { ManifestAsset } from "./generated/types.js";
import { validate } from "./generated/validate.js";
import { interpolate, type Unfilled, type Variables } from "./interpolate.js";
import { isList, isObject, type JsonObject } from "./json-shape.js";
import { mergeDefaults } from "./merge-defaults.js";
import { problem, type Report } from "./problem.js";
import type { Source } from "./read-sources.js";
import type { Row } from "./data-rows.js";
import { schemaFaults } from "./schema-faults.js";
import { schemaProblem } from "./schema-problem.js";
import { showValue } from "./show-value.js";
import type { Spot } from "./source-text.js";
import { didYouMean, listWords } from "./suggest.js";

/** An asset with defaults merged in and words filled in; names in it are still to be looked up. */
export interface WantedAsset {
  readonly id: AssetId;
  readonly source: Source;
  readonly entry: ManifestAsset;
  readonly variables: Variables;
  /** Whether keys with a fault are left out, so that only the names in the others can be judged. */
  readonly partial: boolean;
  readonly spotOf: AssetSpotOf;
}

/** An id that is taken, and the asset unless it has a fault. */
export interface ExpandedAsset {
  readonly id: AssetId;
  readonly spotOf: AssetSpotOf;
  readonly wanted?: WantedAsset;
}

/** The assets that one entry of `assets:` stands for: one, or one a combination or row. */
export async function expandAsset(
  source: Source,
  name: string,
  reading: DataReading,
): Promise<readonly ExpandedAsset[]> {
  const { report } = reading;
  const { matrix, data, ...own } = source.assets.get(name) ?? {};
  const spotOf = assetSpots(source, name);
  const count = isObject(matrix) ? combinationsOf(matrix) : 1;
  if (count > MOST_COMBINATIONS) {
    const message = `this matrix makes ${count} assets`;
    report(
      problem("matrix-too-large", spotOf(["matrix"], "key"), { message, expected: `at most ${MOST_COMBINATIONS}` }),
    );
    return [];
  }
  const combinations = isObject(matrix) ? combine(matrix) : undefined;
  const rows = await assetRows({ data, combinations, source, spotOf }, reading);
  if (!rows) return [];
  const merged = mergeDefaults(source.defaults, own);
  return rows.flatMap(({ suffix, variables }) => {
    const id = [name, ...suffix].join("-");
    if (suffix.length > 0 && (suffix.includes("") || !isId(id))) {
      report(badId(suffix, spotOf([matrix ? "matrix" : "data"], "key")));
      return [];
    }
    const partial = source.isPartial(name);
    const wanted = fillIn({ id, merged, variables, partial, source, spotOf, report });
    return [{ id: assetId(id), spotOf, ...(wanted && { wanted }) }];
  });
}

const MOST_COMBINATIONS = 10_000;

/** The schema's rule for names; names that are made here never met it. */
function isId(id: string): boolean {
  return id.length <= 200 && /^[A-Za-z0-9][A-Za-z0-9._-]*(\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/.test(id);
}

function badId(suffix: readonly string[], spot: Spot): Diagnostic {
  const bad = suffix.find((part) => !/^[A-Za-z0-9._-]+$/.test(part)) ?? suffix.join("-");
  return problem("bad-name", spot, {
    message: `${showValue(bad)} cannot be part of an asset's name`,
    expected: "letters, digits, `.`, `-` and `_`",
    hint: "use a short word in the matrix, and let `data` give what it stands for",
  });
}

function combinationsOf(matrix: JsonObject): number {
  return Object.values(matrix).reduce<number>((count, values) => count * (isList(values) ? values.length : 0), 1);
}

/** Every combination of the values, the first key varying slowest. */
function combine(matrix: JsonObject): readonly Row[] {
  let rows: readonly (readonly (readonly [string, string])[])[] = [[]];
  for (const [key, values] of Object.entries(matrix)) {
    const texts = isList(values) ? values.map(String) : [];
    rows = rows.flatMap((row) => texts.map((text) => [...row, [key, text] as const]));
  }
  return rows.map((row) => new Map(row));
}

interface Filling {
  readonly id: string;
  readonly merged: JsonObject;
  readonly variables: Variables;
  readonly partial: boolean;
  readonly source: Source;
  readonly spotOf: AssetSpotOf;
  readonly report: Report;
}

function fillIn({ id, merged, variables, partial, source, spotOf, report }: Filling): WantedAsset | undefined {
  // Copying 10,000 assets to find that none holds a variable would be felt.
  const { value, unfilled } = source.holdsVariables ? interpolate(merged, variables) : { value: merged, unfilled: [] };
  for (const one of unfilled) report(unfilledProblem(one, variables, spotOf(one.path)));
  if (unfilled.length > 0) return undefined;
  const entry = entryOf(id, partial && value["promptFile"] === undefined ? { prompt: "-", ...value } : value);
  if (entry.kind === "entry") return { id: assetId(id), source, entry: entry.entry, variables, partial, spotOf };
  if (partial) return undefined;
  for (const fault of schemaFaults(entry.errors, { filledIn: true })) {
    report(schemaProblem(fault, (path, part) => spotOf(path.slice(2), part)));
  }
  return undefined;
}

type Entry =
  | { readonly kind: "entry"; readonly entry: ManifestAsset }
  | { readonly kind: "faults"; readonly errors: NonNullable<typeof validate.errors> };

function entryOf(id: string, value: Json): Entry {
  const file: unknown = { assets: { [id]: value } };
  if (!validate(file)) return { kind: "faults", errors: validate.errors ?? [] };
  return { kind: "entry", entry: file.assets?.[id] ?? {} };
}

export function unfilledProblem({ written, name }: Unfilled, variables: Variables, spot: Spot): Diagnostic {
  const text = spot.source.text.slice(spot.start, spot.end);
  const at = spot.start + (name === undefined ? text.search(/(?<!\$)\$\{(?![^{}]*\})/) : text.indexOf(written));
  // What an alias stands for is written elsewhere.
  const exact = at < spot.start ? spot : { ...spot, start: at, end: at + written.length };
  const known = Array.from(variables.keys());
  const plain = "write `$${` for a plain `${`";
  if (name === undefined)
    return problem("unknown-variable", exact, { message: "this `${` is not closed", hint: plain });
  return problem("unknown-variable", exact, {
    message: `nothing is known to fill in for \`${written}\``,
    expected: known.length > 0 ? listWords(known) : undefined,
    hint: didYouMean(name, known) ?? (known.length > 0 ? plain : `give the asset a \`matrix\` or \`data\`; ${plain}`),
  });
}
