import { join } from "node:path";
import { announcedMaster } from "../images/announced-master.js";
import type { AssetFailure } from "../model/build-event.js";
import type { Digest } from "../model/digest.js";
import type { Attempt, Cost, Master } from "../model/lock.js";
import type { Price } from "../model/money.js";
import type { GenerationRequest, MadePicture, ProviderContext, ProviderFailure } from "../model/provider.js";
import { takeRoom, type Room } from "../disk/take-room.js";
import { bookedUntilAnswered } from "./booked-until-answered.js";
import type { Reservation } from "./budget.js";
import { despiteDisk } from "./despite-disk.js";
import type { SentRequest } from "./journal.js";
import { isStored, keepMasters } from "./keep-masters.js";
import { roomForMasters } from "./room-for-masters.js";
import type { Order } from "./order.js";
import { mayBeBilled, toAssetFailure } from "./retry-policy.js";
import type { Run } from "./run.js";
import { costOf, FREE, settledAttempt } from "./settled-attempt.js";
import type { Flight } from "./schedule/scheduler.js";
import { stopAll } from "./stop-all.js";
import { writeFailure } from "./write-failure.js";

export interface Dealing {
  readonly order: Order;
  readonly run: Run;
  readonly pictures: ReadonlyMap<Digest, Uint8Array>;
}

/** `answered`: it is over, for good or bad. `unsent`: surely not billed. */
export type Sent =
  | {
      readonly kind: "answered";
      readonly masters: readonly Master[];
      readonly cost?: Cost;
      readonly failure?: AssetFailure;
    }
  | { readonly kind: "unsent"; readonly failure: ProviderFailure };

interface Sending {
  readonly price: Price;
  readonly reserved: Reservation;
  readonly flight: Flight;
}

/**
 * One paid request: room on the disk → journal → request → journal → bytes in the store → journal → booked. Once it has
 * left, what the disk refuses is told and nothing else: the attempt is booked whatever happens. What the second line of
 * the journal says is believed after a crash as far as the store bears it out: a picture that has got there is kept.
 */
export async function sendOnce(
  request: GenerationRequest,
  dealing: Dealing,
  { price, reserved, flight }: Sending,
): Promise<Sent> {
  const { order, run } = dealing;
  const { id } = order.asset;
  let asked = uncertainAttempt(request, price, dealing);
  const ready = await makeReady(request, asked, dealing);
  if (ready.kind === "failed") {
    reserved.settle(FREE);
    return { kind: "answered", masters: [], failure: ready.failure };
  }
  const { room, noted } = ready;
  try {
    const answer = await run.providerOf(id).generate(request, {
      ...contextOf(dealing, () => run.stores.bought.receive(room)),
      leaving: flight.leave,
      async pending(named) {
        asked = { ...asked, ...named };
        await despiteDisk(noted.answered(asked));
      },
    });
    // Before its place is free for the next one.
    if (answer.kind === "account") stopAll(answer.message, run);
    flight.land(answer);
    if (answer.kind !== "made" && !mayBeBilled(answer)) {
      await despiteDisk(noted.answered(undefined));
      reserved.settle(FREE);
      return { kind: "unsent", failure: answer };
    }
    const pictures = answer.kind === "made" ? answer.pictures : [];
    const cost = costOf(answer, asked, run.manifest);
    const announced = await announcedMasters(pictures, request);
    const told = settledAttempt(asked, answer, { masters: announced, cost });
    await despiteDisk(noted.answered(fetchable(told, asked)));
    const keeping = { request, store: run.stores.bought, run, whenFree: run.whenCoreFree };
    const kept = await keepMasters(pictures, keeping);
    const settled = settledAttempt(asked, answer, { masters: kept.masters, cost });
    const isOut = asked.pending !== undefined && !isStored(kept);
    const attempt = isOut ? { ...fetchable(settled, asked), outcome: "uncertain" as const } : settled;
    await despiteDisk(room.release());
    await despiteDisk(noted.answered(attempt));
    reserved.settle(cost);
    run.book.addAttempt(id, attempt);
    if (answer.kind === "pending") run.state.unfetched.set(order.fingerprint, toAssetFailure(answer));
    run.emit({ kind: "spent", id, cost, totalMicroUsd: run.budget.spentMicroUsd() });
    const failure = answer.kind === "made" ? kept.failure : toAssetFailure(answer);
    return { kind: "answered", masters: kept.masters, cost, ...(failure && { failure }) };
  } finally {
    await despiteDisk(room.release());
  }
}

/** What the store has not got yet is fetched once more, from whoever keeps it under a name. */
function fetchable(settled: Attempt, { pending }: Attempt): Attempt {
  return pending === undefined ? settled : { ...settled, pending };
}

type Ready =
  | { readonly kind: "ready"; readonly room: Room; readonly noted: SentRequest }
  | { readonly kind: "failed"; readonly failure: AssetFailure };

/** Nothing leaves before its answer has a place and the journal tells of it. */
async function makeReady(request: GenerationRequest, asked: Attempt, { order, run }: Dealing): Promise<Ready> {
  const { layout, stores, state, journal } = run;
  await state.storeTrouble;
  if (state.unstorable) return notBought(state.unstorable);
  let room: Room | undefined;
  try {
    await stores.bought.open();
    room = await takeRoom(
      join(layout.temporary, `room-${asked.at.replaceAll(":", "-")}`),
      roomForMasters(request.settings, request.count),
    );
    return { kind: "ready", room, noted: await journal.sent(order.asset.id, asked) };
  } catch (error) {
    const failure = writeFailure(error);
    await despiteDisk(room?.release());
    return notBought(failure);
  }
}

function notBought(failure: AssetFailure): Ready {
  const message = `nothing was bought, as it could not be kept: ${failure.message}`;
  return { kind: "failed", failure: { ...failure, message } };
}

/** Drafts cost nothing and can be drawn again: no journal, no attempt. */
export async function drawOnce(
  request: GenerationRequest,
  dealing: Dealing,
): Promise<Extract<Sent, { kind: "answered" }>> {
  const { order, run } = dealing;
  const store = run.stores.drafts;
  const context = contextOf(dealing, () => store.receive());
  const answer = await run.providerOf(order.asset.id).generate(request, context);
  if (answer.kind !== "made") return { kind: "answered", masters: [], failure: toAssetFailure(answer) };
  // Whoever draws has got through the gate already.
  const kept = await keepMasters(answer.pictures, { request, store, run, whenFree: (task) => task() });
  return { kind: "answered", ...kept };
}

function contextOf({ run, pictures }: Dealing, receive: ProviderContext["receive"]): ProviderContext {
  return {
    signal: run.abort,
    receive,
    async bytesOf(digest) {
      const bytes = pictures.get(digest);
      if (!bytes) throw new Error(`${digest} is no picture of this request`);
      return bytes;
    },
  };
}

async function announcedMasters(
  pictures: readonly MadePicture[],
  { settings }: GenerationRequest,
): Promise<readonly Master[]> {
  const announced = await Promise.all(pictures.map(({ received }) => announcedMaster(received, settings)));
  return announced.filter((master) => master !== undefined);
}

/** What to believe of a request of which nothing more is ever heard. */
function uncertainAttempt(request: GenerationRequest, price: Price, { order, run }: Dealing): Attempt {
  return {
    at: run.nextAttemptTime(),
    provider: run.providerOf(order.asset.id).kind,
    model: request.settings.model,
    fingerprint: order.fingerprint,
    outcome: "uncertain",
    masters: [],
    ...bookedUntilAnswered(price),
    ...(order.escalation && { escalation: order.escalation }),
  };
}
