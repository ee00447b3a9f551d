import type { AssetFailure } from "../model/build-event.js";
import type { Digest, Fingerprint } from "../model/digest.js";
import { NOTHING } from "../model/money.js";
import type { Master } from "../model/lock.js";
import type { Step, Verdict } from "../model/plan.js";
import { unreachable } from "../model/unreachable.js";
import { choose, decide, masterInUse, type Wanted } from "../plan/decide.js";
import { digestOfSource, distinct } from "../plan/known.js";
import { madeBefore } from "../plan/made-before.js";
import { want } from "../plan/make-plan.js";
import { priceOfPictures } from "../plan/price-of-step.js";
import { isAnew } from "../plan/share-requests.js";
import type { Bought } from "./bought.js";
import { buyMasters } from "./buy-masters.js";
import { commitPicture } from "./commit-picture.js";
import { missingKey } from "./missing-key.js";
import { driftFailure } from "./drift-failure.js";
import { lostFailure } from "./lost-failure.js";
import type { Order } from "./order.js";
import { announce, type Run } from "./run.js";
import { failed, skipped, untouched, type StepResult } from "./step-result.js";
import { unmetByRecords } from "./unmet-expectation.js";

/**
 * Carries out one step whose upstream assets are done. A step planned before its upstream pictures existed is decided
 * again now that they do: where they came out the same bytes, nothing is bought.
 */
export async function runStep(step: Step, run: Run): Promise<StepResult> {
  const wanted = want(step.asset, run.known, (id) => run.state.pictures.get(id));
  const verdict = step.fingerprint ? step.verdict : decide(wanted, run.known, run.orders);
  switch (verdict.kind) {
    case "fresh":
    case "pinned": {
      const unmet = unmetByRecords(step.asset, run.book.entry(step.asset.id));
      return unmet ? failed(unmet) : untouched({ kind: verdict.kind });
    }
    case "drifted":
      return verdict.blocks.length > 0 ? failed(driftFailure(step.asset, verdict)) : untouched(verdict);
    case "lost":
      return failed(lostFailure(verdict.master, verdict.sentFrom ?? step.asset.id));
    case "render":
    case "restore":
      return derive(wanted, verdict.kind === "render" ? "rendered" : "restored", run);
    case "adopt":
      return adopt(wanted, verdict, run);
    case "generate":
    case "regenerate": {
      const variable = missingKey(step.asset, run.host);
      return variable === undefined ? generate(wanted, verdict, run) : skipped(`${variable} is not set`);
    }
    default:
      return unreachable(verdict);
  }
}

/** The picture stands; its files are brought in line with it. */
async function derive({ asset }: Wanted, outcome: "rendered" | "restored", run: Run): Promise<StepResult> {
  const before = run.book.entry(asset.id);
  const picked = before && masterInUse(asset, before);
  if (!picked) return failed(noSuchPick(asset.pick, before?.candidates ?? []));
  return commitPicture({ asset, made: before, picked, outcome }, run);
}

/** A picture of this very request exists, or another step of this run is making it. */
async function adopt(wanted: Wanted, verdict: Extract<Verdict, { kind: "adopt" }>, run: Run): Promise<StepResult> {
  const { asset, inputs } = wanted;
  const fingerprint = known(wanted);
  const masters = verdict.masters.length > 0 ? verdict.masters : await run.state.bought.get(fingerprint);
  if (!masters || masters.length === 0) {
    return failed({ code: "needs", message: `it shares its request with ${nameOf(verdict)}, which was not made` });
  }
  const picked = choose(asset, masters, verdict.picked);
  if (!picked) return failed(noSuchPick(asset.pick, masters));
  const takesOver = verdict.from.kind === "renamed" ? verdict.from.id : undefined;
  return commitPicture(
    { asset, made: { fingerprint, inputs, candidates: masters }, picked, outcome: "adopted", takesOver },
    run,
  );
}

