import type { Asset } from "../model/asset.js";
import type { AssetOutcome } from "../model/build-event.js";
import type { Digest } from "../model/digest.js";
import type { Query } from "../model/judge.js";
import type { JudgeRequest } from "../model/provider.js";

/** What is to be asked about one picture. */
export interface Asking {
  readonly asset: Asset;
  readonly master: Digest;
  readonly queries: readonly Query[];
  /** The picture as a judge is shown it; undefined where no store has it. */
  readonly show: () => Promise<JudgeRequest["picture"] | undefined>;
}

/** Why something has not been answered. */
export type Unasked = Extract<AssetOutcome, { readonly kind: "failed" | "skipped" }>;

/** Asks what is not known yet; afterwards `known.answers` tells, or it is said why not. */
export type AskJudge = (asking: Asking) => Promise<Unasked | undefined>;
