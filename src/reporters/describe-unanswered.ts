import type { Attempt } from "../model/lock.js";
import { formatUsd } from "../model/money.js";
import { sumCosts } from "./describe-cost.js";
import { moment } from "./moment.js";

/** What became of requests for a picture that got no answer yet, and what making it again may come to; safe for a terminal. */
export function describeUnanswered(all: readonly Attempt[]): readonly string[] {
  const kept = all.filter(({ pending }) => pending !== undefined).at(-1);
  const lost = describeLost(all.filter(({ pending }) => pending === undefined));
  if (!kept) return lost;
  return [
    `a request of ${moment(kept.at)} was sent, and its picture is still at the provider's: building fetches it`,
    ...lost,
  ];
}

function describeLost(attempts: readonly Attempt[]): readonly string[] {
  const last = attempts.at(-1);
  if (!last) return [];
  const isOne = attempts.length === 1;
  const { knownMicroUsd } = sumCosts(attempts.map(({ cost }) => cost));
  const what = isOne
    ? `a request of ${moment(last.at)} was`
    : `${attempts.length} requests, the last of ${moment(last.at)}, were`;
  const billed = knownMicroUsd > 0 ? ` ${formatUsd(knownMicroUsd)}` : "";
  return [
    `${what} sent and never answered; ${isOne ? "it" : "they"} may have been billed${billed}: building again may pay twice`,
  ];
}
