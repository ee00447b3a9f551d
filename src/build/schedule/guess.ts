import { Allowance, type Departure, replay } from "./allowance.js";
import { leftBefore, MINUTE_MS } from "./limit-terms.js";

/** A request that was turned away without a word on the limit. */
export interface Blind {
  /** Its pictures. */
  readonly asked: number;
  readonly retryAfterMs: number | undefined;
  readonly nowMs: number;
}

/**
 * The limit of pictures a minute behind refusals that name none: the one at which a bucket, full at the first departure, had
 * just run empty. For some minutes it is taken for the truth, and then more and more is tried, up to the next refusal,
 * which measures it again.
 */
export class Guess {
  #measured: number;
  #sinceMs: number;
  #allowance: Allowance;

  constructor(departures: readonly Departure[], blind: Blind) {
    const startMs = departures[0]?.atMs ?? blind.nowMs;
    this.#measured = limitThatRefuses(blind, { departures, startMs, from: "full" });
    this.#sinceMs = blind.nowMs;
    this.#allowance = this.#emptied(blind);
  }

  get allowance(): Allowance {
    return this.#allowance;
  }

  /** One more refusal. Those right after another tell nothing new. */
  refused(departures: readonly Departure[], blind: Blind): void {
    const since = departures.filter(({ atMs }) => atMs > this.#sinceMs);
    if (picturesOf(since) >= this.#measured / 4 && blind.nowMs - this.#sinceMs >= MINUTE_MS / 2) {
      const measured = limitThatRefuses(blind, { departures: since, startMs: this.#sinceMs, from: "empty" });
      this.#measured = Math.min(measured, this.#allowance.terms.limit);
      this.#sinceMs = blind.nowMs;
    }
    this.#allowance = this.#emptied(blind);
  }

  /** Tries more where that is due. */
  grow(nowMs: number): void {
    const minutes = Math.max(0, (nowMs - this.#sinceMs) / MINUTE_MS - STEADY_MINUTES);
    const terms = termsOf(this.#measured * (1 + minutes ** 2 / 50));
    this.#allowance = new Allowance(terms, { nowMs, level: this.#allowance.level(nowMs) });
  }

  #emptied({ asked, retryAfterMs, nowMs }: Blind): Allowance {
    const terms = termsOf(this.#measured);
    const level = retryAfterMs === undefined ? 0 : leftBefore(asked, retryAfterMs, terms);
    return new Allowance(terms, { nowMs, level });
  }
}

const STEADY_MINUTES = 4;

const termsOf = (limit: number) => ({ of: "images", limit, windowMs: MINUTE_MS }) as const;

const picturesOf = (departures: readonly Departure[]): number =>
  departures.reduce((sum, { charge }) => sum + charge.images, 0);

interface Measuring {
  readonly departures: readonly Departure[];
  readonly startMs: number;
  readonly from: "full" | "empty";
}

/** More of a limit leaves more, so halving finds the least one that could let in all that was let in. */
function limitThatRefuses({ asked, nowMs }: Blind, { departures, startMs, from }: Measuring): number {
  const shortWindows = Math.max(1, MINUTE_MS / (nowMs - startMs + 1));
  let [low, high] = [1, (picturesOf(departures) + asked) * shortWindows];
  for (let halving = 0; halving < 20; halving += 1) {
    const middle = (low + high) / 2;
    const bucket = new Allowance(termsOf(middle), { nowMs: startMs, level: from === "full" ? middle : 0 });
    if (replay(bucket, departures).level(nowMs) < 0) low = middle;
    else high = middle;
  }
  return low;
}
