import type { AssetFailure, AssetOutcome, AssetResult, BuildSummary } from "../model/build-event.js";
import { formatUsd, sumMicroUsd } from "../model/money.js";
import { unreachable } from "../model/unreachable.js";
import { describeCost, isPaid, sumCosts } from "./describe-cost.js";
import { FAILURE_TITLES, OUTCOME_LOOKS } from "./describe-outcome.js";
import { afterDrift } from "./describe-verdict.js";
import { spaces, usableColumns } from "./display-width.js";
import { countOf, formatBytes, formatDuration } from "./format-quantity.js";
import { formatTable, type Column } from "./format-table.js";
import { paintIn, type Paint } from "./paint.js";
import { printable } from "./printable.js";
import { wrapWords } from "./wrap-words.js";

export interface SummaryOptions {
  /** Display columns; Infinity where lines may have any length. */
  readonly columns: number;
  readonly colour: boolean;
  /** Leaves out the table of what went well. */
  readonly quiet?: boolean;
}

/** The end of a build: what was done and what it cost, every failure in full, what is left, the totals. */
export function formatSummary(summary: BuildSummary, { columns, colour, quiet = false }: SummaryOptions): string {
  const page: Page = { width: usableColumns(columns), paint: paintIn({ colour }) };
  const sections = [
    quiet ? [] : table(summary.results, page),
    section(
      "Failed",
      summary.results.flatMap((result) => failed(result, page)),
      page,
    ),
    section(
      "For you to decide",
      summary.results.flatMap((result) => drifted(result, page)),
      page,
    ),
    section("Left undone", skipped(summary.results, page), page),
    [...counts(summary, page), ...billed(summary, page), ...stopped(summary, page)],
  ];
  const told = sections.filter((lines) => lines.length > 0).map((lines) => lines.join("\n"));
  return `${told.join("\n\n")}\n`;
}

interface Page {
  readonly width: number;
  readonly paint: Paint;
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

function table(results: readonly AssetResult[], { width, paint }: Page): readonly string[] {
  const told = results.filter(({ outcome, costs }) => costs.length > 0 || DID_SOMETHING.has(outcome.kind));
  const free = told.filter(({ costs }) => !isPaid(sumCosts(costs)));
  const isLong = free.length > MOST_FREE_ROWS;
  const rows = told
    .filter((result) => !isLong || !free.includes(result))
    .map((result) => row(printable(result.id), [result]));
  const all = isLong ? [...rows, row(`${free.length} more, free`, free)] : rows;
  const { heading, lines } = formatTable(columnsFor(paint), all, { columns: width });
  return all.length === 0 ? [] : [...(heading === undefined ? [] : [paint.dim(heading)]), ...lines];
}

const DID_SOMETHING: ReadonlySet<AssetOutcome["kind"]> = new Set(["generated", "rendered", "restored", "adopted"]);

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

function section(title: string, lines: readonly string[], { paint }: Page): readonly string[] {
  return lines.length === 0 ? [] : [paint.strong(title), ...lines];
}

function failed({ id, outcome }: AssetResult, { width, paint }: Page): readonly string[] {
  if (outcome.kind !== "failed") return [];
  const { code, message, hint, requestId }: AssetFailure = outcome.failure;
  const head = `${OUTCOME_LOOKS.failed.mark} ${printable(id)}: ${FAILURE_TITLES[code]}`;
  return [
    ...below(head, width, 2).map(paint.bad),
    ...below(printable(message), width, 4),
    ...(hint === undefined ? [] : below(`→ ${printable(hint)}`, width, 4)),
    ...(requestId === undefined ? [] : below(`request ${printable(requestId)}`, width, 4).map(paint.dim)),
  ];
}

function drifted({ id, outcome }: AssetResult, { width, paint }: Page): readonly string[] {
  if (outcome.kind !== "drifted") return [];
  return [
    ...below(`${OUTCOME_LOOKS.drifted.mark} ${printable(id)}`, width, 2).map(paint.bad),
    ...outcome.outputs.flatMap((path) => below(`${printable(path)} is not what artlock wrote`, width, 4)),
    ...afterDrift(id)
      .flatMap((next) => below(`→ ${next}`, width, 4))
      .map(paint.dim),
  ];
}

/** Assets that were not begun, together where the reason is the same. */
function skipped(results: readonly AssetResult[], { width, paint }: Page): readonly string[] {
  const groups = new Map<string, string[]>();
  for (const { id, outcome } of results) {
    if (outcome.kind !== "skipped") continue;
    groups.set(outcome.because, [...(groups.get(outcome.because) ?? []), printable(id)]);
  }
  return [...groups].flatMap(([because, ids]) => [
    ...below(`${countOf(ids.length, "asset")}: ${printable(because)}`, width, 2),
    ...below(ids.join(", "), width, 4).map(paint.dim),
  ]);
}

function counts({ results, fresh: untouched, elapsedMs }: BuildSummary, { width, paint }: Page): readonly string[] {
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

const COUNTED = ["generated", "rendered", "restored", "adopted", "failed", "drifted", "skipped"] as const;

function billed({ results, billedMicroUsd, unknownCosts }: BuildSummary, { width, paint }: Page): readonly string[] {
  if (billedMicroUsd === 0 && unknownCosts === 0) return [];
  const open = `${countOf(unknownCosts, "request")} reported no usage`;
  const total =
    unknownCosts === 0
      ? `Billed ${formatUsd(billedMicroUsd)}`
      : `Billed at least ${formatUsd(billedMicroUsd)}; ${open}`;
  const guesses = results.flatMap(({ costs }) =>
    costs.flatMap((cost) => (cost.kind === "estimated" ? [cost.microUsd] : [])),
  );
  const guessed =
    guesses.length === 0
      ? ""
      : `; ${formatUsd(sumMicroUsd(guesses))} of it estimated, as ${countOf(guesses.length, "request")} got no answer`;
  return wrapWords(`${total}${guessed}.`, width).map(paint.strong);
}

function stopped({ stopped: by }: BuildSummary, { width, paint }: Page): readonly string[] {
  return by === undefined ? [] : wrapWords(whyStopped(by), width).map(paint.bad);
}

function whyStopped(by: NonNullable<BuildSummary["stopped"]>): string {
  switch (by) {
    case "budget":
      return "Stopped by the budget; raise it in the manifest or with --max-cost, then build again.";
    case "interrupted":
      return "Interrupted; what was paid for is kept, and the next build goes on from here.";
    case "account":
      return "Stopped, as the provider accepts no request of this account.";
    default:
      return unreachable(by);
  }
}

function below(text: string, width: number, margin: number): readonly string[] {
  return wrapWords(text, width - margin, { hanging: 2 }).map((line) => spaces(margin) + line);
}
