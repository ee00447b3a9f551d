import { judgeTokens } from "../catalog/estimate-judge.js";
import type { AssetFailure } from "../model/build-event.js";
import type { Query } from "../model/judge.js";
import { isSettled } from "../plan/answers-in-lock.js";
import { composeJudgement } from "../plan/compose-judgement.js";
import type { Asking, Unasked } from "./asking.js";
import { MOST_UNCERTAIN } from "./buy-request.js";
import { missingKey } from "./missing-key.js";
import type { Run } from "./run.js";
import { sendInTurn, type InTurn } from "./send-in-turn.js";
import { sendJudgement, type Heard, type Showing } from "./send-judgement.js";
import { shutJudge, whyShut } from "./shut-judges.js";

/** One request about one picture at a time: what somebody else was told meanwhile need not be asked. */
export async function askJudge(asking: Asking, run: Run): Promise<Unasked | undefined> {
  const { judging } = run.state;
  const before = judging.get(asking.master) ?? Promise.resolve();
  const asked = before.then(() => askOpen(asking, run));
  judging.set(
    asking.master,
    asked.then(
      () => undefined,
      () => undefined,
    ),
  );
  return asked;
}

async function askOpen(asking: Asking, run: Run): Promise<Unasked | undefined> {
  const { asset, master } = asking;
  const { judge } = asset;
  const isOpen = ({ fingerprint }: Query): boolean => !isSettled(run.known.answers.to(master, fingerprint));
  const queries = asking.queries.filter(isOpen);
  if (queries.length === 0 || !judge?.provider) return undefined;
  const variable = missingKey({ provider: judge.provider }, run.host);
  if (variable !== undefined) return { kind: "skipped", because: `${variable} is not set` };
  // What may have been billed is asked again by the next run at the earliest, whichever asset wants to know.
  const inVain = run.state.askedInVain.get(master) ?? whyShut(judge, run.state);
  if (inVain) return { kind: "failed", failure: inVain };
  const showing = { model: judge.model, provider: judge.provider, asking, queries };
  const { answer, stoppedBy, failure } = await sendAndAgain(showing, run);
  if (stoppedBy) {
    run.state.stopped ??= "budget";
    return { kind: "skipped", because: stoppedBy.because };
  }
  if (failure) return { kind: "failed", failure: withHint(failure) };
  if (!answer) return { kind: "skipped", because: run.state.stopReason };
  const left = queries.filter(isOpen).length;
  const trouble = answer.failure ?? (left > 0 ? partly(left, queries.length) : undefined);
  if (!trouble) return undefined;
  run.state.askedInVain.set(master, withHint(trouble));
  return { kind: "failed", failure: withHint(trouble) };
}

/** What got no answer is sent again only if the user asked for that. */
async function sendAndAgain(showing: Showing, run: Run): Promise<InTurn<Heard>> {
  const { asking, model, provider, queries } = showing;
  const wishes = queries.map(({ wish }) => wish);
  const { input, output } = judgeTokens({ judge: model, wishes, prompt: composeJudgement(wishes) });
  for (let sendings = 1; ; sendings += 1) {
    const came = await sendInTurn(
      {
        id: asking.asset.id,
        ask: run.schedule.askModel(asking.asset, { provider, name: model.name, tokens: input.high + output.high }),
        send: (flight) => sendJudgement(showing, { run, flight }),
        giveUp: (failure) => shutJudge(showing, failure, run.state),
      },
      run,
    );
    const uncertain = came.answer?.failure?.code === "uncertain" ? came.answer.failure : undefined;
    if (!uncertain || !run.retryUncertain || sendings >= MOST_UNCERTAIN || run.stopping.aborted) return came;
    run.emit({ kind: "retrying", id: asking.asset.id, attempt: sendings + 1, waitMs: 0, why: uncertain.message });
  }
}

function partly(left: number, all: number): AssetFailure {
  const message =
    left === all ? "the judge answered none of the questions" : `the judge left ${left} of ${all} questions unanswered`;
  return { code: "unusable", message };
}

/** What to do about a picture that was refused is no cure for a question that was. */
function withHint(failure: AssetFailure): AssetFailure {
  const hint = HINTS.get(failure.code);
  return hint === undefined ? failure : { ...failure, hint };
}

const HINTS: ReadonlyMap<AssetFailure["code"], string> = new Map([
  ["refused", "the picture is kept; reword the question under `expect.judge`, or take it out"],
  ["unusable", "the picture is kept; the next build asks once more, and then counts it as unchecked"],
  ["uncertain", "the picture is kept, and what it may have cost is booked; the next build asks again"],
]);
