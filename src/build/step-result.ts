import type { AssetFailure, AssetOutcome, AssetResult } from "../model/build-event.js";

/** What carrying out a step came to. */
export type StepResult = Pick<AssetResult, "outcome" | "requests" | "costs" | "outputs">;

export function untouched(outcome: AssetOutcome): StepResult {
  return { outcome, requests: 0, costs: [], outputs: new Map() };
}

export function failed(failure: AssetFailure): StepResult {
  return untouched({ kind: "failed", failure });
}

export function skipped(because: string): StepResult {
  return untouched({ kind: "skipped", because });
}
