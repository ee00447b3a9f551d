import { formatPrice } from "../model/money.js";
import type { Plan } from "../model/plan.js";
import { planGroupOf, type PlanGroup } from "./plan-rows.js";

/** One line: `3 to make for $0.1263, 2 for free, 9 fresh`. */
export function planInBrief({ steps, price }: Plan): string {
  const inGroup = (group: PlanGroup): number => steps.filter((step) => planGroupOf(step) === group).length;
  const cost = price.kind === "estimate" ? `for ${formatPrice(price)}` : `(${formatPrice(price)})`;
  const [made, judged] = [inGroup("made"), inGroup("judged")];
  const counts = [
    made > 0 && `${made} to make ${cost}`,
    judged > 0 && `${judged} to be judged${made > 0 ? "" : ` ${cost}`}`,
    ...(["free", "decision", "held", "fresh"] as const).map((group) => {
      const count = inGroup(group);
      return count > 0 && `${count} ${BRIEFLY[group]}`;
    }),
  ].filter((part) => part !== false);
  return counts.join(", ");
}

const BRIEFLY = { free: "for free", decision: "for you to decide", held: "held", fresh: "fresh" } as const;
