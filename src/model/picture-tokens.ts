/** Tokens, at least and at most; the two differ where the truth is a range. */
export interface TokenRange {
  readonly low: number;
  readonly high: number;
}

/** What one picture is reckoned to be billed for. */
export interface PictureTokens {
  /** The text that is sent. */
  readonly prompt: number;
  /** The pictures that are sent along. */
  readonly sent: TokenRange;
  /** The picture itself. */
  readonly output: TokenRange;
}
