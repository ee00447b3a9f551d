import type { MicroUsd, Price } from "../model/money.js";
import type { RepoPath } from "../model/repo-path.js";
import type { WhyJson } from "../reporters/why-to-json.js";

/** What the studio's server sends to its page, as JSON. Money is in micro-dollars, sizes in pixels and bytes. */
export type StudioState = {
  readonly title: string;
  readonly isReadOnly: boolean;
  /** In the manifest's order, orphans last. */
  readonly assets: readonly AssetCard[];
  /** What is wrong with the manifest; the assets are then those of the last one that was right. */
  readonly problems: readonly Problem[];
  readonly price: Price;
  readonly spentMicroUsd: MicroUsd;
  readonly unknownCosts: number;
};

/** One asset in the grid. */
export type AssetCard = {
  readonly id: string;
  readonly state: CardState;
  /** The verdict's first reason, or why it failed. */
  readonly why: string;
  readonly price: Price;
  readonly spentMicroUsd: MicroUsd;
  readonly unknownCosts: number;
  readonly tags: readonly string[];
  readonly alt: string;
  readonly isDraft: boolean;
  readonly isPinned: boolean;
  readonly isApproved: boolean;
  readonly candidates: number;
  /** Digest of the picture in use, and its size. */
  readonly picture?: PictureJson;
};

/**
 * `due`: costs money to bring up to date; `unasked`: a judge has yet to be asked about it, which does too; `free`: up to date for nothing; `held`: drifted or lost, a person has to say what
 * becomes of it; `working`: right now; `failed`: tried, and left until its inputs change.
 */
export type CardState = "fresh" | "due" | "unasked" | "free" | "held" | "pinned" | "working" | "failed" | "orphan";

export type PictureJson = {
  readonly digest: string;
  readonly width: number;
  readonly height: number;
};

export type Problem = {
  readonly severity: "error" | "warning";
  readonly code: string;
  readonly message: string;
  /** `assets.config.yaml:12:5`, and the line itself. */
  readonly at?: string;
  readonly line?: string;
  readonly hint?: string;
};

/** Everything that is shown of one asset. */
export type AssetPage = {
  readonly card: AssetCard;
  readonly why: WhyJson;
  readonly prompt: EditablePrompt;
  readonly references: readonly ReferenceJson[];
  readonly candidates: readonly CandidateJson[];
  readonly renditions: readonly RenditionJson[];
  /** How the picture in use came out when it was looked at; empty when nothing is expected of it, or nobody looked. */
  readonly findings: readonly FindingJson[];
  /** Masters of earlier requests that are still in a store, newest first. */
  readonly earlier: readonly CandidateJson[];
  /** Every request that may have cost money, newest first; costs in words. */
  readonly attempts: readonly AttemptJson[];
  /** The file whose last committed version differs from what is on disk, and can be looked at. */
  readonly committed?: string;
  /** What an approval would be bound to; left out while an output is missing. */
  readonly outputSet?: string;
};

export type EditablePrompt = {
  /** As written, before anything is filled in. */
  readonly text: string;
  /** Where it is written: the manifest, or a prompt file. */
  readonly file: string;
  /** Assets that share it, this one included. */
  readonly shared: number;
  /** Why it cannot be changed from here. */
  readonly locked?: string;
};

export type ReferenceJson = {
  readonly label: string;
  readonly role: string;
  readonly picture?: string;
  /** Another asset's name. */
  readonly asset?: string;
};

export type CandidateJson = PictureJson & {
  readonly bytes: number;
  readonly isPicked: boolean;
  /** Of what is expected of it, where it was looked at. */
  readonly met?: { readonly passed: number; readonly failed: number };
  /** Of the request that brought it; shared with the others it brought. */
  readonly costMicroUsd?: MicroUsd;
  readonly at?: string;
};

export type FindingJson = {
  /** As the manifest has it: `expect.text`. */
  readonly key: string;
  readonly outcome: "passed" | "failed" | "skipped";
  readonly message: string;
};

export type AttemptJson = {
  readonly at: string;
  readonly model: string;
  readonly outcome: string;
  readonly cost: string;
  readonly requestId?: string;
};

export type RenditionJson = PictureJson & {
  readonly path: RepoPath;
  readonly bytes: number;
  readonly state: string;
};

/** What the page asks for. Answered with `Done`. */
export type Action =
  /** Only if it costs no more than was shown. */
  | { readonly kind: "generate"; readonly atMostMicroUsd: number }
  | { readonly kind: "pick"; readonly digest: string }
  | { readonly kind: "approve"; readonly outputSet: string }
  | { readonly kind: "unapprove" }
  | { readonly kind: "pin" }
  | { readonly kind: "unpin" }
  | { readonly kind: "reject"; readonly note: string; readonly was: string }
  | { readonly kind: "prompt"; readonly text: string; readonly was: string }
  | { readonly kind: "restore"; readonly digest: string };

export type Done =
  | { readonly kind: "done"; readonly message: string }
  | { readonly kind: "refused"; readonly because: string };
