import type { AssetId } from "./asset.js";
import type { Json } from "./canonical-json.js";
import type { Digest, Fingerprint } from "./digest.js";
import type { MicroUsd, PriceRange } from "./money.js";
import type { Escalation, Examination } from "./expectation.js";
import type { Judgement } from "./judge.js";
import type { RepoPath } from "./repo-path.js";

/** What was made, from what, at what cost. */
export interface Lock {
  readonly version: 1;
  /** File name of the manifest that it belongs to, where that is not the usual one. */
  readonly manifest?: string;
  readonly assets: ReadonlyMap<AssetId, LockEntry>;
  /** Attempts of assets that have no entry: with no picture yet, or taken out by `prune`. No cost is lost track of. */
  readonly unplaced: ReadonlyMap<AssetId, readonly Attempt[]>;
}

export interface LockEntry {
  /** Generation fingerprint of `candidates`. */
  readonly fingerprint: Fingerprint;
  /** What the fingerprint was taken over, field by field, so that "why stale" has an answer. */
  readonly inputs: GenerationInputs;
  /** Masters of this fingerprint, in the order made. */
  readonly candidates: readonly Master[];
  /** Digest of the candidate in use. */
  readonly picked: Digest;
  /** Every request that may have cost money, oldest first; kept over rebuilds. */
  readonly attempts: readonly Attempt[];
  readonly outputs: ReadonlyMap<RepoPath, OutputRecord>;
  readonly pin?: true;
  /** Of the picture in use. */
  readonly placeholder?: Placeholder;
  /** How the picture in use came out when it was last looked at; it names the picture, as another may be picked since. */
  readonly examined?: Examination;
  /** Digest of the output set a person approved. */
  readonly approved?: Digest;
}

/** What a page shows until a picture has come. */
export interface Placeholder {
  /** ThumbHash in base64: about 28 characters, with the picture's shape, colours and transparency. */
  readonly thumbhash: string;
  /** The colour that most of the picture has, `#RRGGBB`. */
  readonly colour: string;
  /** A webp picture of at most 16 pixels as a data URI. */
  readonly dataUri: string;
}

/** The fields of a generation fingerprint: strings, numbers and lists a person can read; pictures by digest. */
export type GenerationInputs = { readonly [field: string]: Json | undefined };

/** The provider's own bytes, by digest; width and height in pixels. */
export interface Master {
  readonly digest: Digest;
  readonly type: MasterType;
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
  /** It carries Content Credentials: a signed C2PA manifest, which no rendition can keep. */
  readonly c2pa?: true;
}

export type MasterType = "image/png" | "image/jpeg" | "image/webp";

/** One request to a provider and how it came out. */
export interface Attempt {
  /** ISO 8601, UTC, when it was sent. */
  readonly at: string;
  /** `ADOPTED` where nothing was sent, and a picture that was there was taken. */
  readonly provider: string;
  /** As answered where the provider says, else as asked. */
  readonly model: string;
  readonly requestId?: string;
  /** While it is uncertain: under this name the provider still makes the answer, or keeps it to be fetched. */
  readonly pending?: string;
  readonly fingerprint: Fingerprint;
  readonly outcome: AttemptOutcome;
  /** Masters it brought, good ones only. */
  readonly masters: readonly Master[];
  /** Where it was made because the pictures before it did not meet what is expected. */
  readonly escalation?: Escalation;
  /** Where it asked about a picture instead of for one. */
  readonly judged?: Judgement;
  /** How its masters came out when they were looked at. */
  readonly examined?: readonly Examination[];
  readonly usage?: Usage;
  readonly cost: Cost;
  /** What it was expected to cost before it was sent; left out where nobody could tell. */
  readonly estimate?: PriceRange;
  /** Where `cost` is unknown: the most it was expected to be, which budgets count. */
  readonly reservedMicroUsd?: MicroUsd;
}

/** The provider of an attempt that stands for a picture the user brought. */
export const ADOPTED = "adopted";

/** `uncertain`: sent, no answer; it may have been billed. `unusable`: billed, but the bytes are not what was asked for. */
export type AttemptOutcome = "ok" | "refused" | "uncertain" | "unusable";

/** Unknown is never zero: a server that reports no usage leaves the cost open. */
export type Cost =
  | { readonly kind: "billed"; readonly microUsd: MicroUsd }
  | { readonly kind: "estimated"; readonly microUsd: MicroUsd }
  | { readonly kind: "unknown" };

/** Tokens as the provider counted them. */
export interface Usage {
  readonly textInputTokens: number;
  readonly imageInputTokens: number;
  readonly outputTokens: number;
  /** Of the main model that had the picture drawn; a part of the input may have been billed at less. */
  readonly main?: MainUsage;
}

export type MainUsage = {
  readonly model: string;
  readonly inputTokens: number;
  /** Those it thought in among them. */
  readonly outputTokens: number;
};

export interface OutputRecord {
  readonly digest: Digest;
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
  /** Rendition fingerprint: what this file was derived from, and how. */
  readonly fingerprint: Fingerprint;
  /** Hash of what the file says of itself, see StatedProvenance; nothing when left out. */
  readonly provenance?: Fingerprint;
  /** Edited by hand and accepted as it is. */
  readonly accepted?: true;
}
