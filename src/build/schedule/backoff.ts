export interface Failed {
  /** When the request that failed left. */
  readonly leftMs: number;
  /** What the provider asks for. */
  readonly retryAfterMs: number | undefined;
  readonly nowMs: number;
}

/** Failures in a row, those under way together counted once, and since when. */
export interface Trouble {
  readonly inARow: number;
  readonly forMs: number;
}

/** Failures with nothing good between them, and how long they make everybody wait. */
export class Backoff {
  readonly #longestMs: number;
  #failures = 0;
  #sinceMs: number | undefined;
  #lastMs = -Infinity;
  #untilMs = -Infinity;

  constructor(longestMs: number) {
    this.#longestMs = longestMs;
  }

  /**
   * Waits as long as the provider asks, else a second, and twice as long after each further failure. Those that were under
   * way together are one failure.
   */
  failed({ leftMs, retryAfterMs = 1000, nowMs }: Failed): void {
    if (leftMs > this.#lastMs) this.#failures += 1;
    this.#lastMs = nowMs;
    this.#sinceMs ??= nowMs;
    const longestMs = Math.max(retryAfterMs, this.#longestMs);
    this.#untilMs = Math.max(this.#untilMs, nowMs + Math.min(longestMs, retryAfterMs * 2 ** (this.#failures - 1)));
  }

  /** A request that left at `leftMs` did not fail. One that left before the last failure says nothing of what is now. */
  succeeded(leftMs: number): void {
    if (leftMs < this.#lastMs) return;
    this.#failures = 0;
    this.#sinceMs = undefined;
  }

  waitMs(nowMs: number): number {
    return Math.max(0, this.#untilMs - nowMs);
  }

  /** What there has been since anything came through. */
  trouble(nowMs: number): Trouble {
    return { inARow: this.#failures, forMs: this.#sinceMs === undefined ? 0 : nowMs - this.#sinceMs };
  }
}
