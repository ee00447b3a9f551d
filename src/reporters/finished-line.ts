import type { AssetFailure, AssetResult } from "../model/build-event.js";
import { describeCost, isPaid, sumCosts } from "./describe-cost.js";
import { FAILURE_TITLES, OUTCOME_LOOKS } from "./describe-outcome.js";
import { clip, clipMiddle, padEnd, widthOf } from "./display-width.js";
import { countOf, formatDuration } from "./format-quantity.js";
import { formatTable, type Column } from "./format-table.js";
import type { Paint } from "./paint.js";
import { printable } from "./printable.js";

export interface FinishedLineOptions {
  readonly columns: number;
  /** Columns that ids take where there is room, so that lines align. */
  readonly idWidth: number;
  readonly paint: Paint;
}

/** Whether an asset did something worth a line of its own; what was skipped is told together at the end. */
export function isWorthALine({ outcome, costs }: AssetResult): boolean {
  return costs.length > 0 || !(outcome.kind === "fresh" || outcome.kind === "pinned" || outcome.kind === "skipped");
}

/** `✓ hero  generated  6 files  $0.0421  24s`, in at most `columns`; of a failure, the beginning of its message. */
export function finishedLine(result: AssetResult, options: FinishedLineOptions): string {
  if (result.outcome.kind === "failed") return failedLine(result, result.outcome.failure, options);
  return formatTable(columnsFor(options), [result], { columns: options.columns, indent: 0 }).lines[0] ?? "";
}

/** The same for a log: `hero: generated, 6 files, $0.0421, 24s`; of a failure, its message in full. */
export function finishedText({ id, outcome, outputs, costs, elapsedMs }: AssetResult): string {
  const cost = sumCosts(costs);
  const parts = [
    outcome.kind === "failed" ? "FAILED" : outcome.kind,
    outputs.size > 0 && countOf(outputs.size, "file"),
    (isPaid(cost) || outcome.kind === "generated") && describeCost(cost),
    formatDuration(elapsedMs),
    outcome.kind === "drifted" && outcome.outputs.map(printable).join(", "),
    outcome.kind === "failed" && failure(outcome.failure),
    outcome.kind === "skipped" && printable(outcome.because),
  ];
  return `${printable(id)}: ${parts.filter((part) => part !== false).join(", ")}`;
}

function columnsFor({ idWidth, paint }: FinishedLineOptions): readonly Column<AssetResult>[] {
  return [
    {
      text: ({ outcome }) => OUTCOME_LOOKS[outcome.kind].mark,
      gapAfter: 1,
      paint: (text, { outcome }) => paint[OUTCOME_LOOKS[outcome.kind].tone](text),
    },
    { text: ({ id }) => printable(id), atLeast: idWidth, shrinkTo: 16 },
    { text: ({ outcome }) => outcome.kind, atLeast: 9, dropAt: 3 },
    { text: ({ outputs }) => countOf(outputs.size, "file"), align: "right", atLeast: 8, dropAt: 1 },
    {
      text: ({ costs }) => describeCost(sumCosts(costs)),
      align: "right",
      atLeast: 8,
      paint: (text, { costs }) => (isPaid(sumCosts(costs)) ? paint.paid : paint.dim)(text),
    },
    { text: ({ elapsedMs }) => formatDuration(elapsedMs), align: "right", atLeast: 6, dropAt: 2, paint: paint.dim },
  ];
}

function failedLine({ id, costs }: AssetResult, failed: AssetFailure, options: FinishedLineOptions): string {
  const { columns, idWidth, paint } = options;
  const cost = sumCosts(costs);
  const name = clipMiddle(printable(id), Math.min(idWidth, Math.max(8, Math.floor(columns / 3))));
  const head = `${OUTCOME_LOOKS.failed.mark} ${padEnd(name, Math.min(idWidth, Math.floor(columns / 3)))}  `;
  const why = isPaid(cost) ? `${failure(failed)} (${describeCost(cost)})` : failure(failed);
  return paint.bad((head + clip(why, columns - widthOf(head))).trimEnd());
}

function failure({ code, message }: AssetFailure): string {
  return `${FAILURE_TITLES[code]}: ${printable(message)}`;
}
