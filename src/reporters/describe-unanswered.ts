import type { Attempt } from "../model/lock.js";
import { formatUsd } from "../model/money.js";
import { sumCosts } from "./describe-cost.js";
import { moment } from "./moment.js";

/** What making a picture again may come to, after requests for it that got no answer; safe for a terminal. */
export function describeUnanswered(attempts: readonly Attempt[]): readonly string[] {
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
