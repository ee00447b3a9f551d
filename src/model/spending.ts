import type { MicroUsd, PriceRange } from "./money.js";
import type { Usage } from "./lock.js";

/** What several requests came to. What is not certain stands apart and is in no other sum. */
export interface Spending {
  readonly requests: number;
  /** Usable ones that came of them. */
  readonly pictures: number;
  /** Exactly what the providers' answers said. */
  readonly billedMicroUsd: MicroUsd;
  /** Never answered: perhaps billed, and if so, estimated at this. */
  readonly uncertain: { readonly requests: number; readonly estimatedMicroUsd: MicroUsd };
  /** Answered without a bill: at most this, but for the `unpriced`, of which nothing is known. */
  readonly unknown: { readonly requests: number; readonly atMostMicroUsd: MicroUsd; readonly unpriced: number };
  /** Of the requests that have both on record: what was estimated beforehand, and what was billed. */
  readonly compared: PriceRange & { readonly requests: number; readonly billedMicroUsd: MicroUsd };
  /** Tokens, as far as the answers counted them. */
  readonly usage: Omit<Usage, "main"> & { readonly mainInputTokens: number; readonly mainOutputTokens: number };
}

export type SpendingKey = "month" | "model" | "provider" | "tag" | "asset";

export interface SpendingRow {
  /** `2026-11`, the name of a model, provider, tag or asset; for what has none, words in brackets. */
  readonly name: string;
  readonly spending: Spending;
  /** An asset that the manifest no longer has. */
  readonly isGone?: true;
}

export interface SpendingGroup {
  readonly by: SpendingKey;
  /** Months in order; all others the dearest first. */
  readonly rows: readonly SpendingRow[];
}

/** What a lock says was spent. */
export interface SpendingReport {
  readonly total: Spending;
  /** ISO 8601, of the first and the last request; undefined where there is none. */
  readonly first: string | undefined;
  readonly last: string | undefined;
  readonly groups: readonly SpendingGroup[];
  /** Of the current month, by what `budget.perMonth` counts: uncertain and unknown costs at the most they may be. */
  readonly month?: { readonly countedMicroUsd: MicroUsd; readonly limitMicroUsd: MicroUsd };
}
