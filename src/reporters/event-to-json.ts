import type { AssetOutcome, AssetResult, BuildEvent, BuildSummary } from "../model/build-event.js";
import type { Json } from "../model/canonical-json.js";
import { unreachable } from "../model/unreachable.js";
import { costToJson } from "./cost-to-json.js";
import { planToJson } from "./plan-to-json.js";

/**
 * A build event as `artlock build --json` prints it, one a line. `type` says which:
 *
 * | type | members |
 * | --- | --- |
 * | `planned` | `plan`: see PlanJson |
 * | `warning` | `diagnostic`: `severity code message`, and where known `place {file line column} sourceLine expected found hint` |
 * | `waiting` | `holder`: who holds the lock |
 * | `started` | `id`, `verdict` |
 * | `retrying` | `id`, `attempt`, `waitMs`, `why` |
 * | `trying-again` | `id`, `attempt`: of the picture that is bought now, `why`: what the one before does not meet |
 * | `judging` | `id`, `model`: who is shown a picture of it now |
 * | `spent` | `id`, `cost`, `totalMicroUsd`: spent so far in this run |
 * | `finished` | an asset, see below |
 * | `interrupted` | `inFlight`: requests that are waited for |
 * | `done` | always the last: `exitCode`, `generated rendered fresh failed` (counts), `billedMicroUsd`, `estimatedMicroUsd`, `unknownCosts`, `elapsedMs`, `stopped` where it stopped early (`budget`, `interrupted`, `account`, `taken-over`), `results`: every asset |
 *
 * An asset is `id`, `outcome` (`fresh generated rendered restored adopted pinned drifted failed skipped`), `requests`,
 * `costs`, `outputs` (`{path: {digest bytes width height fingerprint}}`), `elapsedMs`, and as the outcome needs `drifted`
 * (paths), `failure` (`code message hint requestId`), `because` (of a skipped one). A cost is
 * `{"kind": "billed" | "estimated", "amountMicroUsd": 42100}` or `{"kind": "unknown"}`; unknown is never zero.
 * Field names are stable; new ones may be added.
 */
export function eventToJson(event: BuildEvent): EventJson {
  switch (event.kind) {
    case "planned":
      return { type: event.kind, plan: planToJson(event.plan) };
    case "warning":
      return {
        type: event.kind,
        diagnostic: { ...event.diagnostic, place: event.diagnostic.place && { ...event.diagnostic.place } },
      };
    case "waiting":
      return { type: event.kind, holder: event.holder };
    case "started":
      return { type: event.kind, id: event.id, verdict: event.verdict };
    case "retrying":
      return { type: event.kind, id: event.id, attempt: event.attempt, waitMs: event.waitMs, why: event.why };
    case "trying-again":
      return { type: event.kind, id: event.id, attempt: event.attempt, why: event.why };
    case "judging":
      return { type: event.kind, id: event.id, model: event.model };
    case "spent":
      return { type: event.kind, id: event.id, cost: costToJson(event.cost), totalMicroUsd: event.totalMicroUsd };
    case "finished":
      return { type: event.kind, ...resultToJson(event.result) };
    case "interrupted":
      return { type: event.kind, inFlight: event.inFlight };
    case "done":
      return { type: event.kind, ...summaryToJson(event.summary) };
    default:
      return unreachable(event);
  }
}

export type EventJson = { readonly type: BuildEvent["kind"] } & { readonly [member: string]: Json | undefined };

function summaryToJson(summary: BuildSummary): { readonly [member: string]: Json | undefined } {
  return {
    exitCode: summary.exitCode,
    stopped: summary.stopped,
    generated: summary.generated,
    rendered: summary.rendered,
    fresh: summary.fresh,
    failed: summary.failed,
    billedMicroUsd: summary.billedMicroUsd,
    estimatedMicroUsd: summary.estimatedMicroUsd,
    unknownCosts: summary.unknownCosts,
    elapsedMs: summary.elapsedMs,
    results: summary.results.map(resultToJson),
  };
}

function resultToJson(result: AssetResult): { readonly [member: string]: Json | undefined } {
  return {
    id: result.id,
    outcome: result.outcome.kind,
    ...outcomeDetails(result.outcome),
    requests: result.requests,
    costs: result.costs.map(costToJson),
    outputs: Object.fromEntries([...result.outputs].map(([path, output]) => [path, { ...output }])),
    elapsedMs: result.elapsedMs,
  };
}

function outcomeDetails(outcome: AssetOutcome): { readonly [member: string]: Json | undefined } {
  if (outcome.kind === "drifted") return { drifted: outcome.outputs };
  if (outcome.kind === "failed") return { failure: { ...outcome.failure } };
  return outcome.kind === "skipped" ? { because: outcome.because } : {};
}
