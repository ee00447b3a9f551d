import { formatUsd } from "../model/money.js";
import type { Spending, SpendingGroup, SpendingReport } from "../model/spending.js";
import { usableColumns } from "./display-width.js";
import { countOf } from "./format-quantity.js";
import { formatTable } from "./format-table.js";
import { paintIn, type Paint } from "./paint.js";
import { columnsOfSpending, isPartlyEstimated, PART } from "./spending-columns.js";
import { wrapIndented, wrapWords } from "./wrap-words.js";

export interface SpendingReportOptions {
  /** Display columns; Infinity where lines may have any length. */
  readonly columns: number;
  readonly colour: boolean;
  /** Of each table; the rest is counted. All when left out. */
  readonly mostRows?: number;
}

/** The text of `artlock cost`: the sum, what is not certain, then a table for each way to group it. Ends with a newline. */
export function formatSpending(
  report: SpendingReport,
  { columns, colour, mostRows = Infinity }: SpendingReportOptions,
): string {
  const page: Page = { width: usableColumns(columns), paint: paintIn({ colour }) };
  const sections = [
    headline(report, page),
    ...(report.total.requests === 0 ? [] : report.groups.map((group) => table(group, mostRows, page))),
  ];
  return `${sections.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

interface Page {
  readonly width: number;
  readonly paint: Paint;
}

function headline({ total, first = "", last = "", month }: SpendingReport, page: Page): readonly string[] {
  const { width, paint } = page;
  if (total.requests === 0) return wrapWords("Nothing was bought.", width);
  const [from, to] = [day(first), day(last)];
  const when = from === to ? `on ${from}` : `from ${from} to ${to}`;
  const what = `${countOf(total.pictures, "picture")}, ${countOf(total.requests, "request")}`;
  const title = `Billed ${formatUsd(total.billedMicroUsd)} ${when} (${what})`;
  return [
    ...wrapWords(title, width).map(paint.strong),
    ...estimated(total, page),
    ...uncertainties(total).flatMap((text) => wrapIndented(`! ${text}`, width, 2).map(paint.bad)),
    ...(month ? wrapIndented(monthly(month), width, 2) : []),
  ];
}

function estimated(total: Spending, { width, paint }: Page): readonly string[] {
  const { compared } = total;
  if (compared.requests === 0) return [];
  const [low, high] = [formatUsd(compared.lowMicroUsd), formatUsd(compared.highMicroUsd)];
  const range = low === high ? low : `${low}–${high}`;
  const text = isPartlyEstimated(total)
    ? `Estimated beforehand: ${range}, for ${countOf(compared.requests, "request")} that came to ${formatUsd(compared.billedMicroUsd)}`
    : `Estimated beforehand: ${range}`;
  return wrapIndented(text, width, 2).map(paint.dim);
}

function uncertainties({ uncertain, unknown }: Spending): readonly string[] {
  const { requests, atMostMicroUsd, unpriced } = unknown;
  const most = atMostMicroUsd > 0 ? `, at most ${formatUsd(atMostMicroUsd)}` : "";
  const rest = unpriced === 0 ? most : unpriced === requests ? ", and nobody can say how much" : `${most} and more`;
  return [
    ...(uncertain.requests > 0
      ? [
          `${countOf(uncertain.requests, "request")} never answered: perhaps ${formatUsd(uncertain.estimatedMicroUsd)} more`,
        ]
      : []),
    ...(requests > 0 ? [`${countOf(requests, "request")} answered without a bill: cost unknown${rest}`] : []),
  ];
}

function monthly({ countedMicroUsd, limitMicroUsd }: NonNullable<SpendingReport["month"]>): string {
  const share = limitMicroUsd === 0 ? "" : ` (${Math.floor((countedMicroUsd / limitMicroUsd) * 100)}%)`;
  return `Counted against budget.perMonth: ${formatUsd(countedMicroUsd)} of ${formatUsd(limitMicroUsd)}${share}`;
}

function table({ by, rows }: SpendingGroup, mostRows: number, { width, paint }: Page): readonly string[] {
  const isCut = rows.length > mostRows;
  // Months are read to their end.
  const shown = !isCut ? rows : by === "month" ? rows.slice(-mostRows) : rows.slice(0, mostRows);
  const { heading = "", lines } = formatTable(columnsOfSpending(by, shown, paint), shown, {
    columns: width,
    indent: 0,
  });
  const notes = [
    ...(isCut ? [`… ${rows.length - mostRows} more: artlock cost --by ${by}`] : []),
    ...(lines.some((line) => line.includes(PART)) ? [PARTLY_ESTIMATED] : []),
    // Without a word the rows would seem to come to more than was spent.
    ...(by === "tag" && rows.length > 1 ? ["An asset counts in the row of each of its tags."] : []),
  ];
  return [paint.dim(heading), ...lines, ...notes.flatMap((note) => wrapWords(note, width)).map(paint.dim)];
}

const PARTLY_ESTIMATED = `${PART} of the requests whose estimate is on record.`;

const day = (at: string): string => at.slice(0, "2026-11-23".length);
