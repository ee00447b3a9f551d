import type { GenerationRequest } from "../model/provider.js";
import type { BudgetStop } from "./budget.js";
import { gatherPictures, type GatheredPictures } from "./gather-pictures.js";
import type { Order } from "./order.js";
import { afterFailure, toAssetFailure } from "./retry-policy.js";
import type { Run } from "./run.js";
import type { Flight } from "./schedule/scheduler.js";
import { sendOnce, type Sent } from "./send-request.js";
import { FREE } from "./settled-attempt.js";
import { stopAll } from "./stop-all.js";
import { addBought, type Bought, boughtBy, NOTHING_BOUGHT } from "./bought.js";

/**
 * Sends one request when it is its turn, and again where that cannot buy twice; one that got no answer only if the user
 * asked for that. Every sending is put aside, journalled and booked by itself.
 */
export async function buyRequest(request: GenerationRequest, order: Order, run: Run): Promise<Bought> {
  let total = NOTHING_BOUGHT;
  for (let sendings = 1; ; sendings += 1) {
    total = addBought(total, await buyUnlessUncertain(request, order, run));
    const { failure, requests } = total;
    if (failure?.code !== "uncertain" || !run.retryUncertain) return total;
    if (sendings >= MOST_UNCERTAIN || run.stopping.aborted) return total;
    run.emit({ kind: "retrying", id: order.asset.id, attempt: requests + 1, waitMs: 0, why: failure.message });
  }
}

/** Each of them may be on the bill. */
const MOST_UNCERTAIN = 3;

async function buyUnlessUncertain(request: GenerationRequest, order: Order, run: Run): Promise<Bought> {
  const { schedule, host, emit } = run;
  let ask = schedule.ask(order.asset, request);
  let [requests, unavailable] = [0, 0];
  for (;;) {
    const came = await schedule.send(ask, (flight) => sendNow(request, order, { run, flight }));
    if (came === undefined) return { ...NOTHING_BOUGHT, requests };
    if (came.kind === "failed") return { ...NOTHING_BOUGHT, requests, failure: came.failure };
    if (came.kind === "stopped" && !came.settled) return { ...NOTHING_BOUGHT, requests, stoppedBy: came };
    if (came.kind === "stopped") {
      await came.settled;
      continue;
    }
    requests += 1;
    if (came.kind === "answered") return boughtBy(came, requests);
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
    if (next === "stop") stopAll(failure.message, run);
    if (next !== "again") return { ...NOTHING_BOUGHT, requests, failure: toAssetFailure(failure) };
    const waitMs = Math.round(throttle.pausedForMs(nowMs));
    emit({ kind: "retrying", id: order.asset.id, attempt: requests + 1, waitMs, why: failure.message });
  }
}

interface Leaving {
  readonly run: Run;
  readonly flight: Flight;
}

/** Money is put aside and pictures are read only now: what waits for its turn holds neither. */
async function sendNow(
  request: GenerationRequest,
  order: Order,
  { run, flight }: Leaving,
): Promise<Sent | BudgetStop | Extract<GatheredPictures, { kind: "failed" }> | undefined> {
  const price = order.priceOf(request.count);
  const reserved = run.budget.reserve(price, order.purse);
  if (reserved.kind === "stopped") return reserved;
  try {
    order.begin();
    const gathered = await gatherPictures(order.asset, order.digestOf, run);
    if (gathered.kind === "failed" || run.stopping.aborted || run.state.stopped === "account") {
      reserved.settle(FREE);
      return gathered.kind === "failed" ? gathered : undefined;
    }
    return await sendOnce(request, { order, run, pictures: gathered.bytes }, { price, reserved, flight });
  } finally {
    // Whatever went wrong: others may be waiting for it.
    reserved.settle({ kind: "unknown" });
  }
}
