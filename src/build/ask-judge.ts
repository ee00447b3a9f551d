import { judgeOutputTokens } from "../catalog/estimate-judge.js";
import { isSettled } from "../plan/answers-in-lock.js";
import type { Asking, Unasked } from "./asking.js";
import { missingKey } from "./missing-key.js";
import type { Run } from "./run.js";
import { sendInTurn } from "./send-in-turn.js";
import { sendJudgement } from "./send-judgement.js";

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
  const queries = asking.queries.filter(({ fingerprint }) => !isSettled(run.known.answers.to(master, fingerprint)));
  if (queries.length === 0 || !judge?.provider) return undefined;
  const variable = missingKey({ provider: judge.provider }, run.host);
  if (variable !== undefined) return { kind: "skipped", because: `${variable} is not set` };
  const name = judge.model.name;
  const shut = run.state.shutJudges.get(name);
  if (shut !== undefined) return { kind: "failed", failure: { code: "account", message: shut } };
  // What may have been billed is asked again by the next run at the earliest, whichever asset wants to know.
  const inVain = run.state.askedInVain.get(master);
  if (inVain) return { kind: "failed", failure: inVain };
  const request = { ...judge, provider: judge.provider, asking, queries };
  const tokens = judgeOutputTokens(
    judge.model,
    queries.map(({ wish }) => wish),
  );
  const came = await sendInTurn(
    {
      id: asset.id,
      ask: run.schedule.askModel(asset, { provider: judge.provider, name, tokens }),
      send: (flight) => sendJudgement(request, { run, flight }),
      // Pictures may still be bought, as another model makes them.
      giveUp: (reason) => void run.state.shutJudges.set(name, reason),
    },
    run,
  );
  const { answer, stoppedBy } = came;
  if (stoppedBy) {
    run.state.stopped ??= "budget";
    return { kind: "skipped", because: stoppedBy.because };
  }
  const failure = came.failure ?? answer?.failure;
  if (answer?.failure) run.state.askedInVain.set(master, answer.failure);
  if (failure) return { kind: "failed", failure };
  return answer ? undefined : { kind: "skipped", because: run.state.stopReason };
}
