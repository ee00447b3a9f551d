import { checkMaster } from "../images/check-master.js";
import type { AssetFailure } from "../model/build-event.js";
import { shortDigest, type Digest } from "../model/digest.js";
import type { Master } from "../model/lock.js";
import type { GenerationRequest, MadePicture } from "../model/provider.js";
import type { MasterStore } from "../store/master-store.js";
import type { Gate } from "./core-gate.js";
import type { Run, RunState } from "./run.js";
import { writeFailure } from "./write-failure.js";

export interface Kept {
  readonly masters: readonly Master[];
  readonly failure?: AssetFailure;
}

/** Whether the store has all that came, be it of use or not. */
export function isStored({ failure }: Kept): boolean {
  return failure === undefined || failure.code === "unusable";
}

export interface Keeping {
  readonly request: Pick<GenerationRequest, "settings" | "count">;
  readonly store: MasterStore;
  readonly run: Pick<Run, "host" | "abort"> & { readonly state: StoreState };
  /** Lets pictures be decoded, a few at a time: decoded they are large. */
  readonly whenFree: Gate;
}

/** What those that put into one store tell one another. */
type StoreState = Pick<RunState, "storeTrouble" | "unstorable">;

/** All bytes go to the store before the first are looked into, right or wrong: they have been paid for. */
export async function keepMasters(pictures: readonly MadePicture[], keeping: Keeping): Promise<Kept> {
  const { request, store, whenFree } = keeping;
  const masters: Master[] = [];
  const failures: AssetFailure[] = [];
  const stored: (readonly [MadePicture, Put])[] = [];
  for (const picture of pictures) stored.push([picture, await putIntoStore(picture, keeping)]);
  for (const [picture, put] of stored) {
    if (put.kind === "failed") {
      failures.push(put.failure);
      continue;
    }
    const { received, type } = picture;
    const { digest, byteLength, head } = received;
    const path = store.pathOf({ digest, type });
    const checked = await whenFree(() => checkMaster({ digest, byteLength, head, path }, request.settings));
    if (checked.kind === "ok") masters.push(checked.master);
    else failures.push(mismatch(checked, put.digest));
  }
  if (pictures.length < request.count) failures.push(tooFew(request.count, pictures.length));
  const [failure] = failures;
  return { masters, ...(failure && { failure }) };
}

type Put =
  | { readonly kind: "put"; readonly digest: Digest }
  | { readonly kind: "failed"; readonly failure: AssetFailure };

/** What a disk refuses once it may take a moment later. */
const WAITS_MS = [100, 400];
const LAST_WAIT_MS = 1_000;

/** While it is tried again nothing more is sent, and a store that takes no picture ends the buying: more would be lost. */
async function putIntoStore(picture: MadePicture, keeping: Keeping): Promise<Put> {
  const { state } = keeping.run;
  const first = await tryToPut(picture, keeping);
  if (first.kind === "put") return first;
  const trouble = Promise.all([state.storeTrouble, tryMore(picture, keeping)]).then(async ([, put]) => {
    if (put.kind === "failed") {
      state.unstorable ??= put.failure;
      await picture.received.discard();
    }
    return put;
  });
  state.storeTrouble = trouble;
  return trouble;
}

async function tryMore(picture: MadePicture, keeping: Keeping): Promise<Put> {
  const { host, abort } = keeping.run;
  for (const waitMs of WAITS_MS) {
    await host.sleep(waitMs, abort).catch(() => undefined);
    const put = await tryToPut(picture, keeping);
    if (put.kind === "put") return put;
  }
  await host.sleep(LAST_WAIT_MS, abort).catch(() => undefined);
  return tryToPut(picture, keeping);
}

async function tryToPut({ received, type }: MadePicture, { store }: Keeping): Promise<Put> {
  try {
    return { kind: "put", digest: await store.put(received, type) };
  } catch (error) {
    const failure = writeFailure(error);
    const message = `a picture was made that the store cannot take: ${failure.message}`;
    return { kind: "failed", failure: { ...failure, message } };
  }
}

function mismatch({ asked, got }: { readonly asked: string; readonly got: string }, digest: Digest): AssetFailure {
  return {
    code: "unusable",
    message: `asked for ${asked} and got ${got}`,
    hint: `the provider or a gateway ignored a setting; what came is kept in .artlock/store as ${shortDigest(digest)}…`,
  };
}

function tooFew(asked: number, got: number): AssetFailure {
  return { code: "unusable", message: `asked for ${asked} pictures and got ${got}`, hint: "run again to buy the rest" };
}
