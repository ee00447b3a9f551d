/**
 * How boldly requests are let go while no limit of pictures is known: few at first, one more for each that came back well,
 * half as many when the server stumbles; and one after the other, so that a first refusal is heard before many are on
 * their way to the next.
 */
export class Ramp {
  #room: number;
  #gapMs = LONGEST_GAP_MS;
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
    return Math.max(0, Math.ceil(this.#lastMs + this.#gapMs - nowMs));
  }

  /** What is let go at `nowMs`; the result takes it back. */
  go(nowMs: number): () => void {
    const before = this.#lastMs;
    this.#lastMs = nowMs;
    return () => {
      if (this.#lastMs === nowMs) this.#lastMs = before;
    };
  }

  /** Limits are known and take over; only a server that stumbles narrows it again. */
  open(): void {
    this.#room = Infinity;
  }

  succeeded(tookMs: number): void {
    this.#gapMs = Math.min(tookMs / 2, Math.max(this.#gapMs * 0.95, Math.min(this.#gapMs, SHORTEST_GAP_MS)));
    // A server at home that works off a queue takes the longer the more there is in it, until requests time out.
    if (tookMs < SLOW_MS) this.#room += 1;
  }

  stumbled({
    leftMs,
    inFlight,
    nowMs,
  }: {
    readonly leftMs: number;
    readonly inFlight: number;
    readonly nowMs: number;
  }): void {
    if (leftMs < this.#stumbledMs) return;
    this.#stumbledMs = nowMs;
    this.#room = Math.max(1, Math.floor(inFlight / 2));
  }
}

/** A refusal is heard within it, as it takes no work. */
const LONGEST_GAP_MS = 300;
const SHORTEST_GAP_MS = 150;
const SLOW_MS = 100_000;
