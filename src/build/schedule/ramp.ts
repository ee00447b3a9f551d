/**
 * How boldly requests are let go while no limit of pictures is known: few at first, one more for each that came back well,
 * half as many when the server stumbles; and one after the other, so that a first refusal is heard before many are on
 * their way to the next.
 */
export class Ramp {
  #room: number;
  #isOpen = false;
  #gapMs = LONGEST_GAP_MS;
  #quickestMs = Infinity;
  #lastMs = -Infinity;
  #stumbledMs = -Infinity;

  constructor(start: number) {
    this.#room = start;
  }

  hasRoomFor(inFlight: number): boolean {
    return inFlight < this.#room;
  }

  /** Until the next may follow the one before. */
  waitMs(nowMs: number): number {
    return Math.max(0, Math.ceil(this.#lastMs + Math.min(this.#gapMs, this.#quickestMs / 2) - nowMs));
  }

  /** What is let go at `nowMs`; the result takes it back. */
  go(nowMs: number): () => void {
    const before = this.#lastMs;
    this.#lastMs = nowMs;
    return () => {
      if (this.#lastMs === nowMs) this.#lastMs = before;
    };
  }

  /** From here on limits are known and decide; only a server that stumbles narrows it again. */
  open(): void {
    if (!this.#isOpen) this.#room = Infinity;
    this.#isOpen = true;
  }

  succeeded(tookMs: number): void {
    this.#quickestMs = Math.min(this.#quickestMs, tookMs);
    this.#gapMs = Math.max(SHORTEST_GAP_MS, 0.95 * this.#gapMs);
    // A server at home that works off a queue takes the longer the more there is in it, until requests time out.
    if (tookMs < SLOW_MS || this.#isOpen) this.#room += 1;
  }

  /** Those under way together that fail count as one failure. */
  stumbled({ leftMs, inFlight, nowMs }: Stumble): void {
    if (leftMs < this.#stumbledMs) return;
    this.#stumbledMs = nowMs;
    this.#room = Math.max(1, Math.floor(inFlight / 2));
  }
}

export interface Stumble {
  /** When the request that failed left. */
  readonly leftMs: number;
  readonly inFlight: number;
  readonly nowMs: number;
}

/** A refusal is heard within it, as it takes no work. */
const LONGEST_GAP_MS = 300;
const SHORTEST_GAP_MS = 150;
const SLOW_MS = 100_000;
