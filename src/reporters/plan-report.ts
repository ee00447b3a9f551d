import { addPrices, formatPrice, formatUsd, type Price } from "../model/money.js";
import type { Plan, Step } from "../model/plan.js";
import { unreachable } from "../model/unreachable.js";
import { usableColumns } from "./display-width.js";
import { countOf } from "./format-quantity.js";
import { formatTable, type Column } from "./format-table.js";
import { paintIn, type Paint } from "./paint.js";
import { planGroupOf, planRows, type PlanGroup, type PlanRow } from "./plan-rows.js";
import { printable } from "./printable.js";
import { wrapIndented, wrapWords } from "./wrap-words.js";

export interface PlanReportOptions {
  /** Display columns; Infinity where lines may have any length. */
  readonly columns: number;
  readonly colour: boolean;
  /** Lists fresh assets too. */
  readonly verbose?: boolean;
}

/**
 * The text of `artlock plan`: what would be made, what is free, what waits for a decision, each with its reasons, then the
 * total. Ends with a newline.
 */
export function formatPlan(plan: Plan, { columns, colour, verbose = false }: PlanReportOptions): string {
  const width = usableColumns(columns);
  const page: Page = { width, paint: paintIn({ colour }), indent: width < 40 ? 0 : 2 };
  const rows = planRows(plan, Math.min(width - page.indent - 4, WIDEST_REASON)).filter(
    ({ group }) => verbose || group !== "fresh",
  );
  const { lines } = formatTable(columnsOf(page), rows, { columns: width, indent: page.indent });
  const groups = GROUPS.flatMap(({ group, title, next }) => {
    const blocks = rows.flatMap((row, index) => (row.group === group ? [block(lines[index] ?? "", row, page)] : []));
    if (blocks.length === 0) return [];
    const heading = wrapWords(`${title} (${blocks.length})`, width).map(page.paint.strong);
    return [[...heading, ...blocks.flat(), ...noted(next, page)].join("\n")];
  });
  return `${[...groups, ending(plan, page).join("\n")].join("\n\n")}\n`;
}

const WIDEST_REASON = 120;

const GROUPS: readonly { readonly group: PlanGroup; readonly title: string; readonly next?: string }[] = [
  { group: "made", title: "Will be made" },
  { group: "judged", title: "Will be judged" },
  { group: "free", title: "Free" },
  { group: "decision", title: "For you to decide" },
  { group: "held", title: "Held back" },
  { group: "orphan", title: "No longer in the manifest", next: "to remove them and their files: artlock prune" },
  { group: "fresh", title: "Fresh" },
];

interface Page {
  readonly width: number;
  readonly indent: number;
  readonly paint: Paint;
}

const columnsOf = ({ paint }: Page): readonly Column<PlanRow>[] => [
  { text: ({ mark }) => mark, gapAfter: 1, paint: (text, row) => tone(row, paint)(text) },
  { text: ({ id }) => id, shrinkTo: 14 },
  { text: ({ label }) => label, dropAt: 2 },
  {
    text: ({ price }) => price,
    align: "right",
    dropAt: 3,
    paint: (text, row) => (row.isPaid ? paint.paid : paint.dim)(text),
  },
  { text: ({ note }) => note, dropAt: 1, paint: paint.dim },
];

function tone({ group, isPaid }: PlanRow, paint: Paint): (text: string) => string {
  if (isPaid) return paint.paid;
  if (group === "decision") return paint.bad;
  return group === "held" || group === "orphan" ? paint.dim : paint.good;
}

function block(line: string, { because, next, warnings }: PlanRow, page: Page): readonly string[] {
  return [
    line,
    ...because.flatMap((reason) => wrapIndented(reason, page.width, page.indent + 4)),
    ...warnings.flatMap((warning) => wrapIndented(`! ${warning}`, page.width, page.indent + 4)).map(page.paint.bad),
    ...next.flatMap((step) => noted(step, page)),
  ];
}

function noted(next: string | undefined, page: Page): readonly string[] {
  return next === undefined ? [] : wrapIndented(`→ ${next}`, page.width, page.indent + 4).map(page.paint.dim);
}

function ending({ steps, orphans, price }: Plan, { width, paint }: Page): readonly string[] {
  const fresh = steps.filter(({ verdict }) => verdict.kind === "fresh").length;
  const toDo = steps.filter((step) => TO_DO.has(planGroupOf(step)));
  const open = steps.length - fresh - toDo.length + orphans.length;
  if (steps.length === 0 && orphans.length === 0) return wrapWords("Nothing to do: no assets.", width);
  if (toDo.length === 0) {
    const rest = open > 0 ? `Nothing to build: ${fresh} fresh.` : `Nothing to do: ${countOf(fresh, "asset")} fresh.`;
    return wrapWords(rest, width).map(open > 0 ? paint.plain : paint.good);
  }
  const freshLine = fresh > 0 ? wrapWords(`${countOf(fresh, "asset")} fresh.`, width).map(paint.dim) : [];
  return [...freshLine, ...wrapWords(total(toDo, price), width).map(paint.strong)];
}

const TO_DO: ReadonlySet<PlanGroup> = new Set(["made", "judged", "free"]);

function total(toDo: readonly Step[], price: Price): string {
  const pictures = picturesOf(price.kind === "free" ? toDo : toDo.filter((step) => step.price.kind !== "free"));
  switch (price.kind) {
    case "free":
      return pictures > 0 ? `Total: free, ${countOf(pictures, "draft")}.` : "Total: free.";
    case "estimate":
      return `Total: ${formatPrice(price)} for ${boughtIn(toDo, pictures)}.`;
    case "unknown": {
      const known = addPrices(toDo.map((step) => step.price).filter(({ kind }) => kind !== "unknown"));
      const least = known.kind === "estimate" ? `, at least ${formatUsd(known.lowMicroUsd)}` : "";
      return `Total: unknown${least}: ${printable(price.because)}.`;
    }
    default:
      return unreachable(price);
  }
}

function boughtIn(steps: readonly Step[], pictures: number): string {
  const judged = steps.filter((step) => planGroupOf(step) === "judged").length;
  const made = pictures > 0 || judged === 0 ? [countOf(pictures, "picture")] : [];
  return [...made, ...(judged > 0 ? [`${judged} to be judged`] : [])].join(" and ");
}

function picturesOf(steps: readonly Step[]): number {
  return steps.reduce((sum, { verdict }) => sum + ("count" in verdict ? verdict.count : 0), 0);
}
