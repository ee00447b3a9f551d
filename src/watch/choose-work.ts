import type { AssetId, SpendRule } from "../model/asset.js";
import type { AssetFailure } from "../model/build-event.js";
import type { Fingerprint } from "../model/digest.js";
import { addPrices, type MicroUsd, type Price } from "../model/money.js";
import type { Plan, Step } from "../model/plan.js";
import type { PendingPicture, PendingReason } from "../model/watch-event.js";
import { isWork } from "../plan/is-work.js";
import { requestKey, workKey } from "./work-key.js";

/** What may be made now, and what waits and why. */
export interface Work {
  readonly now: ReadonlySet<AssetId>;
  /** Those of `now` whose files are derived, and about whose pictures nobody is asked, as nobody has said yes to that. */
  readonly unasked: ReadonlySet<AssetId>;
  /** What those of `now` that cost money cost at most. */
  readonly price: Price;
  readonly pending: readonly PendingPicture[];
}

/** What has been said and what has happened since the watch began; an answer, or a failure, holds for one request. */
export interface Given {
  readonly rule: SpendRule;
  readonly canAsk: boolean;
  readonly answers: ReadonlyMap<AssetId, Answer>;
  readonly setbacks: ReadonlyMap<AssetId, Setback>;
  /** How a request failed before this watch began. */
  readonly failedBefore: (step: Step) => AssetFailure | undefined;
}

/** `yes` holds for no more than `atMost`; undefined stands for a price that nobody knows. */
export type Answer =
  | { readonly kind: "yes"; readonly key: Fingerprint; readonly atMostMicroUsd: MicroUsd | undefined }
  | { readonly kind: "no"; readonly key: Fingerprint };

/** Why a step came to nothing. */
export interface Setback {
  readonly key: Fingerprint;
  readonly why: Extract<PendingReason, { readonly kind: "failed" | "stopped" }>;
}

/**
 * What a watch does of a plan. What is free is done, what costs money as the rule and the answers have it, and what failed
 * not again until its inputs change. What is made from something that waits waits as well.
 */
export function chooseWork({ steps }: Plan, given: Given): Work {
  const now = new Set<AssetId>();
  const held = new Set<AssetId>();
  const unasked = new Set<AssetId>();
  const pending: PendingPicture[] = [];
  const prices: Price[] = [];
  for (const step of steps.filter(({ verdict }) => isWork(verdict))) {
    const { id } = step.asset;
    if (isFreeUnasked(step) && !hasSetback(step, given) && whyNotBuy(step, given) !== undefined) {
      now.add(id);
      unasked.add(id);
      continue;
    }
    const heldBy = makesPicture(step) ? step.needs.find((need) => held.has(need)) : undefined;
    const why = heldBy === undefined ? whyNot(step, given) : needing(heldBy, step, given);
    if (why === undefined) {
      now.add(id);
      prices.push(step.price);
      continue;
    }
    held.add(id);
    if (step.price.kind !== "free") pending.push({ step, why });
  }
  return { now, unasked, price: addPrices(prices), pending };
}

/** Only what is asked about the picture costs anything. */
function isFreeUnasked({ verdict, price }: Step): boolean {
  return price.kind !== "free" && (verdict.kind === "render" || verdict.kind === "restore");
}

function hasSetback(step: Step, { setbacks }: Given): boolean {
  return setbacks.get(step.asset.id)?.key === workKey(step);
}

/** Whether a yes to `step`, as its price was seen, would be one to this. */
function isYes(answer: Answer | undefined, step: Step): boolean {
  if (answer?.kind !== "yes" || answer.key !== requestKey(step)) return false;
  if (step.price.kind !== "estimate") return answer.atMostMicroUsd === undefined;
  return answer.atMostMicroUsd !== undefined && step.price.highMicroUsd <= answer.atMostMicroUsd;
}

/** Its files may be derived whatever becomes of others; its picture would be made from the wrong ones. */
function makesPicture({ fingerprint, verdict }: Step): boolean {
  return !fingerprint || verdict.kind === "generate" || verdict.kind === "regenerate" || verdict.kind === "adopt";
}

function whyNot(step: Step, given: Given): PendingReason | undefined {
  const setback = given.setbacks.get(step.asset.id);
  if (setback && hasSetback(step, given)) return setback.why;
  return step.price.kind === "free" ? undefined : whyNotBuy(step, given);
}

function whyNotBuy(step: Step, { rule, canAsk, answers, failedBefore }: Given): PendingReason | undefined {
  const answer = answers.get(step.asset.id);
  if (rule === "never") return { kind: "never" };
  if (isYes(answer, step)) return undefined;
  if (rule === "auto") {
    const failure = failedBefore(step);
    return failure && { kind: "failed", failure };
  }
  if (!canAsk) return { kind: "nobody" };
  return { kind: answer?.kind === "no" && answer.key === requestKey(step) ? "declined" : "ask" };
}

/** Somebody may be asked for it all the same, so that one yes is enough for a whole chain. */
function needing(id: AssetId, step: Step, given: Given): PendingReason {
  const own = step.price.kind === "free" ? undefined : whyNot(step, given);
  return own ?? { kind: "needs", id };
}
