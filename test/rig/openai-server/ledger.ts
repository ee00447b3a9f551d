import type { Digest } from "../../../src/model/digest.js";

/** One request for pictures and what the server made of it, refused ones too. */
export interface LedgerEntry {
  readonly requestId: string;
  /** With the query, as sent. */
  readonly path: string;
  readonly model: string;
  /** Every scalar parameter as sent, numbers as numbers; `model` and `prompt` among them. */
  readonly params: { readonly [name: string]: string | number | boolean };
  /** Digests of the pictures received, in their order. */
  readonly pictures: readonly Digest[];
  readonly mask?: Digest;
  readonly status: AnswerStatus;
  /** The error's code, for a refusal. */
  readonly code?: string;
  readonly usage?: WireUsage;
  readonly billedMicroUsd: number;
  /** Digests of the pictures in the answer, whether or not it arrived. */
  readonly made: readonly Digest[];
}

/** An HTTP status, or what happened instead of one. */
export type AnswerStatus = number | "reset" | "stalled";

/** As the API writes it. */
export interface WireUsage {
  readonly input_tokens: number;
  readonly input_tokens_details: { readonly text_tokens: number; readonly image_tokens: number };
  readonly output_tokens: number;
  readonly output_tokens_details: { readonly image_tokens: number; readonly text_tokens: number };
  readonly total_tokens: number;
}
