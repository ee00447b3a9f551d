import type { Attempt } from "../model/lock.js";
import { attemptToJson } from "./format-lock.js";
import { oldestFirst } from "../model/oldest-first.js";

/** Every attempt of both lists once, as it was settled, oldest first. */
export function mergeAttempts(some: readonly Attempt[], more: readonly Attempt[]): readonly Attempt[] {
  const both = [...some, ...more];
  const all = new Map(both.map(settledBy(both)).map((attempt) => [identityOf(attempt), attempt]));
  return oldestFirst([...all.values()]);
}

/** One text for one attempt, whichever lock it stands in. */
export function identityOf(attempt: Attempt): string {
  return JSON.stringify(attemptToJson(attempt));
}

/**
 * For an attempt, what the one of `all` that knows most says of the same request: a run that was taken for dead may settle
 * what another has booked as uncertain.
 */
export function settledBy(all: Iterable<Attempt>): (attempt: Attempt) => Attempt {
  const moments = new Map<string, Attempt[]>();
  for (const attempt of all) {
    const told = moments.get(momentOf(attempt));
    if (told) told.push(attempt);
    else moments.set(momentOf(attempt), [attempt]);
  }
  return (attempt) =>
    (moments.get(momentOf(attempt)) ?? [])
      .filter((other) => mayBeOneRequest(attempt, other))
      .reduce((best, other) => (knowledgeOf(other) > knowledgeOf(best) ? other : best), attempt);
}

/** An account that does not know the request's name may be of any. */
function mayBeOneRequest(one: Attempt, other: Attempt): boolean {
  return one.requestId === undefined || other.requestId === undefined || one.requestId === other.requestId;
}

/** Within a run no two attempts have one time; two runs cannot have one at once, but on two machines. */
const momentOf = ({ at, fingerprint }: Attempt): string => `${at} ${fingerprint}`;

/** Orders the accounts of one request, the same way whichever comes first. */
function knowledgeOf(attempt: Attempt): string {
  const { outcome, cost, masters, pending, examined = [] } = attempt;
  const settled = outcome === "uncertain" ? (pending === undefined ? 0 : 1) : 2;
  const counts = [masters.length, examined.length].map((count) => String(count).padStart(4, "0")).join("");
  return `${settled}${cost.kind === "billed" ? 1 : 0}${counts}${identityOf(attempt)}`;
}
