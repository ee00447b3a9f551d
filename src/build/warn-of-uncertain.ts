import type { Diagnostic } from "../model/diagnostic.js";
import type { Cost } from "../model/lock.js";
import { formatUsd } from "../model/money.js";
import { unreachable } from "../model/unreachable.js";
import type { Recovered } from "./journal.js";

/** What a run that was cut off leaves open: requests that had left and of which nothing is known. */
export function warnOfUncertain({ attempts }: Pick<Recovered, "attempts">): readonly Diagnostic[] {
  return attempts
    .filter(([, { outcome }]) => outcome === "uncertain")
    .map(([id, { at, provider, cost }]) => ({
      severity: "warning",
      code: "uncertain-request",
      message: `${id}: artlock was cut off while ${provider} worked on a request sent at ${at}; it may have been billed, and is booked ${bookedAt(cost)}`,
      hint: "nobody can fetch that picture any more; where it is still wanted, it is asked for again",
    }));
}

function bookedAt(cost: Cost): string {
  switch (cost.kind) {
    case "billed":
    case "estimated":
      return `at ${formatUsd(cost.microUsd)}`;
    case "unknown":
      return "as unknown";
    default:
      return unreachable(cost);
  }
}
