import type { AssetId } from "./asset.js";
import type { Diagnostic } from "./diagnostic.js";
import type { Finding } from "./expectation.js";
import type { Cost, OutputRecord } from "./lock.js";
import type { MicroUsd } from "./money.js";
import type { Plan, Verdict } from "./plan.js";
import type { ProviderFailure } from "./provider.js";
import type { RepoPath } from "./repo-path.js";

/** What a build tells while it works; reporters and `--json` show these and nothing else. */
export type BuildEvent =
  | { readonly kind: "planned"; readonly plan: Plan }
  | { readonly kind: "warning"; readonly diagnostic: Diagnostic }
  | { readonly kind: "waiting"; readonly holder: string }
  | { readonly kind: "started"; readonly id: AssetId; readonly verdict: Verdict["kind"] }
  | {
      readonly kind: "retrying";
      readonly id: AssetId;
      readonly attempt: number;
      readonly waitMs: number;
      readonly why: string;
    }
  /** A picture came that does not meet what is expected, and another is bought. */
  | { readonly kind: "trying-again"; readonly id: AssetId; readonly attempt: number; readonly why: string }
  /** A picture of that asset is shown to a judge, until something is spent on it. */
  | { readonly kind: "judging"; readonly id: AssetId; readonly model: string }
  | { readonly kind: "spent"; readonly id: AssetId; readonly cost: Cost; readonly totalMicroUsd: MicroUsd }
  | { readonly kind: "finished"; readonly result: AssetResult }
  | { readonly kind: "interrupted"; readonly inFlight: number }
  | { readonly kind: "done"; readonly summary: BuildSummary };

export interface AssetResult {
  readonly id: AssetId;
  readonly outcome: AssetOutcome;
  /** Requests sent for it in this run. */
  readonly requests: number;
  readonly costs: readonly Cost[];
  /** Files written, with what they hold. */
  readonly outputs: ReadonlyMap<RepoPath, OutputRecord>;
  readonly elapsedMs: number;
}

export type AssetOutcome =
  | { readonly kind: "fresh" | "generated" | "judged" | "rendered" | "restored" | "adopted" | "pinned" }
  | { readonly kind: "drifted"; readonly outputs: readonly RepoPath[] }
  | { readonly kind: "failed"; readonly failure: AssetFailure }
  | { readonly kind: "skipped"; readonly because: string };

export interface AssetFailure {
  /** Stable and kebab-case: a ProviderFailure's kind, or `render`, `write`, `reference`, `lost`, `needs`, `drifted`, `expectation`. */
  readonly code:
    | ProviderFailure["kind"]
    | "render"
    | "write"
    | "reference"
    | "lost"
    | "needs"
    | "drifted"
    | "expectation";
  readonly message: string;
  readonly hint?: string;
  readonly requestId?: string;
  /** Of an `expectation`: which ones, by their codes. */
  readonly findings?: readonly Finding[];
}

/** The one final object of a build. */
export interface BuildSummary {
  readonly results: readonly AssetResult[];
  readonly generated: number;
  readonly rendered: number;
  readonly fresh: number;
  readonly failed: number;
  /** By what the provider reported; `unknownCosts` counts requests that it answered without saying. */
  readonly billedMicroUsd: MicroUsd;
  /** What requests without an answer may have cost. */
  readonly estimatedMicroUsd: MicroUsd;
  readonly unknownCosts: number;
  readonly stopped?: "budget" | "interrupted" | "account" | "taken-over";
  readonly elapsedMs: number;
  readonly exitCode: ExitCode;
}

/** 0 fine; 1 an asset failed, or another run holds the repo; 2 bad usage or manifest; 3 stale or drifted; 4 an expectation failed; 5 budget; 130 interrupted. */
export type ExitCode = 0 | 1 | 2 | 3 | 4 | 5 | 130;
