import type { Asset } from "../model/asset.js";
import { describeFinding, failedFindings } from "../model/expectation.js";
import type { Master } from "../model/lock.js";
import { attemptsLeft } from "../plan/attempts-left.js";
import { choose } from "../plan/decide.js";
import { escalate, type Escalated } from "../plan/escalate.js";
import { distinct } from "../plan/known.js";
import { addBought, type Bought } from "./bought.js";
import { bestPicture } from "./best-picture.js";
import type { Run } from "./run.js";
import type { StepResult } from "./step-result.js";

export interface FurtherAttempts {
  readonly asset: Asset;
  /** Those there are, whether or not they meet what is expected. */
  readonly masters: readonly Master[];
  /** How many pictures were made for the request: more than there are masters where some are equal. */
  readonly made: number;
  /** Buys one picture more, within the budget as ever. */
  readonly buyOne: (escalated: Escalated, have: number) => Promise<Bought>;
  /** Why a picture that is asked for so should not be bought; undefined where nothing stands against it. */
  readonly whyNot: (asked: Asset) => Promise<StepResult | undefined>;
}

export interface Tried {
  readonly masters: readonly Master[];
  /** Undefined when no more were needed, or allowed. */
  readonly bought?: Bought;
  /** What stood against one more. */
  readonly notJudged?: StepResult;
}

/** Buys one picture after another until one meets what is expected, or no attempt is left, or something stands against it. */
export async function tryFurther({ asset, masters, made, buyOne, whyNot }: FurtherAttempts, run: Run): Promise<Tried> {
  let all = masters;
  let count = made;
  let bought: Bought | undefined;
  let notJudged: StepResult | undefined;
  for (;;) {
    const wish = choose(asset, all, undefined);
    if (!wish || attemptsLeft(asset, count) === 0 || run.stopping.aborted) break;
    const judged = await bestPicture({ asset, masters: all, wish, prefersWish: true }, run);
    if (judged.kind !== "unmet") break;
    const findings = failedFindings(judged.best);
    const step = Math.max(1, count - asset.candidates + 1);
    // What any of them got wrong the next one may get wrong too.
    const corrections = judged.failing.flatMap(failedFindings).flatMap(({ correction }) => correction ?? []);
    const escalated = escalate(asset, { step, corrections });
    notJudged = await whyNot(escalated.asset);
    if (notJudged) break;
    run.emit({ kind: "trying-again", id: asset.id, attempt: step + 1, why: findings.map(describeFinding).join("; ") });
    const next = await buyOne(escalated, count);
    bought = bought ? addBought(bought, next) : next;
    const before = all.length;
    all = distinct([...all, ...next.masters]);
    count += next.masters.length;
    // A server that makes the same picture again will go on doing so.
    if (next.failure || next.stoppedBy || all.length === before) break;
  }
  return { masters: all, ...(bought && { bought }), ...(notJudged && { notJudged }) };
}
