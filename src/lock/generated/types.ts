// Made by .ci/generate.mjs from schemas/lock.schema.json: change that, then run it again.
import type { Json } from "../../model/canonical-json.js";

/**
 * SHA-256 of bytes, or of inputs as canonical JSON.
 */
export type Digest = string;
export type Count = number;

/**
 * assets.lock.json: what artlock made, from what and at what cost. Written by artlock; commit it.
 */
export interface LockFile {
  /**
   * Version of this format.
   */
  version: 1;
  /**
   * File name of the manifest that this lock belongs to, where it has not the usual one: another in the same folder is refused.
   */
  manifest?: string;
  /**
   * One block an asset, sorted by name, so that two branches merge block by block.
   */
  assets: {
    [k: string]: LockFileEntry;
  };
  /**
   * Attempts of assets that have no block above: with no picture yet, or taken out by `artlock prune`.
   */
  unplaced?: {
    [k: string]: LockFileAttempt[];
  };
}
export interface LockFileEntry {
  fingerprint: Digest;
  /**
   * What the picture was made from, field by field; pictures by digest.
   */
  inputs: {readonly [key: string]: Json | undefined};
  picked: Digest;
  /**
   * Masters of this fingerprint, in the order made.
   *
   * @minItems 1
   */
  candidates: LockFileMaster[];
  /**
   * Every request that may have cost money, oldest first; kept over rebuilds.
   */
  attempts: LockFileAttempt[];
  /**
   * The files derived from the master, by path from the manifest's folder.
   */
  outputs: {
    [k: string]: LockFileOutput;
  };
  examined?: LockFileExamination;
  /**
   * Never generated again, whatever changes.
   */
  pin?: true;
  placeholder?: LockFilePlaceholder;
  approved?: Digest;
}
export interface LockFileMaster {
  digest: Digest;
  bytes: Count;
  width: Count;
  height: Count;
  /**
   * It carries Content Credentials, a signed C2PA manifest.
   */
  c2pa?: true;
  type: "image/png" | "image/jpeg" | "image/webp";
}
export interface LockFileAttempt {
  /**
   * When it was sent: ISO 8601, UTC, milliseconds.
   */
  at: string;
  provider: string;
  /**
   * As answered where the provider says, else as asked.
   */
  model: string;
  requestId?: string;
  /**
   * While it is uncertain: the name under which the provider's answer can be fetched.
   */
  pending?: string;
  fingerprint: Digest;
  outcome: "ok" | "refused" | "uncertain" | "unusable";
  masters: LockFileMaster[];
  escalation?: LockFileEscalation;
  judged?: LockFileJudgement;
  /**
   * How its masters came out when they were held to what is expected.
   */
  examined?: LockFileExamination[];
  usage?: {
    textInputTokens: Count;
    imageInputTokens: Count;
    outputTokens: Count;
    /**
     * Of the main model that had the picture drawn.
     */
    main?: {
      model: string;
      inputTokens: Count;
      outputTokens: Count;
    };
  };
  /**
   * Micro-dollars: billed (from usage and prices), estimated (the answer was lost), or unknown, which is never zero.
   */
  cost: {
    billedMicroUsd?: Count;
    estimatedMicroUsd?: Count;
    unknown?: true;
  };
  /**
   * Micro-dollars that it was expected to cost before it was sent, at least and at most.
   */
  estimate?: {
    lowMicroUsd: Count;
    highMicroUsd: Count;
  };
  reservedMicroUsd?: Count;
}
/**
 * How this request differs from the manifest's, because the pictures before it did not meet what is expected.
 */
export interface LockFileEscalation {
  of: Digest;
  quality?: "auto" | "low" | "medium" | "high" | "xhigh" | "max";
  complexity?: "low" | "medium" | "high";
  /**
   * Added to the prompt.
   */
  correction?: string;
}
/**
 * What a model was asked about one picture, and what it said.
 */
export interface LockFileJudgement {
  master: Digest;
  /**
   * @minItems 1
   */
  queries: LockFileJudgedQuery[];
}
/**
 * Without an answer and without lines: nothing usable came.
 */
export interface LockFileJudgedQuery {
  query: Digest;
  /**
   * Left out where the picture was to be read.
   */
  question?: string;
  answer?: "yes" | "no" | "unclear";
  /**
   * What the model saw.
   */
  because?: string;
  /**
   * The text that it read in the picture.
   */
  lines?: string[];
}
/**
 * How one picture came out when it was held to what is expected of it.
 */
export interface LockFileExamination {
  master: Digest;
  checks: Digest;
  findings: LockFileFinding[];
}
export interface LockFileFinding {
  /**
   * Which expectation; `artlock explain` knows each.
   */
  code:
    | "expect-text"
    | "expect-stray-text"
    | "expect-judge"
    | "expect-alpha"
    | "expect-cut-out"
    | "expect-size"
    | "expect-palette"
    | "expect-contrast"
    | "expect-sharp"
    | "expect-not-blank"
    | "expect-unique"
    | "expect-like";
  /**
   * Skipped: nobody could look.
   */
  outcome: "passed" | "failed" | "skipped";
  /**
   * 0 to 1, how far it is met.
   */
  score: number;
  /**
   * What was found.
   */
  message: string;
  /**
   * What to tell the model that makes the next attempt.
   */
  correction?: string;
}
export interface LockFileOutput {
  digest: Digest;
  bytes: Count;
  width: Count;
  height: Count;
  fingerprint: Digest;
  provenance?: Digest;
  /**
   * The file was edited by hand and accepted as it is.
   */
  accepted?: true;
}
/**
 * What a page shows until the picture in use has come.
 */
export interface LockFilePlaceholder {
  /**
   * ThumbHash in base64.
   */
  thumbhash: string;
  /**
   * The colour that most of the picture has.
   */
  colour: string;
  /**
   * A webp picture of at most 16 pixels.
   */
  dataUri: string;
}
