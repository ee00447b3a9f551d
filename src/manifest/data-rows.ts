import { parse, CsvError } from "csv-parse/sync";
import type { Json } from "../model/canonical-json.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { isList, isObject } from "./json-shape.js";
import { parseYaml } from "./parse-yaml.js";
import { problem } from "./problem.js";
import { showValue } from "./show-value.js";
import { spotOfLine, type SourceText, type Spot } from "./source-text.js";
import { listWords } from "./suggest.js";

/** One row: columns and what stands in them, as text. Cells that hold nothing are left out. */
export type Row = ReadonlyMap<string, string>;

export type Rows =
  | { readonly kind: "rows"; readonly rows: readonly Row[]; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: "broken"; readonly diagnostics: readonly Diagnostic[] };

export const DATA_FORMATS = [".csv", ".json", ".yaml", ".yml"] as const;

/** The rows of a data file, by the ending of its name. */
export function parseDataRows(source: SourceText): Rows {
  if (source.path.endsWith(".csv")) return csvRows(source);
  if (source.path.endsWith(".json")) return jsonRows(source);
  return yamlRows(source);
}

/** The rows of a list of mappings, or undefined when it is none or a cell holds a list or mapping. */
export function rowsOf(value: unknown): readonly Row[] | undefined {
  if (!isList(value)) return undefined;
  const rows = value.map(rowOf);
  return rows.every((row) => row !== undefined) ? rows : undefined;
}

function rowOf(value: Json): Row | undefined {
  if (!isObject(value)) return undefined;
  const cells: (readonly [string, string])[] = [];
  for (const [column, cell] of Object.entries(value)) {
    if (cell === null || cell === undefined) continue;
    if (typeof cell === "object") return undefined;
    cells.push([column, String(cell)]);
  }
  return new Map(cells);
}

function csvRows(source: SourceText): Rows {
  const broken = (line: number, message: string, hint?: string): Rows => ({
    kind: "broken",
    diagnostics: [problem("data-format", spotOfLine(source, line), { message, hint })],
  });
  const records = csvRecords(source.text);
  if ("fault" in records) return broken(records.line, `this is not CSV: ${records.fault}`);
  const [header, ...lines] = records;
  if (!header) return broken(1, "this data file is empty", "its first line names the columns");
  const columns = header.cells.map((cell) => cell.trim());
  const twice = columns.find((column, index) => columns.indexOf(column) !== index);
  if (twice !== undefined) return broken(header.line, `two columns are called ${showValue(twice)}`);
  const diagnostics = lines
    .filter(({ cells }) => cells.length !== columns.length)
    .map(({ cells, line }) => raggedRow({ cells, line, columns, source }));
  if (diagnostics.length > 0) return { kind: "broken", diagnostics };
  const rows = lines.map(({ cells }) => new Map(columns.map((column, index) => [column, cells[index] ?? ""])));
  return { kind: "rows", rows, diagnostics: [] };
}

interface Ragged {
  readonly cells: readonly string[];
  readonly line: number;
  readonly columns: readonly string[];
  readonly source: SourceText;
}

function raggedRow({ cells, line, columns, source }: Ragged): Diagnostic {
  const missing = columns.slice(cells.length);
  return problem("data-row", spotOfLine(source, line), {
    message:
      missing.length > 0
        ? `this row lacks ${listWords(
            missing.map((column) => `\`${column}\``),
            { last: "and" },
          )}`
        : `this row has ${cells.length} cells, and there are ${columns.length} columns`,
    expected: columns.join(", "),
    hint: missing.length > 0 ? undefined : 'a cell that holds a comma is written in double quotes: "a, b"',
  });
}

interface CsvRecord {
  readonly cells: readonly string[];
  readonly line: number;
}

function csvRecords(text: string): readonly CsvRecord[] | { readonly fault: string; readonly line: number } {
  const [header = ""] = text.split("\n", 1);
  // What spreadsheets save where the comma is the decimal mark.
  const delimiter = header.includes(",") || !header.includes(";") ? "," : ";";
  try {
    const records: unknown = parse(text, { delimiter, relax_column_count: true, skip_empty_lines: true, info: true });
    return Array.isArray(records) ? records.map(recordOf) : [];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error["lines"] === "number" ? error["lines"] : 1;
    return { fault: error.message, line };
  }
}

function recordOf(value: unknown): CsvRecord {
  if (!isObject(value) || !isList(value["record"]) || !isObject(value["info"])) throw new TypeError("no CSV record");
  return { cells: value["record"].map(String), line: Number(value["info"]["lines"]) };
}

function jsonRows(source: SourceText): Rows {
  try {
    const value: unknown = JSON.parse(source.text);
    const rows = rowsOf(value);
    return rows ? { kind: "rows", rows, diagnostics: [] } : notRows(source);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return {
      kind: "broken",
      diagnostics: [problem("data-format", faultSpot(source), { message: "this is not JSON" })],
    };
  }
}

/** Engines word and place the faults of JSON each in their own way; YAML holds JSON, and its parser knows the place. */
function faultSpot(source: SourceText): Spot {
  const { diagnostics } = parseYaml(source);
  const { line = 1, column = 1 } = diagnostics[0]?.place ?? {};
  const start = spotOfLine(source, line).start + column - 1;
  return { source, start, end: start + 1 };
}

function yamlRows(source: SourceText): Rows {
  const yaml = parseYaml(source, { path: ["assets", "", "data"] });
  if (yaml.kind === "broken") return yaml;
  const rows = rowsOf(yaml.value);
  if (!rows) return notRows(source);
  return { kind: "rows", rows, diagnostics: yaml.diagnostics };
}

function notRows(source: SourceText): Rows {
  const diagnostic = problem("data-format", spotOfLine(source, 1), {
    message: "this data file holds no rows",
    expected: "a list of mappings with text, numbers, true or false in them",
  });
  return { kind: "broken", diagnostics: [diagnostic] };
}
