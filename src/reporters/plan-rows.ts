import type { AssetId } from "../model/asset.js";
import { formatPrice } from "../model/money.js";
import type { Orphan, Plan, Step, Verdict } from "../model/plan.js";
import { describeExpected, describeJudging } from "./describe-expectations.js";
import { describeUnanswered } from "./describe-unanswered.js";
import { describeVerdict, nextSteps } from "./describe-verdict.js";
import { countOf } from "./format-quantity.js";
import { printable } from "./printable.js";

/** What becomes of an asset, as a person sorts it: paid or drawn, looked at for money, free, theirs to decide, left alone. */
export type PlanGroup = "made" | "judged" | "free" | "decision" | "held" | "orphan" | "fresh";

/** One asset of a plan, in words. */
export interface PlanRow {
  readonly group: PlanGroup;
  readonly mark: string;
  readonly id: string;
  readonly label: string;
  readonly price: string;
  /** Said in the same line, where it is one word. */
  readonly note: string;
  readonly isPaid: boolean;
  readonly because: readonly string[];
  readonly next: readonly string[];
  /** What to know before it is paid for. */
  readonly warnings: readonly string[];
}

/** Steps in their order, then orphans; `width` is what reasons may take. */
export function planRows({ steps, orphans }: Plan, width: number): readonly PlanRow[] {
  return [...rowsOfSteps(steps, width), ...orphans.map(rowOfOrphan)];
}

export function planGroupOf({ verdict: { kind }, judging }: Pick<Step, "verdict" | "judging">): PlanGroup {
  if (kind === "generate" || kind === "regenerate") return "made";
  if (kind === "judge") return "judged";
  // What would be free may still have to be looked at for money.
  if (kind === "render" || kind === "restore" || kind === "adopt") return judging ? "judged" : "free";
  if (kind === "drifted" || kind === "lost" || kind === "unmet") return "decision";
  return kind === "pinned" ? "held" : "fresh";
}

function rowsOfSteps(steps: readonly Step[], width: number): readonly PlanRow[] {
  const verdicts = new Map<AssetId, Verdict["kind"]>(steps.map(({ asset, verdict }) => [asset.id, verdict.kind]));
  return steps.map((step): PlanRow => {
    const { asset, verdict, price, unanswered = [] } = step;
    const words = describeVerdict(verdict, { asset, width, verdictOf: (id) => verdicts.get(id) });
    const group = planGroupOf(step);
    const isNew = verdict.kind === "generate" && verdict.because.kind === "new";
    return {
      group,
      mark: MARKS[verdict.kind],
      id: printable(asset.id),
      label: words.label,
      price: group === "made" || group === "judged" || group === "free" ? formatPrice(price) : "",
      note: isNew ? "new" : "",
      isPaid: price.kind !== "free",
      because: [
        ...(isNew ? [] : words.because),
        ...(group === "made" || verdict.kind === "adopt" ? describeExpected(asset) : []),
        ...(verdict.kind === "judge" ? [] : describeJudging(step)),
      ],
      next: nextSteps(verdict, asset.id),
      warnings: describeUnanswered(unanswered),
    };
  });
}

function rowOfOrphan({ id, outputs }: Orphan): PlanRow {
  const label = outputs.length === 0 ? "no files" : countOf(outputs.length, "file");
  const row = { group: "orphan", mark: "-", id: printable(id), label, price: "", note: "", isPaid: false } as const;
  return { ...row, because: outputs.map(printable), next: [], warnings: [] };
}

const MARKS: { readonly [kind in Verdict["kind"]]: string } = {
  fresh: "✓",
  generate: "+",
  regenerate: "~",
  judge: "?",
  render: "·",
  restore: "·",
  adopt: "·",
  drifted: "!",
  lost: "!",
  unmet: "!",
  pinned: "=",
};
