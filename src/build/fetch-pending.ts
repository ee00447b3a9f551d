import type { AssetId, ImageSettings } from "../model/asset.js";
import type { AssetFailure } from "../model/build-event.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Attempt } from "../model/lock.js";
import { formatUsd } from "../model/money.js";
import type { MadePicture, ProviderAnswer } from "../model/provider.js";
import type { Gate } from "./core-gate.js";
import { createProviders } from "./create-providers.js";
import { isStored, keepMasters, type Kept } from "./keep-masters.js";
import { openLockBook, type LockBook } from "./lock-book.js";
import type { Project } from "./open-project.js";
import { pendingIn } from "./pending-in.js";
import { pendingSource, type PendingSource, type Sources } from "./pending-source.js";
import type { PlannedProject } from "./plan-project.js";
import { mayBeBilled, toAssetFailure } from "./retry-policy.js";
import type { Run, RunState } from "./run.js";
import { costOf, FREE, settledAttempt } from "./settled-attempt.js";

export interface Fetching extends Pick<Run, "emit" | "abort" | "stopping"> {
  readonly timeoutMs?: number | undefined;
  readonly whenCoreFree: Gate;
}

/** `pending`: how many there were. `unfetched`: requests whose pictures are still with the provider, and why. */
export type FetchedPending =
  | { readonly kind: "fetched"; readonly pending: number; readonly unfetched: RunState["unfetched"] }
  | { readonly kind: "unsaved"; readonly diagnostic: Diagnostic };

/**
 * Fetches what earlier runs had made in the background and were not there to take, whether or not it is wanted any more: it
 * is paid for. A crash on the way loses nothing, as it can be fetched once more.
 */
export async function fetchPending(
  project: Project,
  planned: PlannedProject,
  fetching: Fetching,
): Promise<FetchedPending> {
  // A run that is told to draw everything has no provider to fetch from, and no use for it.
  const pending = project.isOverridden ? [] : pendingIn(planned.lock);
  const unfetched: RunState["unfetched"] = new Map();
  const fetched = { kind: "fetched", pending: pending.length, unfetched } as const;
  if (pending.length === 0) return fetched;
  const context: Context = {
    ...fetching,
    project,
    plan: planned.plan,
    assets: project.manifest.assets,
    unfetched,
    book: openLockBook(planned, project),
    providerOf: createProviders(project.manifest, { host: project.host, timeoutMs: fetching.timeoutMs }).providerOf,
    state: {},
  };
  await Promise.all(pending.map(([id, attempt]) => fetchOne(id, attempt, context)));
  const diagnostic = await context.book.save();
  return diagnostic ? { kind: "unsaved", diagnostic } : fetched;
}

interface Context extends Fetching, Sources {
  readonly project: Project;
  readonly unfetched: RunState["unfetched"];
  readonly book: LockBook;
  readonly state: Pick<RunState, "storeTrouble" | "unstorable">;
}

async function fetchOne(id: AssetId, attempt: Attempt, context: Context): Promise<void> {
  const { project, unfetched, book } = context;
  const tell = (message: string, hint?: string): void =>
    context.emit({
      kind: "warning",
      diagnostic: { severity: "warning", code: "pending-request", message, ...(hint !== undefined && { hint }) },
    });
  const source = pendingSource(id, attempt, context);
  if (source) tell(`${id}: fetching the picture that was asked for at ${attempt.at}`);
  const fetched = source ? await fetchAndKeep(attempt, source, context) : NO_WAY_THERE;
  if (fetched.kind === "left") {
    unfetched.set(attempt.fingerprint, fetched.failure);
    tell(`${id}: ${fetched.failure.message}`, fetched.failure.hint);
    return;
  }
  const { answer, kept } = fetched;
  const cost = answer.kind === "made" || mayBeBilled(answer) ? costOf(answer, attempt, project.manifest) : FREE;
  book.settleAttempt(id, settledAttempt(attempt, answer, { masters: kept.masters, cost }));
  const trouble = answer.kind === "made" ? kept.failure?.message : answer.message;
  tell(
    trouble === undefined
      ? `${id}: fetched, ${cost.kind === "billed" ? formatUsd(cost.microUsd) : "at a price that nobody told"}`
      : `${id}: no picture came of it: ${trouble}`,
  );
}

type Fetched =
  | { readonly kind: "over"; readonly answer: ProviderAnswer; readonly kept: Kept }
  | { readonly kind: "left"; readonly failure: AssetFailure };

const NO_WAY_THERE: Fetched = {
  kind: "left",
  failure: {
    code: "pending",
    message: "no asset has the `transport: responses` by which its picture could be fetched",
    hint: "bring it back for one build: the picture is paid for",
  },
};

async function fetchAndKeep(attempt: Attempt, source: PendingSource, context: Context): Promise<Fetched> {
  const { abort, stopping, project, whenCoreFree, state } = context;
  const { settings, isAsAsked, isOwn } = source;
  const store = project.stores.bought;
  // It can be fetched at any time, so the first Ctrl-C is enough.
  const signal = AbortSignal.any([abort, stopping]);
  const answer = await source.fetch(attempt.pending ?? "", { signal, settings, receive: () => store.receive() });
  if (answer.kind === "pending" || answer.kind === "account") return { kind: "left", failure: stillOpen(answer) };
  // Another account knows nothing of it, and that it is gone is not for that one to say.
  if (answer.kind !== "made" && answer.code === "response_gone" && !isOwn)
    return { kind: "left", failure: stillOpen(answer) };
  const pictures = answer.kind === "made" ? answer.pictures : [];
  const keeping = { store, run: { host: project.host, abort, state }, whenFree: whenCoreFree };
  const request = { settings: isAsAsked ? settings : asItCame(settings, pictures), count: pictures.length };
  const kept = await keepMasters(pictures, { ...keeping, request });
  if (kept.failure && !isStored(kept)) return { kind: "left", failure: { ...kept.failure, code: "pending" } };
  return { kind: "over", answer, kept };
}

function stillOpen(answer: Exclude<ProviderAnswer, { kind: "made" }>): AssetFailure {
  return toAssetFailure({ ...answer, kind: "pending" });
}

/** What fits any picture. */
function asItCame(settings: ImageSettings, [picture]: readonly MadePicture[]): ImageSettings {
  const format = FORMATS[picture?.type ?? "image/png"];
  return { ...settings, size: { kind: "auto" }, background: "auto", format };
}

const FORMATS = { "image/png": "png", "image/jpeg": "jpeg", "image/webp": "webp" } as const;
