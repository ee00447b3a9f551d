import type { Digest, Fingerprint } from "./digest.js";

/** One thing to ask about one picture. */
export interface Query {
  /** Hash of all that the reply depends on but the picture; the reply that is wished for is no part of it. */
  readonly fingerprint: Fingerprint;
  readonly wish: Wish;
}

/** A question to answer with yes or no; or all that can be read in the picture. */
export type Wish = { readonly kind: "question"; readonly question: string } | { readonly kind: "text" };

export type Reply =
  | {
      readonly kind: "answer";
      /** `unclear`: the picture does not tell. */
      readonly answer: "yes" | "no" | "unclear";
      /** What the judge saw, in its words. */
      readonly because: string;
    }
  /** As it stands in the picture, a line each. */
  | { readonly kind: "text"; readonly lines: readonly string[] };

/** What one request asked of a judge, and what came back. */
export interface Judgement {
  /** The picture that was shown. */
  readonly master: Digest;
  readonly queries: readonly JudgedQuery[];
}

export interface JudgedQuery {
  readonly query: Fingerprint;
  /** For people who read the lock; left out where the text of the picture was asked for. */
  readonly question?: string;
  /** Undefined where none came, or none that can be used. */
  readonly reply?: Reply;
}
