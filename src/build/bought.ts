import type { AssetFailure } from "../model/build-event.js";
import type { Cost, Master } from "../model/lock.js";
import type { BudgetStop } from "./budget.js";
import type { Sent } from "./send-request.js";

/** What an order came to. Masters that came before a failure are kept and stand beside it. */
export interface Bought {
  readonly masters: readonly Master[];
  readonly costs: readonly Cost[];
  readonly requests: number;
  readonly failure?: AssetFailure;
  /** A limit that stood against it before anything, or anything more, was sent. */
  readonly stoppedBy?: BudgetStop;
}

export const NOTHING_BOUGHT: Bought = { masters: [], costs: [], requests: 0 };

export function boughtBy(sent: Extract<Sent, { kind: "answered" }>, requests: number): Bought {
  const { masters, cost, failure } = sent;
  return { masters, costs: cost ? [cost] : [], requests, ...(failure && { failure }) };
}

export function addBought(total: Bought, next: Bought): Bought {
  return {
    ...next,
    masters: [...total.masters, ...next.masters],
    costs: [...total.costs, ...next.costs],
    requests: total.requests + next.requests,
  };
}
