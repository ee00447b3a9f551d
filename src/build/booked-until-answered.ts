import type { Attempt } from "../model/lock.js";
import type { Price } from "../model/money.js";

/** What to believe of the cost of a request of which nothing more is ever heard: the most it was expected to be. */
export function bookedUntilAnswered(price: Price): Pick<Attempt, "cost" | "estimate"> {
  if (price.kind !== "estimate") return { cost: { kind: "unknown" } };
  const { lowMicroUsd, highMicroUsd } = price;
  return { cost: { kind: "estimated", microUsd: highMicroUsd }, estimate: { lowMicroUsd, highMicroUsd } };
}