async function generate(wanted: Wanted, verdict: Making, run: Run): Promise<StepResult> {
  const { asset, inputs } = wanted;
  const fingerprint = known(wanted);
  // Equal requests queue up, each for what the ones before it leave wanting; nothing comes between looking and queueing.
  const queue = run.state.bought.get(fingerprint) ?? Promise.resolve([]);
  const making = queue.then((made) => makeBeyond(wanted, verdict, { run, made }));
  const masters = making.then(
    (result) => result.masters,
    () => [],
  );
  run.state.bought.set(fingerprint, masters);
  const { picked: inUse, bought } = await making;
  const candidates = await masters;
  const spent = { requests: bought?.requests ?? 0, costs: bought?.costs ?? [] };
  const trouble = bought && troubleOf(bought, run);
  if (candidates.length === 0) return { ...(trouble ?? skipped(run.state.stopReason)), ...spent };
  const picked = choose(asset, candidates, inUse ?? run.book.entry(asset.id)?.picked);
  if (!picked) return { ...(trouble ?? failed(noSuchPick(asset.pick, candidates))), ...spent };
  const outcome = bought ? "generated" : "adopted";
  const done = await commitPicture({ asset, made: { fingerprint, inputs, candidates }, picked, outcome }, run);
  // What came is kept and in place; that not all came is still a failure, or a limit, to tell of.
  return { ...done, ...(done.outcome.kind !== "failed" && trouble && { outcome: trouble.outcome }), ...spent };
}

type Making = Extract<Verdict, { kind: "generate" | "regenerate" }>;

interface Queued {
  readonly run: Run;
  /** What equal requests of this run have made. */
  readonly made: readonly Master[];
}

interface Made {
  readonly masters: readonly Master[];
  /** The one in use where the request was made before. */
  readonly picked: Digest | undefined;
  /** Undefined when there were enough. */
  readonly bought?: Bought;
}

async function makeBeyond(wanted: Wanted, verdict: Making, { run, made }: Queued): Promise<Made> {
  const before = isAnew(verdict) ? undefined : madeBefore(wanted.asset.id, known(wanted), run.known);
  const have = distinct([...(before?.masters ?? []), ...made]);
  const count = wanted.asset.candidates - have.length;
  const picked = before?.picked;
  if (count <= 0) return { masters: have, picked };
  const bought = await buy(wanted, { have: have.length, count, verdict: verdict.kind }, run);
  return { masters: distinct([...have, ...bought.masters]), picked, bought };
}

interface Quantity {
  readonly have: number;
  readonly count: number;
  readonly verdict: Making["kind"];
}

async function buy(wanted: Wanted, { have, count, verdict }: Quantity, run: Run): Promise<Bought> {
  const { asset } = wanted;
  const limitMicroUsd = asset.maxCostMicroUsd ?? run.manifest.budget.perAssetMicroUsd;
  const order: Order = {
    asset,
    fingerprint: known(wanted),
    digestOf: (source) => digestOfSource(run.known, source, (id) => run.state.pictures.get(id)),
    have,
    count,
    purse: { limitMicroUsd, spent: NOTHING },
    begin: () => announce(run, asset.id, verdict),
    priceOf: (pictures) => priceOfPictures(asset, pictures, { prices: run.manifest.prices, known: run.known }),
  };
  const buying = (): Promise<Bought> => buyMasters(order, run);
  const isDrawn = run.providerOf(asset.id).kind === "draft";
  const bought = await (isDrawn ? run.whenCoreFree(buying) : buying());
  for (const master of bought.masters) run.state.masters.set(master.digest, master);
  return bought;
}

function troubleOf({ failure, stoppedBy }: Bought, run: Run): StepResult | undefined {
  if (!stoppedBy) return failure && failed(failure);
  run.state.stopped ??= "budget";
  return skipped(stoppedBy.because);
}

function known({ asset, fingerprint }: Wanted): Fingerprint {
  if (!fingerprint) throw new Error(`${asset.id} is made before what it is made from`);
  return fingerprint;
}

function nameOf({ from }: Extract<Verdict, { kind: "adopt" }>): string {
  return from.kind === "earlier" ? "an earlier request" : from.id;
}

function noSuchPick(pick: number | undefined, masters: readonly Master[]): AssetFailure {
  return {
    code: "unusable",
    message: `candidate ${pick ?? 1} is picked, and there are ${masters.length}`,
    hint: "pick one that exists, or raise `candidates`",
  };
}
