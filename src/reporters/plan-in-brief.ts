import { formatPrice } from "../model/money.js";
import type { Plan } from "../model/plan.js";
import { planGroupOf } from "./plan-rows.js";

/** One line: `3 to make for $0.1263, 2 for free, 9 fresh`. */
export function planInBrief({ steps, price }: Plan): string {
  const made = steps.filter(({ verdict }) => planGroupOf(verdict) === "made").length;
  const counts = [
    made > 0 &&
      `${made} to make ${price.kind === "estimate" ? `for ${formatPrice(price)}` : `(${formatPrice(price)})`}`,
    ...(["judged", "free", "decision", "held", "fresh"] as const).map((group) => {
      const count = steps.filter(({ verdict }) => planGroupOf(verdict) === group).length;
      return count > 0 && `${count} ${BRIEFLY[group]}`;
    }),
  ].filter((part) => part !== false);
  return counts.join(", ");
}

const BRIEFLY = {
  judged: "to be judged",
  free: "for free",
  decision: "for you to decide",
  held: "held",
  fresh: "fresh",
} as const;
