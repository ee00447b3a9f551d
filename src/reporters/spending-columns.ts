import type { MicroUsd } from "../model/money.js";
import type { Spending, SpendingRow } from "../model/spending.js";
import type { Column } from "./format-table.js";
import type { Paint } from "./paint.js";
import { printable } from "./printable.js";

/** Marks an estimate that is not on record for all that was billed. */
export const PART = "*";

/** Whether more was billed than what there is an estimate of, so that the two cannot be held against each other. */
export function isPartlyEstimated({ billedMicroUsd, compared }: Spending): boolean {
  return compared.requests > 0 && compared.billedMicroUsd !== billedMicroUsd;
}

/** The columns of a table of what was spent. Those with nothing in any row are left out. */
export function columnsOfSpending(
  title: string,
  rows: readonly SpendingRow[],
  paint: Paint,
): readonly Column<SpendingRow>[] {
  const has = (column: (spending: Spending) => string) => ({ text: ({ spending }: SpendingRow) => column(spending) });
  const isMarked = rows.some(({ spending }) => isPartlyEstimated(spending));
  const estimated = (spending: Spending): string => estimatedAt(spending) + markOf(spending, { isMarked });
  return [
    { heading: title, text: ({ name }) => printable(name), shrinkTo: 28 },
    { heading: "requests", ...has(({ requests }) => String(requests)), align: "right", dropAt: 2 },
    { heading: "pictures", ...has(({ pictures }) => String(pictures)), align: "right", dropAt: 3 },
    { heading: "billed", ...has(({ billedMicroUsd }) => inLine(billedMicroUsd)), align: "right", paint: paint.paid },
    { heading: "estimated", ...has(estimated), align: "right", dropAt: 4, paint: paint.dim },
    { heading: "off by", ...has(offBy), align: "right", dropAt: 5, paint: (text) => off(text, paint) },
    { heading: "unanswered", ...has(unanswered), align: "right", dropAt: 7, paint: paint.bad },
    { heading: "no bill", ...has(withoutBill), align: "right", dropAt: 6, paint: paint.bad },
    { text: ({ isGone }) => (isGone ? "not in the manifest" : ""), dropAt: 1, paint: paint.dim },
  ];
}

/** Always four decimals, so that the points of a column stand below one another; more where these would say zero. */
function inLine(amount: MicroUsd): string {
  return `$${(amount / 1_000_000).toFixed(amount > 0 && amount < 100 ? 6 : 4)}`;
}

function estimatedAt({ compared: { requests, lowMicroUsd, highMicroUsd } }: Spending): string {
  if (requests === 0) return "";
  const [low, high] = [inLine(lowMicroUsd), inLine(highMicroUsd)];
  return low === high ? high : `${low}–${high}`;
}

function markOf(spending: Spending, { isMarked }: { readonly isMarked: boolean }): string {
  if (spending.compared.requests === 0 || !isMarked) return "";
  return isPartlyEstimated(spending) ? PART : " ";
}

/** How far the bill lies outside of what was estimated, in percent of the nearer end. */
function offBy({ compared: { requests, billedMicroUsd, lowMicroUsd, highMicroUsd } }: Spending): string {
  if (requests === 0 || (billedMicroUsd >= lowMicroUsd && billedMicroUsd <= highMicroUsd)) return "";
  const end = billedMicroUsd > highMicroUsd ? highMicroUsd : lowMicroUsd;
  if (end === 0) return "";
  const percent = (((billedMicroUsd - end) / end) * 100).toFixed(1);
  if (Number(percent) === 0) return "";
  return `${percent.startsWith("-") ? "" : "+"}${percent}%`;
}

const off = (text: string, paint: Paint): string => (text.startsWith("+") ? paint.bad : paint.good)(text);

function unanswered({ uncertain }: Spending): string {
  return uncertain.requests === 0 ? "" : `~${inLine(uncertain.estimatedMicroUsd)}`;
}

function withoutBill({ unknown: { requests, atMostMicroUsd, unpriced } }: Spending): string {
  if (requests === 0) return "";
  return unpriced > 0 ? `${requests} unknown` : `≤${inLine(atMostMicroUsd)}`;
}
