import type { AssetOutcome, BuildSummary } from "../model/build-event.js";
import { formatUsd } from "../model/money.js";
import { unreachable } from "../model/unreachable.js";
import { countOf, formatDuration } from "./format-quantity.js";
import type { SummaryPage } from "./summary-page.js";
import { wrapWords } from "./wrap-words.js";

/** How many assets came out how, what was billed, and why the build stopped where it stopped early. */
export function summaryTotals(summary: BuildSummary, page: SummaryPage): readonly string[] {
  return [...counts(summary, page), ...billed(summary, page), ...stopped(summary, page)];
}

function counts(
  { results, fresh: untouched, elapsedMs }: BuildSummary,
  { width, paint }: SummaryPage,
): readonly string[] {
  const count = (kind: AssetOutcome["kind"]): number => results.filter(({ outcome }) => outcome.kind === kind).length;
  const acted = COUNTED.map((kind) => ({ kind, amount: count(kind) })).filter(({ amount }) => amount > 0);
  const pinned = count("pinned");
  // A run that looked at nothing, as nothing had changed, has no results; a summary counts pinned ones as fresh.
  const fresh = Math.max(untouched - pinned, count("fresh"));
  const rest = [...(fresh > 0 ? [`${fresh} fresh`] : []), ...(pinned > 0 ? [`${pinned} pinned`] : [])];
  const time = formatDuration(elapsedMs);
  if (acted.length === 0) {
    const held = pinned > 0 ? `, ${pinned} pinned` : "";
    return wrapWords(`Nothing to do: ${countOf(fresh, "asset")} fresh${held} (${time}).`, width).map(paint.good);
  }
  const text = [...acted.map(({ kind, amount }) => `${amount} ${kind}`), ...rest].join(", ");
  const isGood = !acted.some(({ kind }) => kind === "failed" || kind === "drifted");
  return wrapWords(`${text} in ${time}.`, width).map(isGood ? paint.good : paint.bad);
}

const COUNTED = ["generated", "judged", "rendered", "restored", "adopted", "failed", "drifted", "skipped"] as const;

function billed(
  { results, billedMicroUsd, estimatedMicroUsd, unknownCosts }: BuildSummary,
  { width, paint }: SummaryPage,
): readonly string[] {
  const unanswered = results.flatMap(({ costs }) => costs.filter(({ kind }) => kind === "estimated")).length;
  if (billedMicroUsd === 0 && unknownCosts === 0 && unanswered === 0) return [];
  const text = [
    `Billed ${unknownCosts > 0 ? "at least " : ""}${formatUsd(billedMicroUsd)}`,
    unknownCosts > 0 && `${countOf(unknownCosts, "request")} reported no usage`,
    unanswered > 0 && `${countOf(unanswered, "request")} without an answer may add ${formatUsd(estimatedMicroUsd)}`,
  ].filter((part) => part !== false);
  return wrapWords(`${text.join("; ")}.`, width).map(paint.strong);
}

function stopped({ stopped: by }: BuildSummary, { width, paint }: SummaryPage): readonly string[] {
  return by === undefined ? [] : wrapWords(whyStopped(by), width).map(paint.bad);
}

function whyStopped(by: NonNullable<BuildSummary["stopped"]>): string {
  switch (by) {
    case "budget":
      return "Stopped by the budget; raise it in the manifest or with --max-cost, then build again.";
    case "interrupted":
      return "Interrupted; what was paid for is kept, and the next build goes on from here.";
    case "taken-over":
      return "Stopped, as another artlock took this repo over; what was paid for is kept.";
    case "account":
      return "Stopped, as the provider accepts no request of this account.";
    default:
      return unreachable(by);
  }
}
