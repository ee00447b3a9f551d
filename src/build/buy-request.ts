import type { GenerationRequest } from "../model/provider.js";
import type { BudgetStop } from "./budget.js";
import { gatherPictures, type GatheredPictures } from "./gather-pictures.js";
import type { Order } from "./order.js";
import type { Run } from "./run.js";
import type { Flight } from "./schedule/scheduler.js";
import { sendInTurn } from "./send-in-turn.js";
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
export const MOST_UNCERTAIN = 3;

async function buyUnlessUncertain(request: GenerationRequest, order: Order, run: Run): Promise<Bought> {
  const { answer, requests, ...rest } = await sendInTurn(
    {
      id: order.asset.id,
      ask: run.schedule.ask(order.asset, request),
      send: (flight) => sendNow(request, order, { run, flight }),
      giveUp: ({ message }) => stopAll(message, run),
    },
    run,
  );
  return answer ? boughtBy(answer, requests) : { ...NOTHING_BOUGHT, ...rest, requests };
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
