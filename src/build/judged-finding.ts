import { failed, passed, skipped } from "../images/expectations/finding.js";
import type { Digest } from "../model/digest.js";
import type { Check, Finding } from "../model/expectation.js";
import type { Reply } from "../model/judge.js";
import type { CutOut } from "../model/rendition-steps.js";
import { checkTranscript } from "../ocr/check-transcript.js";
import { isSettled, type Answers } from "../plan/answers-in-lock.js";
import { queryOf } from "../plan/queries-of.js";

export interface Told {
  readonly master: Digest;
  readonly cutOut: CutOut | undefined;
  readonly answers: Answers;
  /** Whether it fails what costs nothing to check. */
  readonly isFailing: boolean;
}

/** How a check came out that takes a judge, by what the judge has said. */
export function judgedFinding(check: Check, { master, cutOut, answers, isFailing }: Told): Finding {
  const query = queryOf(check, cutOut);
  if (!query) throw new Error(`${check.code} takes no judge`);
  const answered = answers.to(master, query.fingerprint);
  if (answered.reply) return findingOf(check, answered.reply);
  if (isSettled(answered))
    return skipped(check.code, "not checked: the judge was asked, and gave no answer that can be used");
  const isAsked = answered.failures > 0 || answered.unanswered.length > 0;
  const soFar = isAsked ? "the judge was asked, and has not answered yet" : "nobody has been asked yet";
  return skipped(check.code, isFailing ? "not asked, as the picture fails already" : `not checked: ${soFar}`);
}

function findingOf(check: Check, reply: Reply): Finding {
  if (reply.kind === "text" && (check.code === "expect-text" || check.code === "expect-stray-text"))
    return checkTranscript(reply.lines, check);
  if (reply.kind !== "answer" || check.code !== "expect-judge")
    throw new Error(`${reply.kind} is no reply to ${check.code}`);
  const { code, question, answer: wanted } = check;
  const { answer, because } = reply;
  const saw = because === "" ? "" : ` (${because})`;
  if (answer === "unclear") return skipped(code, `${question} The judge cannot tell${saw}`);
  if (answer === wanted) return passed(code, `${question} ${answer}${saw}`);
  return failed(code, {
    message: `${question} ${answer}${saw}, and it has to be ${wanted}`,
    correction: `Whoever is asked of the picture ${quoted(question)} must answer ${wanted}; of the last one it was ${answer}${because === "" ? "" : `: ${quoted(because)}`}.`,
  });
}

/** The judge's words are about a picture, and no words of ours; corrections share the room that there is. */
const quoted = (words: string): string =>
  JSON.stringify(words.length > MOST_QUOTED ? `${words.slice(0, MOST_QUOTED)}…` : words);

const MOST_QUOTED = 160;
