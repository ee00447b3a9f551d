import type { Json } from "../model/canonical-json.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { DATA_FORMATS, parseDataRows, rowsOf, type Row, type Rows } from "./data-rows.js";
import type { AssetSpotOf } from "./asset-spots.js";
import type { Variables } from "./interpolate.js";
import { isList, isObject } from "./json-shape.js";
import { problem, type Report } from "./problem.js";
import type { Source } from "./read-sources.js";
import { resolvePath } from "./resolve-path.js";
import { showValue } from "./show-value.js";
import type { SourceText, Spot } from "./source-text.js";
import { listWords } from "./suggest.js";
import type { TextReader } from "./text-reader.js";

/** One asset of an entry: what ends its name, and what fills in its words. */
export interface AssetRow {
  readonly suffix: readonly string[];
  readonly variables: Variables;
}

export interface DataReading {
  readonly reader: TextReader;
  /** Parsed data files, each once. */
  readonly tables: Map<SourceText, Rows>;
  readonly depth: number;
  readonly report: Report;
}

export interface RowsWanted {
  readonly data: Json | undefined;
  /** Of the matrix, if there is one. */
  readonly combinations: readonly Row[] | undefined;
  readonly source: Source;
  readonly spotOf: AssetSpotOf;
}

/** The assets of one entry: its combinations, each with its row of data; or its rows; or itself. Undefined on a fault. */
export async function assetRows(wanted: RowsWanted, reading: DataReading): Promise<readonly AssetRow[] | undefined> {
  const { data, combinations, spotOf } = wanted;
  if (data === undefined) return (combinations ?? [NO_VARIABLES]).map(rowOfCombination);
  const rows = await dataRows(wanted, reading);
  if (rows?.length === 0)
    reading.report(problem("data-row", spotOf(["data"]), { message: `${nameOf(data)} has no rows` }));
  if (!rows || rows.length === 0) return undefined;
  if (combinations) return joinRows(combinations, { rows, name: nameOf(data), spotOf, report: reading.report });
  const [column] = rows[0]?.keys() ?? [];
  return rows.map((variables) => ({ suffix: [variables.get(column ?? "") ?? ""], variables }));
}

const NO_VARIABLES: Row = new Map();

function rowOfCombination(variables: Row): AssetRow {
  return { suffix: Array.from(variables.values()), variables };
}

function nameOf(data: Json): string {
  return typeof data === "string" ? `\`${data}\`` : "`data`";
}

/** Rows in the manifest itself. A column with no colon after it is the end of a text that YAML cut at its comma. */
function inlineRows(data: Json, { spotOf, report }: Pick<RowsWanted, "spotOf"> & Pick<DataReading, "report">) {
  let isWhole = true;
  for (const [index, row] of (isList(data) ? data : []).entries()) {
    for (const [column, cell] of Object.entries(isObject(row) ? row : {})) {
      if (cell !== null) continue;
      const spot = spotOf(["data", String(index), column], "key");
      if (!/^\s*[,}]/.test(spot.source.text.slice(spot.end, spot.end + LONGEST_GAP))) continue;
      isWhole = false;
      report(
        problem("data-row", spot, {
          message: `the column ${showValue(column)} has no value`,
          hint: 'a text that holds a comma is written in quotes: {a: "x, y"}',
        }),
      );
    }
  }
  return isWhole ? rowsOf(data) : undefined;
}

/** White space between a key and what follows it, in characters, that is still looked over. */
const LONGEST_GAP = 200;

async function dataRows(
  { data, source, spotOf }: RowsWanted,
  reading: DataReading,
): Promise<readonly Row[] | undefined> {
  const { reader, tables, depth, report } = reading;
  if (typeof data !== "string") return data === undefined ? undefined : inlineRows(data, { spotOf, report });
  const at = (): Spot => spotOf(["data"]);
  const path = resolvePath(data, { dir: source.dir, depth, at, report });
  if (path === undefined) return undefined;
  if (!DATA_FORMATS.some((ending) => path.endsWith(ending))) {
    report(
      problem("data-format", at(), {
        message: `${showValue(data)} is no data file`,
        expected: `a name that ends in ${listWords(DATA_FORMATS)}`,
      }),
    );
    return undefined;
  }
  const text = await reader.read(path, { what: "data file", at });
  if (!text) return undefined;
  const known = tables.get(text);
  const table = known ?? parseDataRows(text);
  tables.set(text, table);
  if (!known) for (const diagnostic of table.diagnostics) report(diagnostic);
  return table.kind === "rows" ? table.rows : undefined;
}

interface Joining {
  readonly rows: readonly Row[];
  readonly name: string;
  readonly spotOf: AssetSpotOf;
  readonly report: Report;
}

/** Each combination with the one row that has the same values in every column they share. */
function joinRows(
  combinations: readonly Row[],
  { rows, name, spotOf, report }: Joining,
): readonly AssetRow[] | undefined {
  const columns = new Set(rows.flatMap((row) => Array.from(row.keys())));
  const keys = Array.from(combinations[0]?.keys() ?? []);
  const shared = keys.filter((key) => columns.has(key));
  const complain = (message: string, expected?: string): Diagnostic =>
    problem("data-row", spotOf(["data"]), { message, expected });
  if (shared.length === 0) {
    const message = `${name} shares no column with the matrix`;
    report(
      complain(
        message,
        `a column called ${listWords(keys)}; it has ${listWords(Array.from(columns), { last: "and" }) || "none"}`,
      ),
    );
    return undefined;
  }
  const keyOf = (row: Row): string => JSON.stringify(shared.map((column) => row.get(column)));
  const byKey = new Map<string, Row[]>();
  for (const row of rows) {
    const same = byKey.get(keyOf(row));
    if (same) same.push(row);
    else byKey.set(keyOf(row), [row]);
  }
  return combinations.flatMap((combination) => {
    const [row, second] = byKey.get(keyOf(combination)) ?? [];
    if (row && !second) return [{ ...rowOfCombination(combination), variables: new Map([...combination, ...row]) }];
    const values = shared.map((column) => `${column} ${showValue(combination.get(column))}`);
    const count = row ? "several rows" : "no row";
    report(complain(`${name} has ${count} for ${listWords(values, { last: "and" })}`, row && "one row"));
    return [];
  });
}
