import { requestLimits } from "../catalog/request-limits.js";
import type { AssetFailure } from "../model/build-event.js";
import type { Cost, Master } from "../model/lock.js";
import type { GenerationRequest } from "../model/provider.js";
import { composeRequest } from "../plan/compose-request.js";
import type { BudgetStop } from "./budget.js";
import { gatherPictures } from "./gather-pictures.js";
import type { Order } from "./order.js";
import { isWorthSendingAgain, MAX_SENDINGS, toAssetFailure, waitBeforeMs } from "./retry-policy.js";
import type { Run } from "./run.js";
import { drawOnce, sendOnce, type Dealing, type Sent } from "./send-request.js";

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
  const gathered = await gatherPictures(order.asset, order.digestOf, run);
  if (gathered.kind === "failed") return { ...NOTHING_BOUGHT, failure: gathered.failure };
  const dealing: Dealing = { order, run, pictures: gathered.bytes };
  let total: Bought = NOTHING_BOUGHT;
  while (total.masters.length < order.count) {
    const count = Math.min(requestLimits.picturesMade, order.count - total.masters.length);
    const composed = composeRequest(order.asset, order.digestOf, { have: order.have + total.masters.length, count });
    if (composed.kind === "missing") throw new Error("a picture that was gathered has no digest");
    const next = await buyOnce(composed.request, dealing);
    total = add(total, next);
    if (next.failure || next.stoppedBy || next.masters.length === 0) return total;
  }
  return total;
}

const NOTHING_BOUGHT: Bought = { masters: [], costs: [], requests: 0 };

/** Sends one request, again after a wait where that cannot buy twice. */
async function buyOnce(request: GenerationRequest, dealing: Dealing): Promise<Bought> {
  const { order, run } = dealing;
  if (run.providerOf(order.asset.id).kind === "draft") return boughtBy(await drawOnce(request, dealing), 0);
  const price = order.priceOf(request.count);
  for (let sending = 1; ; sending += 1) {
    if (run.stopping.aborted || run.state.stopped === "account") return { ...NOTHING_BOUGHT, requests: sending - 1 };
    const reserved = run.budget.reserve(price, order.purse);
    if (reserved.kind === "stopped") return { ...NOTHING_BOUGHT, requests: sending - 1, stoppedBy: reserved };
    const sent = await sendOnce(request, dealing, { price, reserved });
    if (sent.kind === "answered") return boughtBy(sent, sending);
    const { failure } = sent;
    if (failure.kind === "account") stopAll(failure.message, run);
    if (!isWorthSendingAgain(failure) || sending === MAX_SENDINGS) {
      return { ...NOTHING_BOUGHT, requests: sending, failure: toAssetFailure(failure) };
    }
    const waitMs = waitBeforeMs(sending, failure, run.host.random());
    run.emit({ kind: "retrying", id: order.asset.id, attempt: sending + 1, waitMs, why: failure.message });
    // A wait that is cut short ends at the check above.
    await run.host.sleep(waitMs, run.stopping).catch(() => undefined);
  }
}

/** No request of this run can succeed: none that has not left yet is sent. */
function stopAll(reason: string, { state }: Run): void {
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
