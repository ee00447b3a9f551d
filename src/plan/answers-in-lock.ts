import { attemptsIn } from "../model/attempts-in.js";
import type { Digest, Fingerprint } from "../model/digest.js";
import type { Reply } from "../model/judge.js";
import type { Attempt, Lock } from "../model/lock.js";
import { oldestFirst } from "../model/oldest-first.js";

/** What is known of one query about one picture. */
export interface Answered {
  readonly reply?: Reply;
  /** Requests that were answered with nothing that can be used. */
  readonly failures: number;
  /** Requests since the last answer of any kind that got none. They may have been billed. */
  readonly unanswered: readonly Attempt[];
}

export type AnswerTo = (master: Digest, query: Fingerprint) => Answered;

/** What judges were asked and what they said, in one lock or while a run goes on. */
export interface Answers {
  readonly to: AnswerTo;
  add(attempt: Attempt): void;
}

export function answersIn(lock: Lock): Answers {
  const known = new Map<string, Answered>();
  const to: AnswerTo = (master, query) => known.get(`${master} ${query}`) ?? NOTHING_ASKED;
  const add = (attempt: Attempt): void => {
    const { judged, outcome } = attempt;
    if (!judged) return;
    for (const { query, reply } of judged.queries) {
      const before = to(judged.master, query);
      known.set(`${judged.master} ${query}`, next(before, { attempt, reply, isOpen: outcome === "uncertain" }));
    }
  };
  for (const attempt of oldestFirst([...attemptsIn(lock)])) add(attempt);
  return { to, add };
}

/** Whether nobody is asked any more: there is a reply, or there was none so often that there will be none. */
export function isSettled({ reply, failures }: Answered): boolean {
  return reply !== undefined || failures >= MOST_FAILURES;
}

/** Each of them was paid for. */
const MOST_FAILURES = 2;

const NOTHING_ASKED: Answered = { failures: 0, unanswered: [] };

interface Told {
  readonly attempt: Attempt;
  readonly reply: Reply | undefined;
  readonly isOpen: boolean;
}

/** The first reply stands: another request may have been under way when it came. */
function next(before: Answered, { attempt, reply, isOpen }: Told): Answered {
  if (before.reply) return before;
  if (reply) return { reply, failures: before.failures, unanswered: [] };
  if (isOpen) return { ...before, unanswered: [...before.unanswered, attempt] };
  return { failures: before.failures + 1, unanswered: [] };
}
