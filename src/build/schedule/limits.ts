import type { AccountLimits } from "../../model/asset.js";
import type { LimitedBy, LimitReading } from "../../model/provider.js";
import { Allowance, type Departure, replay, take, type Terms } from "./allowance.js";
import type { Charge } from "./charge.js";
import { Guess } from "./guess.js";
import { leftBefore, MINUTE_MS, termsOfManifest, termsOfReading } from "./limit-terms.js";

export interface Refusal {
  readonly readings: readonly LimitReading[];
  readonly retryAfterMs: number | undefined;
}

/** What is known of the limits that requests share, and how much of each is left. */
export class Limits {
  /** Of the manifest: never exceeded, whatever the answers say. */
  readonly #told: readonly Allowance[];
  readonly #learned = new Map<string, Allowance>();
  /** Limits that come back a whole window at a time: what is left of those now says nothing of what comes next. */
  readonly #uneven = new Set<LimitedBy>();
  /** Pictures a minute, as refusals that name no limit suggest. */
  #guess: Guess | undefined;
  #departures: Departure[] = [];

  constructor(told: readonly AccountLimits[], nowMs: number) {
    this.#told = told.flatMap(termsOfManifest).map((terms) => new Allowance(terms, { nowMs }));
  }

  /** Whether a limit of pictures is known, which is the one that binds. */
  get knowsPictures(): boolean {
    return this.#known.some(({ terms }) => countsPictures(terms));
  }

  /** The most pictures that one request may ask for. */
  get mostPictures(): number {
    return Math.floor(Math.min(...this.#known.map(({ terms }) => (countsPictures(terms) ? terms.limit : Infinity))));
  }

  /** Until there is room for `charge` beside those that were let go and have not left yet. */
  waitMs(charge: Charge, { aside, nowMs }: { readonly aside: ReadonlySet<Charge>; readonly nowMs: number }): number {
    const waits = this.#all.map((allowance) => {
      const { of } = allowance.terms;
      const promised = [...aside].reduce((sum, one) => sum + one[of], 0);
      return allowance.waitMs(charge[of], { aside: promised, nowMs });
    });
    return Math.max(0, ...waits);
  }

  depart(charge: Charge, nowMs: number): Departure {
    const departure = { atMs: nowMs, charge };
    while ((this.#departures[0]?.atMs ?? nowMs) < nowMs - REMEMBERED_MS) this.#departures.shift();
    this.#departures.push(departure);
    for (const allowance of this.#all) take(allowance, departure);
    return departure;
  }

  /** From the answer to a request that was let in. */
  learn(readings: readonly LimitReading[], departure: Departure, nowMs: number): void {
    for (const reading of readings) {
      const terms = termsOfReading(reading);
      if (terms) this.#settle(this.#learn(terms, nowMs), reading.remaining, { departure, nowMs });
    }
    this.#guess?.grow(nowMs);
  }

  /** From the answer to one that was turned away, and so used nothing. */
  refuse({ readings, retryAfterMs }: Refusal, departure: Departure, nowMs: number): void {
    for (const allowance of this.#all) allowance.giveBack(departure.charge[allowance.terms.of]);
    const later = this.#since(departure);
    this.#departures = this.#departures.filter((one) => one !== departure);
    let isNamed = false;
    for (const reading of readings) {
      const terms = termsOfReading(reading);
      const asked = reading.requested ?? departure.charge[reading.of];
      if (!terms || (reading.remaining ?? Infinity) >= asked) continue;
      isNamed = true;
      const left = retryAfterMs === undefined ? (reading.remaining ?? 0) : leftBefore(asked, retryAfterMs, terms);
      const evenlyMs = ((asked - (reading.remaining ?? 0)) * terms.windowMs) / terms.limit;
      if ((retryAfterMs ?? 0) > 2 * evenlyMs + 1000) this.#uneven.add(terms.of);
      this.#learned.set(keyOf(terms), replay(new Allowance(terms, { nowMs, level: left }), later));
    }
    if (isNamed) return;
    const blind = { asked: departure.charge.images, retryAfterMs, nowMs };
    if (this.#guess) this.#guess.refused(this.#departures, blind);
    // What was let in is what a limit is measured by.
    else if (this.#departures.length >= FEWEST_TO_MEASURE) this.#guess = new Guess(this.#departures, blind);
  }

  get #known(): readonly Allowance[] {
    return [...this.#told, ...this.#learned.values()];
  }

  get #all(): readonly Allowance[] {
    return this.#guess ? [...this.#known, this.#guess.allowance] : this.#known;
  }

  #since(departure: Departure): readonly Departure[] {
    return this.#departures.slice(this.#departures.lastIndexOf(departure) + 1);
  }

  #learn(terms: Terms, nowMs: number): Allowance {
    const before = this.#learned.get(keyOf(terms));
    if (before?.terms.limit === terms.limit) return before;
    const fromFull = new Allowance(terms, { nowMs: this.#departures[0]?.atMs ?? nowMs });
    const allowance = replay(fromFull, this.#departures);
    this.#learned.set(keyOf(terms), allowance);
    return allowance;
  }

  /**
   * What is left by the account's own count, which others may use as well. Nobody says whether it was counted when the
   * request came in or when the answer went out, so both are reckoned with, and ours is right where it lies between.
   */
  #settle(allowance: Allowance, left: number | undefined, at: { departure: Departure; nowMs: number }): void {
    if (left === undefined) return;
    const { terms } = allowance;
    const onDeparture = new Allowance(terms, { nowMs: at.departure.atMs, level: left });
    const both = [left, replay(onDeparture, this.#since(at.departure)).level(at.nowMs)];
    const level = allowance.level(at.nowMs);
    // What is told is rounded down to a whole.
    const most = Math.max(...both) + 1;
    const least = this.#uneven.has(terms.of) ? -Infinity : Math.min(...both) - terms.limit / 10;
    if (level > most || level < least) allowance.setLevel(Math.min(most, Math.max(level, least)), at.nowMs);
  }
}

const FEWEST_TO_MEASURE = 3;
/** Longer than any request may take. */
const REMEMBERED_MS = 15 * MINUTE_MS;

const keyOf = ({ of, windowMs }: Terms): string => `${of} ${windowMs}`;

const countsPictures = ({ of }: Terms): boolean => of === "images" || of === "input-images";
