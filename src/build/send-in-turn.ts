import type { AssetId } from "../model/asset.js";
import type { AssetFailure } from "../model/build-event.js";
import type { ProviderFailure } from "../model/provider.js";
import type { BudgetStop } from "./budget.js";
import { afterFailure, toAssetFailure } from "./retry-policy.js";
import type { Run } from "./run.js";
import type { Ask, Flight } from "./schedule/scheduler.js";

/** What one sending may come to without being answered. `unsent`: surely not billed. */
export type Unanswered =
  | { readonly kind: "unsent"; readonly failure: ProviderFailure }
  | { readonly kind: "failed"; readonly failure: AssetFailure }
  | BudgetStop;

export interface InTurn<Answer> {
  /** Those that left, or tried to. */
  readonly requests: number;
  /** At most one of these; none where the run ends first. */
  readonly answer?: Answer;
  readonly failure?: AssetFailure;
  readonly stoppedBy?: BudgetStop;
}

export interface Turn<Answer extends { readonly kind: "answered" }> {
  readonly id: AssetId;
  readonly ask: Ask;
  readonly send: (flight: Flight) => Promise<Answer | Unanswered | undefined>;
  /** No request like it can succeed any more. */
  readonly giveUp: (failure: ProviderFailure) => void;
}

/** Sends a request when it is its turn, and again as long as that cannot buy twice and may bring something. */
export async function sendInTurn<Answer extends { readonly kind: "answered" }>(
  { id, ask: first, send, giveUp }: Turn<Answer>,
  { schedule, host, emit }: Run,
): Promise<InTurn<Answer>> {
  let ask = first;
  let [requests, unavailable] = [0, 0];
  for (;;) {
    const came = await schedule.send(ask, send);
    if (came === undefined) return { requests };
    if (came.kind === "failed") return { requests, failure: came.failure };
    if (came.kind === "stopped" && !came.settled) return { requests, stoppedBy: came };
    if (came.kind === "stopped") {
      await came.settled;
      continue;
    }
    requests += 1;
    if (came.kind === "answered") return { requests, answer: came };
    const { failure } = came;
    if (failure.kind === "unavailable") {
      unavailable += 1;
      // Once is chance; twice may be the request's own fault, which others must not wait for.
      if (unavailable > 1) ask = schedule.askLast(ask);
    }
    const nowMs = host.steadyMs();
    const { throttle, charge } = ask;
    const isAlone = throttle.failsAlone(charge);
    const next = afterFailure(failure, { unavailable, isAlone, ...throttle.trouble(nowMs) });
    if (next === "stop") giveUp(failure);
    if (next !== "again") return { requests, failure: toAssetFailure(failure) };
    const waitMs = Math.round(throttle.pausedForMs(nowMs));
    emit({ kind: "retrying", id, attempt: requests + 1, waitMs, why: failure.message });
  }
}
