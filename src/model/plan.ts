import type { Asset, AssetId } from "./asset.js";
import type { Json } from "./canonical-json.js";
import type { Digest, Fingerprint } from "./digest.js";
import type { Finding } from "./expectation.js";
import type { Query } from "./judge.js";
import type { Attempt, GenerationInputs, Master } from "./lock.js";
import type { Price } from "./money.js";
import type { RepoPath } from "./repo-path.js";

/** What a build would do and what it would cost, decided without touching anything. */
export interface Plan {
  /** In an order in which every asset stands after those it refers to. */
  readonly steps: readonly Step[];
  /** Entries of the lock that no asset claims. */
  readonly orphans: readonly Orphan[];
  readonly price: Price;
}

export interface Step {
  readonly asset: Asset;
  readonly verdict: Verdict;
  readonly price: Price;
  /** Undefined while an asset it refers to has yet to be made. */
  readonly fingerprint?: Fingerprint;
  readonly inputs: GenerationInputs;
  /** Assets that have to be done before: those whose pictures are sent with this one, and one that makes the same picture. */
  readonly needs: readonly AssetId[];
  /**
   * The picture in use once all is carried out, also what a drifted file blocks; undefined while it has yet to be made.
   * Where it does not come out so, what is made from it would not be what was planned.
   */
  readonly picture?: Digest;
  /** What may have to be asked of a judge; a part of `price`. */
  readonly judging?: StepJudging;
  /** Where something is to be bought: requests for that very thing that got no answer. It may be paid for twice. */
  readonly unanswered?: readonly Attempt[];
}

export interface StepJudging {
  readonly model: string;
  /** All that may be asked about any of them. */
  readonly queries: readonly Query[];
  /** Those of the pictures that are there already. */
  readonly pictures: readonly Digest[];
  /** Of all of it. */
  readonly price: Price;
}

export interface Orphan {
  readonly id: AssetId;
  readonly outputs: readonly RepoPath[];
}

/**
 * Of one asset. `generate` and `regenerate` cost money unless the provider draws, and so does `judge`: the picture stands, and
 * questions about it have never been answered. All else is free, but for such questions.
 * `drifted`: files that were edited by hand, or stand where others belong; `blocks` is what waits until they give way.
 * `accepted`: all of them were accepted as they are, and would be lost.
 * `lost`: no store has a master that was paid for and is needed, because a file has to be derived from it, because it is
 * asked for again, or because it has to be sent along, being the picture of `sentFrom`; buying it anew takes --force.
 * `unmet`: the pictures there are do not meet what is expected of them, by what the lock says, and no more are to be bought
 * without being asked for; `tried`: how many were looked at; `findings`: what the best of them fails.
 */
export type Verdict =
  | { readonly kind: "fresh" }
  | { readonly kind: "generate"; readonly because: Reason; readonly count: number }
  | { readonly kind: "regenerate"; readonly because: readonly Reason[]; readonly count: number }
  | { readonly kind: "judge"; readonly queries: readonly Query[] }
  | { readonly kind: "render"; readonly because: readonly Reason[] }
  | { readonly kind: "restore"; readonly missing: readonly RepoPath[] }
  | {
      readonly kind: "adopt";
      readonly from: AdoptSource;
      /** Empty while the asset that makes them has yet to be built. */
      readonly masters: readonly Master[];
      readonly picked?: Digest;
    }
  | {
      readonly kind: "drifted";
      readonly outputs: readonly RepoPath[];
      readonly blocks: readonly Reason[];
      readonly accepted?: true;
    }
  | { readonly kind: "pinned"; readonly by: "pin" | "bought"; readonly changes: readonly Reason[] }
  | {
      readonly kind: "lost";
      readonly master: Digest;
      readonly because: readonly Reason[];
      readonly sentFrom?: AssetId;
    }
  | { readonly kind: "unmet"; readonly findings: readonly Finding[]; readonly tried: number };

/** Where the picture that is adopted was made. */
export type AdoptSource =
  | { readonly kind: "renamed"; readonly id: AssetId }
  | { readonly kind: "same-request"; readonly id: AssetId }
  | { readonly kind: "earlier"; readonly at: string };

/** Why a step is needed, down to the field. */
export type Reason =
  | { readonly kind: "new" }
  | { readonly kind: "forced" }
  | { readonly kind: "field"; readonly field: string; readonly from: Json | undefined; readonly to: Json | undefined }
  | { readonly kind: "upstream"; readonly id: AssetId }
  | { readonly kind: "more-candidates"; readonly have: number; readonly want: number }
  | { readonly kind: "picked"; readonly from: Digest; readonly to: Digest }
  | { readonly kind: "output-added"; readonly path: RepoPath }
  | { readonly kind: "output-removed"; readonly path: RepoPath }
  | { readonly kind: "output-changed"; readonly path: RepoPath }
  | { readonly kind: "output-missing"; readonly path: RepoPath }
  /** What the file says of itself changed: its alt text, or that it says anything. */
  | { readonly kind: "output-described"; readonly path: RepoPath }
  | { readonly kind: "placeholder-missing" }
  | { readonly kind: "output-too-heavy"; readonly path: RepoPath }
  | { readonly kind: "unmet"; readonly findings: readonly Finding[]; readonly tried: number }
  | { readonly kind: "draft-lost" };

/**
 * Whether a pin would spare files that these reasons put at stake: it keeps the picture that an
 * asset has, not how files are derived from it.
 */
export function isSparedByPin(reasons: readonly Reason[]): boolean {
  return (
    reasons.every(({ kind }) => kind !== "new") &&
    reasons.some(({ kind }) => kind !== "picked" && !kind.startsWith("output-"))
  );
}
