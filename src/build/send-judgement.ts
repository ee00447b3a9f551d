import { judgeOutputTokens } from "../catalog/estimate-judge.js";
import type { Judge } from "../model/asset.js";
import type { AssetFailure } from "../model/build-event.js";
import { fingerprintOf, type Digest } from "../model/digest.js";
import type { Query, Reply } from "../model/judge.js";
import type { Attempt } from "../model/lock.js";
import type { JudgeAnswer, JudgeRequest } from "../model/provider.js";
import { composeJudgement } from "../plan/compose-judgement.js";
import { priceOfQueries } from "../plan/price-of-judging.js";
import type { Asking } from "./asking.js";
import { bookedUntilAnswered } from "./booked-until-answered.js";
import { despiteDisk } from "./despite-disk.js";
import { purseOf } from "./purse-of.js";
import { mayBeBilled, toAssetFailure } from "./retry-policy.js";
import { announce, type Run } from "./run.js";
import type { Flight } from "./schedule/scheduler.js";
import type { Unanswered } from "./send-in-turn.js";
import { costOf, FREE, settledAttempt } from "./settled-attempt.js";
import { shutJudge, whyShut } from "./shut-judges.js";
import { writeFailure } from "./write-failure.js";

/** A picture, what is asked about it, and of whom. */
export interface Showing extends Judge {
  readonly provider: NonNullable<Judge["provider"]>;
  readonly asking: Asking;
  readonly queries: readonly Query[];
}

interface Leaving {
  readonly run: Run;
  readonly flight: Flight;
}

export interface Heard {
  readonly kind: "answered";
  readonly failure?: AssetFailure;
}

/** Money is put aside → journal → request → journal → booked, as for any request that is paid for. */
export async function sendJudgement(
  showing: Showing,
  { run, flight }: Leaving,
): Promise<Heard | Unanswered | undefined> {
  const { asking, queries, model, provider } = showing;
  const { asset, master } = asking;
  const closed = whyShut(showing, run.state);
  if (closed) return { kind: "failed", failure: closed };
  const price = priceOfQueries(asset, queries, run.manifest);
  const reserved = run.budget.reserve(price, purseOf(asset, run));
  if (reserved.kind === "stopped") return reserved;
  try {
    const picture = await asking.show();
    if (!picture || run.stopping.aborted) {
      reserved.settle(FREE);
      const message = `${master}, which is to be judged, is in no store`;
      return picture ? undefined : { kind: "failed", failure: { code: "lost", message } };
    }
    announce(run, asset.id, "judge");
    run.emit({ kind: "judging", id: asset.id, model: model.name });
    const asked: Attempt = {
      at: run.nextAttemptTime(),
      provider: provider.kind,
      model: model.name,
      fingerprint: fingerprintOf({ judged: master, queries: queries.map(({ fingerprint }) => fingerprint) }),
      outcome: "uncertain",
      masters: [],
      judged: judgement(master, queries, []),
      ...bookedUntilAnswered(price),
    };
    const noted = await run.journal.sent(asset.id, asked).catch(writeFailure);
    if ("code" in noted) {
      reserved.settle(FREE);
      return { kind: "failed", failure: noted };
    }
    const answer = await ask(showing, picture, { run, flight });
    // Before its place is free for the next one.
    if (answer.kind === "account") shutJudge(showing, answer, run.state);
    flight.land(answer.kind === "judged" ? { ...answer, kind: "made", pictures: [] } : answer);
    if (answer.kind !== "judged" && !mayBeBilled(answer)) {
      await despiteDisk(noted.answered(undefined));
      reserved.settle(FREE);
      return { kind: "unsent", failure: answer };
    }
    const cost = costOf(answer, asked, run.manifest);
    const replies = answer.kind === "judged" ? answer.replies : [];
    const settled = {
      ...settledAttempt(asked, answer, { masters: [], cost }),
      judged: judgement(master, queries, replies),
    };
    await despiteDisk(noted.answered(settled));
    reserved.settle(cost);
    run.book.addAttempt(asset.id, settled);
    run.known.answers.add(settled);
    const spent = run.state.spentOnJudging.get(asset.id) ?? [];
    run.state.spentOnJudging.set(asset.id, [...spent, cost]);
    run.emit({ kind: "spent", id: asset.id, cost, totalMicroUsd: run.budget.spentMicroUsd() });
    return { kind: "answered", ...(answer.kind !== "judged" && { failure: toAssetFailure(answer) }) };
  } finally {
    // Whatever went wrong: others may be waiting for it.
    reserved.settle({ kind: "unknown" });
  }
}

async function ask(
  { model, provider, queries }: Showing,
  picture: JudgeRequest["picture"],
  { run, flight }: Leaving,
): Promise<JudgeAnswer> {
  const wishes = queries.map(({ wish }) => wish);
  const maxOutputTokens = judgeOutputTokens(model, wishes);
  const request = { model, prompt: composeJudgement(wishes), wishes, picture, maxOutputTokens };
  const made = run.providerFor(provider);
  if (!made.judge) return { kind: "invalid", message: `the ${made.kind} provider has no model that sees pictures` };
  return made.judge(request, { signal: run.abort, leaving: flight.leave });
}

function judgement(
  master: Digest,
  queries: readonly Query[],
  replies: readonly (Reply | undefined)[],
): NonNullable<Attempt["judged"]> {
  return {
    master,
    queries: queries.map(({ fingerprint, wish }, index) => {
      const reply = replies[index];
      return {
        query: fingerprint,
        ...(wish.kind === "question" && { question: wish.question }),
        ...(reply && { reply }),
      };
    }),
  };
}
