import type { Json } from "../../model/canonical-json.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import { unreachable } from "../../model/unreachable.js";
import type { PendingPicture, WatchEvent, WatchStanding } from "../../model/watch-event.js";
import { eventToJson } from "../event-to-json.js";
import { planToJson, stepToJson } from "../plan-to-json.js";

/**
 * What `artlock watch --json` prints, one a line. `type` says which:
 *
 * | type | members |
 * | --- | --- |
 * | `changed` | `files`: saved, moved or removed by somebody else, from the manifest's folder |
 * | `invalid` | `diagnostics`: what is wrong; the last plan that was right stands |
 * | `looked` | `plan`: as `artlock plan --json`, its `steps` without what is fresh; `warnings`; and what `standing` has |
 * | `standing` | `pending`: pictures that cost money and wait, each a step with `why` (`ask declined said-yes never nobody needs stopped failed`), `failed`: free work that failed, by id; `spend`, `canAsk`, `spentMicroUsd`, `budgetMicroUsd` |
 * | `trouble` | `diagnostics`: why a build came to nothing |
 * | `ended` | always the last: `exitCode`, `spentMicroUsd` |
 *
 * and, while something is made, every event of `artlock build --json`; `done` then ends one build of several.
 */
export function watchEventToJson(event: WatchEvent): Json {
  switch (event.kind) {
    case "changed":
      return { type: event.kind, files: event.files };
    case "invalid":
    case "trouble":
      return { type: event.kind, diagnostics: event.diagnostics.map(diagnosticToJson) };
    case "looked": {
      const { steps, ...plan } = planToJson(event.plan);
      const due = steps.filter(({ verdict }) => verdict !== "fresh");
      const warnings = event.warnings.map(diagnosticToJson);
      return { ...standingToJson(event.standing), type: event.kind, plan: { ...plan, steps: due }, warnings };
    }
    case "build":
      return eventToJson(event.event);
    case "standing":
      return { ...standingToJson(event.standing), type: event.kind };
    case "ended":
      return { type: event.kind, exitCode: event.exitCode, spentMicroUsd: event.spentMicroUsd };
    default:
      return unreachable(event);
  }
}

function standingToJson({ rule, canAsk, pending, failed, spentMicroUsd, budgetMicroUsd }: WatchStanding) {
  return {
    spend: rule,
    canAsk,
    spentMicroUsd,
    budgetMicroUsd,
    pending: pending.map(pendingToJson),
    failed: Object.fromEntries(Array.from(failed, ([id, failure]) => [id, { ...failure }])),
  };
}

function pendingToJson({ step, why }: PendingPicture): Json {
  const reason =
    why.kind === "failed"
      ? { failure: { ...why.failure } }
      : why.kind === "needs"
        ? { needs: why.id }
        : why.kind === "stopped"
          ? { because: why.because }
          : {};
  return { ...stepToJson(step), why: why.kind, ...reason };
}

function diagnosticToJson({ place, ...rest }: Diagnostic): Json {
  return { ...rest, place: place && { ...place } };
}
