import type { GenerationRequest } from "../model/provider.js";
import { composeRequest } from "../plan/compose-request.js";
import { addBought, type Bought, boughtBy, NOTHING_BOUGHT } from "./bought.js";
import { buyRequest } from "./buy-request.js";
import { gatherPictures } from "./gather-pictures.js";
import type { Order } from "./order.js";
import type { Run } from "./run.js";
import { drawOnce } from "./send-request.js";

/** Makes masters, in requests of as many as may be in one, until there are enough or something stands against it. */
export async function buyMasters(order: Order, run: Run): Promise<Bought> {
  const { kind, picturesEach } = run.providerOf(order.asset.id);
  const make = kind === "draft" ? draw : buyRequest;
  const throttle = run.schedule.throttleOf(order.asset);
  let total = NOTHING_BOUGHT;
  while (total.masters.length < order.count) {
    const made = total.masters.length;
    const count = Math.min(picturesEach, throttle.mostPictures, order.count - made);
    const composed = composeRequest(order.asset, order.digestOf, { have: order.have + made, count });
    if (composed.kind === "missing") return addBought(total, await whatIsMissing(order, run));
    const next = await make(composed.request, order, run);
    total = addBought(total, next);
    // What was refused for asking more at once than the account may ask at all is asked for in parts.
    if (next.failure?.code === "rate-limited" && throttle.mostPictures < count) continue;
    if (next.failure || next.stoppedBy || next.masters.length === 0) return total;
  }
  return total;
}

async function draw(request: GenerationRequest, order: Order, run: Run): Promise<Bought> {
  if (run.stopping.aborted) return NOTHING_BOUGHT;
  order.begin();
  const gathered = await gatherPictures(order.asset, order.digestOf, run);
  if (gathered.kind === "failed") return { ...NOTHING_BOUGHT, failure: gathered.failure };
  return boughtBy(await drawOnce(request, { order, run, pictures: gathered.bytes }), 0);
}

/** Gathering tells which picture it is. */
async function whatIsMissing(order: Order, run: Run): Promise<Bought> {
  const gathered = await gatherPictures(order.asset, order.digestOf, run);
  if (gathered.kind === "gathered") throw new Error("a picture that was gathered has no digest");
  return { ...NOTHING_BOUGHT, failure: gathered.failure };
}
