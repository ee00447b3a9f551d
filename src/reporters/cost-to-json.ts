import type { Json } from "../model/canonical-json.js";
import type { Cost } from "../model/lock.js";

/** As event-to-json says: an unknown cost has no amount, and is never zero. */
export function costToJson(cost: Cost): Json {
  return cost.kind === "unknown" ? { kind: cost.kind } : { kind: cost.kind, amountMicroUsd: cost.microUsd };
}
