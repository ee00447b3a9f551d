import { addPrices, formatPrice, formatUsd, type Price } from "../../model/money.js";
import type { Plan } from "../../model/plan.js";
import { unreachable } from "../../model/unreachable.js";
import type { PendingPicture, PendingReason, WatchStanding } from "../../model/watch-event.js";
import { FAILURE_TITLES } from "../describe-outcome.js";
import { countOf } from "../format-quantity.js";
import { planInBrief } from "../plan-in-brief.js";
import { printable } from "../printable.js";

/** What a watch does about money, in a sentence; undefined where nothing costs any. */
export function spendingRule({ steps }: Plan, standing: WatchStanding): string | undefined {
  if (steps.every(({ asset }) => asset.provider.kind === "draft")) return undefined;
  const { rule, canAsk, budgetMicroUsd } = standing;
  const limit = budgetMicroUsd === undefined ? "" : `, for ${formatUsd(budgetMicroUsd)} at most`;
  switch (rule) {
    case "never":
      return "What costs money is not made here, as `watch.spend` is never.";
    case "ask":
      return canAsk
        ? `What costs money waits for your yes${limit}.`
        : "What costs money is not made here: nobody can be asked, as standard input is no terminal.";
    case "auto":
      return `What costs money is made at once${limit}.`;
    default:
      return unreachable(rule);
  }
}

/** `assets.config.yaml and 3 more changed: 1 to make (free)`. */
export function changeInBrief(files: readonly string[], { steps, ...plan }: Plan): string {
  const due = steps.filter(({ verdict }) => verdict.kind !== "fresh" && verdict.kind !== "pinned");
  const brief = planInBrief({ ...plan, steps: due });
  return `${changedFiles(files)}: ${brief === "" ? "nothing to do" : brief}`;
}

export function changedFiles(files: readonly string[]): string {
  const [first = "", ...rest] = files;
  return `${printable(first)}${rest.length > 0 ? ` and ${rest.length} more` : ""} changed`;
}

/** Why a picture waits, in a word or two. */
export function whyPending(why: PendingReason): string {
  switch (why.kind) {
    case "ask":
      return "waits for a yes";
    case "declined":
      return "you said no";
    case "said-yes":
      return "next";
    case "never":
      return "watch.spend is never";
    case "nobody":
      return "nobody to ask";
    case "needs":
      return `after ${printable(why.id)}`;
    case "stopped":
      return printable(why.because);
    case "failed":
      return FAILURE_TITLES[why.failure.code];
    default:
      return unreachable(why);
  }
}

export function priceOf(pictures: readonly PendingPicture[]): Price {
  return addPrices(pictures.map(({ step }) => step.price));
}

/** `2 wait for your yes: $0.0842`. */
export function pendingInBrief(pending: readonly PendingPicture[]): string {
  return `${countOf(pending.length, "picture")} for ${formatPrice(priceOf(pending))}`;
}

/** `$0.1263 of $2.0000 spent`; undefined while nothing has been. */
export function spentInBrief({ spentMicroUsd, budgetMicroUsd }: WatchStanding): string | undefined {
  if (spentMicroUsd === 0 && budgetMicroUsd === undefined) return undefined;
  const of = budgetMicroUsd === undefined ? "" : ` of ${formatUsd(budgetMicroUsd)}`;
  return `${formatUsd(spentMicroUsd)}${of} spent`;
}
