import type { AssetId, SpendRule } from "./asset.js";
import type { AssetFailure, BuildEvent, ExitCode } from "./build-event.js";
import type { Diagnostic } from "./diagnostic.js";
import type { MicroUsd } from "./money.js";
import type { Plan, Step } from "./plan.js";

/** What a watch tells; terminals, `--json` and the studio show these and nothing else. */
export type WatchEvent =
  /** Somebody else saved, moved or removed these files; paths from the manifest's folder. */
  | { readonly kind: "changed"; readonly files: readonly string[] }
  /** The manifest or the lock is wrong. The last plan that was right stands, and so does what is being made. */
  | { readonly kind: "invalid"; readonly diagnostics: readonly Diagnostic[] }
  /** What is wanted now, of what is on disk now. Told after every look, whether or not anything is new. */
  | {
      readonly kind: "looked";
      readonly plan: Plan;
      readonly warnings: readonly Diagnostic[];
      readonly standing: WatchStanding;
    }
  /** Of the build under way. */
  | { readonly kind: "build"; readonly event: BuildEvent }
  /** A build came to nothing, and none is begun before something changes. */
  | { readonly kind: "trouble"; readonly diagnostics: readonly Diagnostic[] }
  /** What waits has changed: somebody said yes, or no. */
  | { readonly kind: "standing"; readonly standing: WatchStanding }
  | { readonly kind: "ended"; readonly exitCode: ExitCode; readonly spentMicroUsd: MicroUsd };

/** Where a watch stands, besides its plan. */
export interface WatchStanding {
  readonly rule: SpendRule;
  /** Whether there is anybody to ask. */
  readonly canAsk: boolean;
  /** In the order of the plan. */
  readonly pending: readonly PendingPicture[];
  /** Free work that failed, and is not tried again until something changes that it is made from. */
  readonly failed: ReadonlyMap<AssetId, AssetFailure>;
  readonly spentMicroUsd: MicroUsd;
  readonly budgetMicroUsd?: MicroUsd;
}

/** A picture that costs money and is not made yet. */
export interface PendingPicture {
  readonly step: Step;
  readonly why: PendingReason;
}

/**
 * `ask`: for a yes to `price`. `declined`: somebody said no. `said-yes`: for the build under way to end. `never`, `nobody`:
 * the rule, or the lack of a terminal, forbids it. `failed`: it was sent before and failed. `needs`: for another's picture.
 */
export type PendingReason =
  | { readonly kind: "ask" | "declined" | "said-yes" | "never" | "nobody" }
  | { readonly kind: "needs"; readonly id: AssetId }
  /** It was not sent, and would not be now either: a limit, or no key. */
  | { readonly kind: "stopped"; readonly because: string }
  | { readonly kind: "failed"; readonly failure: AssetFailure };
