import type { AssetId } from "../model/asset.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Attempt, Cost } from "../model/lock.js";
import { formatUsd } from "../model/money.js";
import type { Plan } from "../model/plan.js";
import { unreachable } from "../model/unreachable.js";
import type { Recovered } from "./journal.js";

/** What a run that was cut off leaves open: requests that had left and whose answers never arrived. */
export function warnOfUncertain({ attempts }: Pick<Recovered, "attempts">): readonly Diagnostic[] {
  return attempts
    .filter(([, { outcome }]) => outcome === "uncertain")
    .map(([id, attempt]) => (attempt.pending === undefined ? cutOff(id, attempt) : notFetched(id, attempt)));
}

function cutOff(id: AssetId, { at, provider, cost, judged }: Attempt): Diagnostic {
  return {
    severity: "warning",
    code: "uncertain-request",
    message: `${id}: artlock was cut off while ${provider} worked on a request sent at ${at}; it may have been billed, and is booked ${bookedAt(cost)}`,
    hint: `nobody can fetch that ${judged ? "answer" : "picture"} any more; where it is still wanted, it is asked for again`,
  };
}

function notFetched(id: AssetId, { at, provider, cost }: Attempt): Diagnostic {
  return {
    severity: "warning",
    code: "pending-request",
    message: `${id}: artlock was cut off while ${provider} worked on a request sent at ${at}; it is booked ${bookedAt(cost)}`,
    hint: "the next build fetches the picture, and does not pay for it again",
  };
}

/** What earlier runs asked for and got no answer to, where this one is about to ask again. */
export function warnOfPayingTwice(
  { steps }: Pick<Plan, "steps">,
  { attempts }: Pick<Recovered, "attempts">,
): readonly Diagnostic[] {
  // Those have been told of as what they are: cut off.
  const told = new Set(attempts.map(([, { at }]) => at));
  return steps.flatMap(({ asset, unanswered = [] }) =>
    unanswered
      .filter(({ at, pending }) => pending === undefined && !told.has(at))
      .map((attempt) => payingTwice(asset.id, attempt)),
  );
}

function payingTwice(id: string, { at, cost, judged }: Attempt): Diagnostic {
  return {
    severity: "warning",
    code: "uncertain-request",
    message: `${id}: a request sent at ${at} was never answered; it may have been billed, and is booked ${bookedAt(cost)}`,
    hint: `this build asks for that ${judged ? "answer" : "picture"} again, and so it may be paid for twice`,
  };
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
