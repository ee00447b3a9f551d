import type { Json } from "../model/canonical-json.js";
import type { Finding } from "../model/expectation.js";
import type { Wish } from "../model/judge.js";
import type { Attempt } from "../model/lock.js";
import type { Price } from "../model/money.js";
import type { Plan, Reason, Step, StepJudging, Verdict } from "../model/plan.js";
import { unreachable } from "../model/unreachable.js";
import { costToJson } from "./cost-to-json.js";
import { expectedKeys } from "./describe-expectations.js";
import { describeReason, type ReasonContext } from "./describe-reason.js";
import { nextSteps } from "./describe-verdict.js";

/**
 * What `artlock plan --json` prints. Field names are stable; new ones may be added.
 * ```json
 * {"type": "plan", "price": {"kind": "estimate", "lowMicroUsd": 42100, "highMicroUsd": 42100},
 *  "counts": {"regenerate": 1, "fresh": 11}, "steps": […], "orphans": [{"id": "old", "outputs": ["public/old.png"]}]}
 * ```
 */
export type PlanJson = {
  readonly type: "plan";
  readonly price: Price;
  /** Assets by verdict; verdicts that none has are left out. */
  readonly counts: { readonly [verdict: string]: number };
  /** In the order in which they would be carried out. */
  readonly steps: readonly StepJson[];
  /** Entries of the lock that no asset claims. */
  readonly orphans: readonly { readonly id: string; readonly outputs: readonly string[] }[];
};

/** One asset. Members that its verdict has no use for are left out. */
export type StepJson = {
  readonly id: string;
  readonly verdict: Verdict["kind"];
  /** Pictures to be made. */
  readonly count?: number;
  readonly because: readonly ReasonJson[];
  readonly price: Price;
  readonly provider: string;
  readonly model: string;
  /** Left out while an asset it refers to has yet to be made. */
  readonly fingerprint?: string;
  /** Assets that come first. */
  readonly needs: readonly string[];
  /** Where an adopted picture comes from. */
  readonly from?: Json;
  /** Files that are not what artlock wrote. */
  readonly drifted?: readonly string[];
  /** What holds a pinned asset: its pin, or that a draft does not take the place of what was bought. */
  readonly heldBy?: "pin" | "bought";
  /** Digest of the master that no store has. */
  readonly lostMaster?: string;
  /** The model that pictures may be shown to, what it may be asked about each of them, and the part of `price` for that. */
  readonly judging?: { readonly model: string; readonly queries: readonly Wish[]; readonly price: Price };
  /** Requests for this picture that were sent and never answered: making it again may pay twice. */
  readonly unanswered?: readonly Json[];
  /** Keys of `expect` that a picture to be made is held to, and how many may be bought for it. */
  readonly expects?: readonly string[];
  readonly attempts?: number;
  /** What the best picture of an unmet asset fails. */
  readonly findings?: readonly Finding[];
  /** What the user has to do, where artlock cannot go on by itself. */
  readonly next: readonly string[];
};

/** A reason as the plan holds it (`kind` and its fields) and `text`, the same in words. */
export type ReasonJson = { readonly kind: string; readonly text: string } & {
  readonly [field: string]: Json | undefined;
};

export function planToJson({ steps, orphans, price }: Plan): PlanJson {
  const counts: { [verdict: string]: number } = {};
  for (const { verdict } of steps) counts[verdict.kind] = (counts[verdict.kind] ?? 0) + 1;
  return { type: "plan", price, counts, steps: steps.map(stepToJson), orphans };
}

export function stepToJson({ asset, verdict, price, fingerprint, needs, unanswered, judging }: Step): StepJson {
  const context: ReasonContext = { asset, width: TEXT_WIDTH };
  return {
    id: asset.id,
    verdict: verdict.kind,
    ...detailsOf(verdict),
    because: reasonsOf(verdict).map((reason) => ({ ...reason, text: describeReason(reason, context).join("; ") })),
    price,
    provider: asset.provider.kind,
    model: asset.settings.model,
    ...(fingerprint && { fingerprint }),
    needs,
    ...(judging && { judging: judgingToJson(judging) }),
    ...(unanswered && { unanswered: unanswered.map(unansweredToJson) }),
    ...expectedOf(asset),
    next: nextSteps(verdict, asset.id),
  };
}

function judgingToJson({ model, queries, price }: StepJudging): NonNullable<StepJson["judging"]> {
  return { model, queries: queries.map(({ wish }) => wish), price };
}

function unansweredToJson({ at, provider, model, requestId, pending, cost }: Attempt): Json {
  return { at, provider, model, requestId, pending, cost: costToJson(cost) };
}

function expectedOf(asset: Step["asset"]): Pick<StepJson, "expects" | "attempts"> {
  const expects = expectedKeys(asset);
  return expects.length === 0 ? {} : { expects, attempts: asset.expect?.attempts ?? 1 };
}

const TEXT_WIDTH = 160;

type Details = Pick<StepJson, "count" | "from" | "drifted" | "heldBy" | "lostMaster" | "findings">;

function detailsOf(verdict: Verdict): Details {
  switch (verdict.kind) {
    case "generate":
    case "regenerate":
      return { count: verdict.count };
    case "adopt":
      return { from: verdict.from };
    case "drifted":
      return { drifted: verdict.outputs };
    case "pinned":
      return { heldBy: verdict.by };
    case "lost":
      return { lostMaster: verdict.master };
    case "unmet":
      return { findings: verdict.findings };
    case "fresh":
    case "judge":
    case "render":
    case "restore":
      return {};
    default:
      return unreachable(verdict);
  }
}

function reasonsOf(verdict: Verdict): readonly Reason[] {
  switch (verdict.kind) {
    case "generate":
      return [verdict.because];
    case "regenerate":
    case "render":
    case "lost":
      return verdict.because;
    case "restore":
      return verdict.missing.map((path) => ({ kind: "output-missing", path }));
    case "drifted":
      return verdict.blocks;
    case "pinned":
      return verdict.changes;
    case "unmet":
      return [verdict];
    case "fresh":
    case "judge":
    case "adopt":
      return [];
    default:
      return unreachable(verdict);
  }
}
