import type { AssetId } from "../model/asset.js";
import { addPrices, formatPrice, formatUsd, sumMicroUsd, type Price } from "../model/money.js";
import type { Orphan, Plan, Step, Verdict } from "../model/plan.js";
import { unreachable } from "../model/unreachable.js";
import { describeVerdict } from "./describe-verdict.js";
import { spaces, usableColumns } from "./display-width.js";
import { countOf } from "./format-quantity.js";
import { formatTable, type Column } from "./format-table.js";
import { paintIn, type Paint } from "./paint.js";
import { printable } from "./printable.js";
import { wrapWords } from "./wrap-words.js";

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
  const rows = [...rowsOfSteps(plan.steps, width), ...plan.orphans.map(rowOfOrphan)].filter(
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

/** One line: `3 to make for $0.1263, 2 for free, 9 fresh`. */
export function planInBrief({ steps, price }: Plan): string {
  const made = steps.filter(({ verdict }) => groupOf(verdict) === "made").length;
  const counts = [
    made > 0 &&
      `${made} to make ${price.kind === "estimate" ? `for ${formatPrice(price)}` : `(${formatPrice(price)})`}`,
    ...(["free", "decision", "held", "fresh"] as const).map((group) => {
      const count = steps.filter(({ verdict }) => groupOf(verdict) === group).length;
      return count > 0 && `${count} ${BRIEFLY[group]}`;
    }),
  ].filter((part) => part !== false);
  return counts.join(", ");
}

const BRIEFLY = { free: "for free", decision: "for you to decide", held: "held", fresh: "fresh" } as const;

type Group = "made" | "free" | "decision" | "held" | "orphan" | "fresh";

const GROUPS: readonly { readonly group: Group; readonly title: string; readonly next?: string }[] = [
  { group: "made", title: "Will be made" },
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

interface Row {
  readonly group: Group;
  readonly mark: string;
  readonly id: string;
  readonly label: string;
  readonly price: string;
  readonly note: string;
  readonly isPaid: boolean;
  readonly because: readonly string[];
  readonly next: readonly string[];
}

const columnsOf = ({ paint }: Page): readonly Column<Row>[] => [
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

function tone({ group, isPaid }: Row, paint: Paint): (text: string) => string {
  if (isPaid) return paint.paid;
  if (group === "decision") return paint.bad;
  return group === "held" || group === "orphan" ? paint.dim : paint.good;
}

function rowsOfSteps(steps: readonly Step[], width: number): readonly Row[] {
  const verdicts = new Map<AssetId, Verdict["kind"]>(steps.map(({ asset, verdict }) => [asset.id, verdict.kind]));
  return steps.map(({ asset, verdict, price }): Row => {
    const words = describeVerdict(verdict, asset.id, {
      asset,
      width: Math.min(width - 6, 120),
      verdictOf: (id) => verdicts.get(id),
    });
    const group = groupOf(verdict);
    const isNew = verdict.kind === "generate" && verdict.because.kind === "new";
    return {
      group,
      mark: MARKS[verdict.kind],
      id: printable(asset.id),
      label: words.label,
      price: group === "made" || group === "free" ? formatPrice(price) : "",
      note: isNew ? "new" : "",
      isPaid: price.kind !== "free",
      because: isNew ? [] : words.because,
      next: words.next,
    };
  });
}

function rowOfOrphan({ id, outputs }: Orphan): Row {
  const label = outputs.length === 0 ? "no files" : countOf(outputs.length, "file");
  const row = { group: "orphan", mark: "-", id: printable(id), label, price: "", note: "", isPaid: false } as const;
  return { ...row, because: outputs.map(printable), next: [] };
}

function groupOf({ kind }: Verdict): Group {
  if (kind === "generate" || kind === "regenerate") return "made";
  if (kind === "render" || kind === "restore" || kind === "adopt") return "free";
  if (kind === "drifted" || kind === "lost") return "decision";
  return kind === "pinned" ? "held" : "fresh";
}

const MARKS: { readonly [kind in Verdict["kind"]]: string } = {
  fresh: "✓",
  generate: "+",
  regenerate: "~",
  render: "·",
  restore: "·",
  adopt: "·",
  drifted: "!",
  lost: "!",
  pinned: "=",
};

function block(line: string, { because, next }: Row, page: Page): readonly string[] {
  return [line, ...because.flatMap((reason) => below(reason, page)), ...next.flatMap((step) => noted(step, page))];
}

function below(text: string, { width, indent }: Page): readonly string[] {
  const margin = indent + 4;
  return wrapWords(text, width - margin, { hanging: 2 }).map((line) => spaces(margin) + line);
}

function noted(next: string | undefined, page: Page): readonly string[] {
  return next === undefined ? [] : below(`→ ${next}`, page).map(page.paint.dim);
}

function ending({ steps, orphans, price }: Plan, { width, paint }: Page): readonly string[] {
  const fresh = steps.filter(({ verdict }) => verdict.kind === "fresh").length;
  const toDo = steps.filter(({ verdict }) => groupOf(verdict) === "made" || groupOf(verdict) === "free");
  const open = steps.length - fresh - toDo.length + orphans.length;
  if (steps.length === 0 && orphans.length === 0) return wrapWords("Nothing to do: no assets.", width);
  if (toDo.length === 0) {
    const rest = open > 0 ? `Nothing to build: ${fresh} fresh.` : `Nothing to do: ${countOf(fresh, "asset")} fresh.`;
    return wrapWords(rest, width).map(open > 0 ? paint.plain : paint.good);
  }
  const freshLine = fresh > 0 ? wrapWords(`${countOf(fresh, "asset")} fresh.`, width).map(paint.dim) : [];
  return [...freshLine, ...wrapWords(total(toDo, price), width).map(paint.strong)];
}

function total(toDo: readonly Step[], price: Price): string {
  const pictures = picturesOf(price.kind === "free" ? toDo : toDo.filter((step) => step.price.kind !== "free"));
  switch (price.kind) {
    case "free":
      return pictures > 0 ? `Total: free, ${countOf(pictures, "draft")}.` : "Total: free.";
    case "estimate":
      return `Total: ${formatPrice(price)} for ${countOf(pictures, "picture")}.`;
    case "unknown": {
      const known = addPrices(toDo.map((step) => step.price).filter(({ kind }) => kind !== "unknown"));
      const least = known.kind === "estimate" ? `, at least ${formatUsd(sumMicroUsd([known.lowMicroUsd]))}` : "";
      return `Total: unknown${least}: ${printable(price.because)}.`;
    }
    default:
      return unreachable(price);
  }
}

function picturesOf(steps: readonly Step[]): number {
  return steps.reduce((sum, { verdict }) => sum + ("count" in verdict ? verdict.count : 0), 0);
}
