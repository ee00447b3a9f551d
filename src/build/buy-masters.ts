import { requestLimits } from "../catalog/request-limits.js";
import type { AssetFailure } from "../model/build-event.js";
import type { Cost, Master } from "../model/lock.js";
import type { GenerationRequest } from "../model/provider.js";
import { composeRequest } from "../plan/compose-request.js";
import type { BudgetStop } from "./budget.js";
import { gatherPictures, type GatheredPictures } from "./gather-pictures.js";
import type { Order } from "./order.js";
import { afterFailure, toAssetFailure } from "./retry-policy.js";
import type { Run } from "./run.js";
import type { Flight } from "./schedule/scheduler.js";
import { drawOnce, sendOnce, type Sent } from "./send-request.js";

/** What an order came to. Masters that came before a failure are kept and stand beside it. */
export interface Bought {
  readonly masters: readonly Master[];
  readonly costs: readonly Cost[];
  readonly requests: number;
  readonly failure?: AssetFailure;
  /** A limit that stood against it before anything, or anything more, was sent. */
  readonly stoppedBy?: BudgetStop;
}

/** Makes masters, in requests of at most ten, until there are enough or something stands against it. */
export async function buyMasters(order: Order, run: Run): Promise<Bought> {
  const isDrawn = run.providerOf(order.asset.id).kind === "draft";
  const throttle = run.schedule.throttleOf(order.asset);
  let total: Bought = NOTHING_BOUGHT;
  while (total.masters.length < order.count) {
    const most = Math.min(requestLimits.picturesMade, throttle.mostPictures, order.count - total.masters.length);
    const have = order.have + total.masters.length;
    const composed = composeRequest(order.asset, order.digestOf, { have, count: most });
    if (composed.kind === "missing") return add(total, await incomplete(order, run));
    const next = await (isDrawn ? draw(composed.request, order, run) : buyOnce(composed.request, order, run));
    total = add(total, next);
    // Where the account may not ask for as many at once as it was not known to, it is asked for fewer.
    if (next.failure?.code === "rate-limited" && throttle.mostPictures < most) continue;
    if (next.failure || next.stoppedBy || next.masters.length === 0) return total;
  }
  return total;
}

const NOTHING_BOUGHT: Bought = { masters: [], costs: [], requests: 0 };

async function draw(request: GenerationRequest, order: Order, run: Run): Promise<Bought> {
  order.begin();
  const gathered = await gather(order, run);
  if (gathered.kind === "failed") return { ...NOTHING_BOUGHT, failure: gathered.failure };
  return boughtBy(await drawOnce(request, { order, run, pictures: gathered.bytes }), 0);
}

/** Sends one request, again where that cannot buy twice. */
async function buyOnce(request: GenerationRequest, order: Order, run: Run): Promise<Bought> {
  const { schedule, host, emit } = run;
  const ask = schedule.ask(order.asset, request);
  let unavailable = 0;
  for (let sending = 1; ; sending += 1) {
    const unsent = { ...NOTHING_BOUGHT, requests: sending - 1 };
    const came = await schedule.send(ask, (flight) => sendNow(request, order, { run, flight }));
    if (came === undefined) return unsent;
    if (came.kind === "stopped") return { ...unsent, stoppedBy: came };
    if (came.kind === "failed") return { ...unsent, failure: came.failure };
    if (came.kind === "answered") return boughtBy(came, sending);
    const { failure } = came;
    if (failure.kind === "unavailable") unavailable += 1;
    const refusedForMs = ask.throttle.refusedForMs(schedule.nowMs());
    const next = afterFailure(failure, { unavailable, refusedForMs, chance: host.random() });
    if (next.kind === "stop") stopAll(failure.message, run);
    if (next.kind !== "again") return { ...unsent, requests: sending, failure: toAssetFailure(failure) };
    const turnMs = ask.throttle.waitMs(ask.charge, schedule.nowMs());
    const waitMs = Math.max(next.waitMs, Number.isFinite(turnMs) ? turnMs : 0);
    emit({ kind: "retrying", id: order.asset.id, attempt: sending + 1, waitMs, why: failure.message });
    await schedule.rest(next.waitMs);
  }
}

interface Leaving {
  readonly run: Run;
  readonly flight: Flight;
}

/** What is sent is read, and money put aside, only now: what waits for its turn holds neither. */
async function sendNow(
  request: GenerationRequest,
  order: Order,
  { run, flight }: Leaving,
): Promise<Sent | BudgetStop | Extract<GatheredPictures, { kind: "failed" }> | undefined> {
  order.begin();
  const gathered = await gather(order, run);
  if (gathered.kind === "failed") return gathered;
  if (run.stopping.aborted || run.state.stopped === "account") return undefined;
  const price = order.priceOf(request.count);
  const reserved = run.budget.reserve(price, order.purse);
  if (reserved.kind === "stopped") return reserved;
  return sendOnce(request, { order, run, pictures: gathered.bytes }, { price, reserved, flight });
}

const gather = (order: Order, run: Run): Promise<GatheredPictures> => gatherPictures(order.asset, order.digestOf, run);

/** Gathering tells which picture is missing. */
async function incomplete(order: Order, run: Run): Promise<Bought> {
  const gathered = await gather(order, run);
  if (gathered.kind === "gathered") throw new Error("a picture that was gathered has no digest");
  return { ...NOTHING_BOUGHT, failure: gathered.failure };
}

/** No request of this run can succeed: none that has not left yet is sent. */
function stopAll(reason: string, { state, schedule }: Run): void {
  schedule.close();
  if (state.stopped !== undefined) return;
  state.stopped = "account";
  state.stopReason = reason;
}

function boughtBy(sent: Extract<Sent, { kind: "answered" }>, requests: number): Bought {
  const { masters, cost, failure } = sent;
  return { masters, costs: cost ? [cost] : [], requests, ...(failure && { failure }) };
}

function add(total: Bought, next: Bought): Bought {
  return {
    ...next,
    masters: [...total.masters, ...next.masters],
    costs: [...total.costs, ...next.costs],
    requests: total.requests + next.requests,
  };
}
