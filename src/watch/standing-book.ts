import type { AssetId, WatchRules } from "../model/asset.js";
import type { AssetFailure, AssetResult } from "../model/build-event.js";
import type { Fingerprint } from "../model/digest.js";
import type { Attempt, Lock } from "../model/lock.js";
import { microUsd, NOTHING, sumMicroUsd, type MicroUsd } from "../model/money.js";
import type { Plan, Step } from "../model/plan.js";
import type { PendingPicture, WatchStanding } from "../model/watch-event.js";
import { chooseWork, type Answer, type Setback, type Work } from "./choose-work.js";
import { requestKey, workKey } from "./work-key.js";

/** What a watch has been told, what has failed in it and what it has spent. */
export class StandingBook {
  readonly #canAsk: boolean;
  readonly #maxCostMicroUsd: MicroUsd | undefined;
  readonly #answers = new Map<AssetId, Answer>();
  readonly #setbacks = new Map<AssetId, Setback>();
  readonly #bought = new Set<Fingerprint>();
  #rules: WatchRules = { spend: "ask" };
  #lock: Lock | undefined;
  #terms = "";
  #spentMicroUsd: MicroUsd = NOTHING;

  constructor({ canAsk, maxCostMicroUsd }: { readonly canAsk: boolean; readonly maxCostMicroUsd?: MicroUsd }) {
    this.#canAsk = canAsk;
    this.#maxCostMicroUsd = maxCostMicroUsd;
  }

  /** What the rules and the lock are from now on. What limits or the lack of a key stopped may go under other `terms`. */
  look(rules: WatchRules, lock: Lock, terms: string): void {
    if (terms !== this.#terms) this.#forget(({ why }) => why.kind === "stopped");
    this.#terms = terms;
    const limits = [rules.budgetMicroUsd, this.#maxCostMicroUsd].filter((limit) => limit !== undefined);
    const [budgetMicroUsd] = limits.toSorted((a, b) => a - b);
    this.#rules = { spend: rules.spend, ...(budgetMicroUsd !== undefined && { budgetMicroUsd }) };
    this.#lock = lock;
  }

  get rules(): WatchRules {
    return this.#rules;
  }

  get spentMicroUsd(): MicroUsd {
    return this.#spentMicroUsd;
  }

  /** What is left of the watch's own budget; undefined when it has none. */
  get leftMicroUsd(): MicroUsd | undefined {
    const { budgetMicroUsd } = this.#rules;
    return budgetMicroUsd === undefined ? undefined : microUsd(Math.max(0, budgetMicroUsd - this.#spentMicroUsd));
  }

  work(plan: Plan): Work {
    return chooseWork(plan, {
      rule: this.#rules.spend,
      canAsk: this.#canAsk,
      answers: this.#answers,
      setbacks: this.#setbacks,
      failedBefore: (step) => this.#failedBefore(step),
    });
  }

  /** `making`: what the build under way has taken on. */
  standing(plan: Plan | undefined, making: ReadonlySet<AssetId>): WatchStanding {
    const { now, pending } = plan ? this.work(plan) : { now: new Set<AssetId>(), pending: [] };
    const waiting = new Map(pending.map((one) => [one.step.asset.id, one]));
    const inOrder = (plan?.steps ?? []).flatMap((step): readonly PendingPicture[] => {
      const { id } = step.asset;
      if (making.has(id)) return [];
      if (now.has(id) && step.price.kind !== "free") return [{ step, why: { kind: "said-yes" } }];
      return [waiting.get(id) ?? []].flat();
    });
    const failed = (plan?.steps ?? []).flatMap((step) => {
      const setback = this.#setbacks.get(step.asset.id);
      if (setback?.why.kind !== "failed" || setback.key !== workKey(step)) return [];
      return [[step.asset.id, setback.why.failure] as const];
    });
    const { spend: rule, budgetMicroUsd } = this.#rules;
    return {
      rule,
      canAsk: this.#canAsk,
      pending: inOrder,
      failed: new Map(failed),
      spentMicroUsd: this.#spentMicroUsd,
      ...(budgetMicroUsd !== undefined && { budgetMicroUsd }),
    };
  }

  /** Whoever says yes has seen that it failed, and says yes all the same. */
  approve(step: Step, atMostMicroUsd = step.price.kind === "estimate" ? step.price.highMicroUsd : undefined): void {
    this.#setbacks.delete(step.asset.id);
    this.#answers.set(step.asset.id, { kind: "yes", key: requestKey(step), atMostMicroUsd });
  }

  decline(step: Step): void {
    this.#answers.set(step.asset.id, { kind: "no", key: requestKey(step) });
  }

  /** Takes back every no and every failure. */
  retry(): void {
    this.#setbacks.clear();
    this.#bought.clear();
    for (const [id, { kind }] of this.#answers) if (kind === "no") this.#answers.delete(id);
  }

  /** Something changed on disk: what the disk refused may go now. */
  forgetDiskTrouble(): void {
    this.#forget(({ why }) => why.kind === "failed" && OF_THE_DISK.has(why.failure.code));
  }

  /** How a step of a build came out. */
  note(step: Step, { id, outcome }: AssetResult): void {
    this.#answers.delete(id);
    if (outcome.kind === "failed" && outcome.failure.code === "needs") return;
    if (outcome.kind === "failed") this.#setBack(step, { kind: "failed", failure: outcome.failure });
    else if (outcome.kind === "skipped") this.#setBack(step, { kind: "stopped", because: outcome.because });
    else this.#setbacks.delete(id);
    if (outcome.kind === "generated" && step.price.kind !== "free") this.#bought.add(requestKey(step));
  }

  /** What builds have spent in all, as far as it is known. */
  spend(amount: MicroUsd): void {
    this.#spentMicroUsd = sumMicroUsd([this.#spentMicroUsd, amount]);
  }

  #setBack(step: Step, why: Setback["why"]): void {
    this.#setbacks.set(step.asset.id, { key: workKey(step), why });
  }

  #forget(isOver: (setback: Setback) => boolean): void {
    for (const [id, setback] of this.#setbacks) if (isOver(setback)) this.#setbacks.delete(id);
  }

  /** Asked where nobody is: a request that failed in another run, or that was bought a moment ago, is not sent again. */
  #failedBefore(step: Step): AssetFailure | undefined {
    if (this.#bought.has(requestKey(step)))
      return { code: "unusable", message: "it was bought a moment ago, and is wanted again" };
    const last = attemptsOf(step.asset.id, this.#lock).findLast((attempt) => isFor(attempt, step));
    if (!last || last.outcome === "ok") return undefined;
    return { code: last.outcome, message: `it was sent before, on ${last.at.slice(0, "2026-11-23".length)}` };
  }
}

const OF_THE_DISK: ReadonlySet<AssetFailure["code"]> = new Set(["write", "drifted", "reference"]);

/** Whether that request was for what the step is to buy, or asked what it is to ask. */
function isFor({ fingerprint, judged }: Attempt, { judging, ...step }: Step): boolean {
  if (!judged) return fingerprint === step.fingerprint && step.verdict.kind !== "judge";
  const wanted = new Set(judging?.queries.map((query) => query.fingerprint));
  return judging?.pictures.includes(judged.master) === true && judged.queries.some(({ query }) => wanted.has(query));
}

function attemptsOf(id: AssetId, lock: Lock | undefined): readonly Attempt[] {
  return [...(lock?.assets.get(id)?.attempts ?? []), ...(lock?.unplaced.get(id) ?? [])];
}
