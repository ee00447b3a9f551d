import type { AssetOutcome, AssetResult, BuildSummary } from "../model/build-event.js";
import { describeCost, isPaid, sumCosts } from "./describe-cost.js";
import { usableColumns } from "./display-width.js";
import { formatBytes } from "./format-quantity.js";
import { formatTable, type Column } from "./format-table.js";
import { paintIn, type Paint } from "./paint.js";
import { printable } from "./printable.js";
import type { SummaryPage } from "./summary-page.js";
import { summaryTotals } from "./summary-totals.js";
import { drifts, failures, leftUndone } from "./summary-troubles.js";

export interface SummaryOptions {
  /** Display columns; Infinity where lines may have any length. */
  readonly columns: number;
  readonly colour: boolean;
  /** Leaves out the table of what went well. */
  readonly quiet?: boolean;
}

/** The end of a build: what was done and what it cost, every failure in full, what is left, the totals. */
export function formatSummary(summary: BuildSummary, { columns, colour, quiet = false }: SummaryOptions): string {
  const page: SummaryPage = { width: usableColumns(columns), paint: paintIn({ colour }) };
  const sections = [
    quiet ? [] : table(summary.results, page),
    section("Failed", failures(summary.results, page), page),
    section("For you to decide", drifts(summary.results, page), page),
    section("Left undone", leftUndone(summary.results, page), page),
    summaryTotals(summary, page),
  ];
  const told = sections.filter((lines) => lines.length > 0).map((lines) => lines.join("\n"));
  return `${told.join("\n\n")}\n`;
}

interface Row {
  readonly id: string;
  readonly what: string;
  readonly files: string;
  readonly size: string;
  readonly cost: string;
  readonly isPaid: boolean;
}

/** More free rows than this become one: after a change of format that is every asset there is. */
const MOST_FREE_ROWS = 30;

function table(results: readonly AssetResult[], { width, paint }: SummaryPage): readonly string[] {
  const told = results.filter(({ outcome, costs }) => costs.length > 0 || DID_SOMETHING.has(outcome.kind));
  const free = told.filter(isFree);
  const isLong = free.length > MOST_FREE_ROWS;
  const rows = told.filter((result) => !isLong || !isFree(result)).map((result) => row(printable(result.id), [result]));
  const all = isLong ? [...rows, row(`${free.length} more, free`, free)] : rows;
  const { heading, lines } = formatTable(columnsFor(paint), all, { columns: width });
  return all.length === 0 ? [] : [...(heading === undefined ? [] : [paint.dim(heading)]), ...lines];
}

const isFree = ({ costs }: AssetResult): boolean => !isPaid(sumCosts(costs));

const DID_SOMETHING: ReadonlySet<AssetOutcome["kind"]> = new Set([
  "generated",
  "judged",
  "rendered",
  "restored",
  "adopted",
]);

const columnsFor = (paint: Paint): readonly Column<Row>[] => [
  { heading: "asset", text: ({ id }) => id, shrinkTo: 16 },
  { heading: "what", text: ({ what }) => what, dropAt: 3 },
  { heading: "files", text: ({ files }) => files, align: "right", dropAt: 1 },
  { heading: "size", text: ({ size }) => size, align: "right", dropAt: 2 },
  {
    heading: "cost",
    text: ({ cost }) => cost,
    align: "right",
    paint: (text, { isPaid: paid }) => (paid ? paint.paid : paint.dim)(text),
  },
];

function row(id: string, results: readonly AssetResult[]): Row {
  const outputs = results.flatMap((result) => [...result.outputs.values()]);
  const cost = sumCosts(results.flatMap(({ costs }) => costs));
  return {
    id,
    what: [...new Set(results.map(({ outcome }) => outcome.kind))].join(", "),
    files: outputs.length === 0 ? "" : String(outputs.length),
    size: outputs.length === 0 ? "" : formatBytes(outputs.reduce((sum, { bytes }) => sum + bytes, 0)),
    cost: describeCost(cost),
    isPaid: isPaid(cost),
  };
}

function section(title: string, lines: readonly string[], { paint }: SummaryPage): readonly string[] {
  return lines.length === 0 ? [] : [paint.strong(title), ...lines];
}
