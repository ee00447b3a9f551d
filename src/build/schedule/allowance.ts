import type { LimitedBy } from "../../model/provider.js";
import type { Charge } from "./charge.js";

/** A request that left, as far as limits are concerned. */
export interface Departure {
  readonly atMs: number;
  readonly charge: Charge;
}

export interface Terms {
  readonly of: LimitedBy;
  /** How much a window allows, 1 at least. */
  readonly limit: number;
  readonly windowMs: number;
}

/**
 * One limit, kept as providers keep theirs: a bucket that holds what a window allows, starts full and fills evenly. After
 * "Limit 5, Used 5, Requested 1. Please try again in 12s." the next one fits 12 s later, and not a whole minute.
 */
export class Allowance {
  readonly terms: Terms;
  #level: number;
  #asOfMs: number;

  /** Full, unless told otherwise. */
  constructor(terms: Terms, { nowMs, level = terms.limit }: { readonly nowMs: number; readonly level?: number }) {
    this.terms = terms;
    this.#level = level;
    this.#asOfMs = nowMs;
  }

  level(nowMs: number): number {
    const gained = Math.max(0, nowMs - this.#asOfMs) * this.#perMs;
    return Math.min(this.terms.limit, this.#level + gained);
  }

  /** Until `amount` is there, or all there can be where that is less; `aside` is promised to others. */
  waitMs(amount: number, { aside, nowMs }: { readonly aside: number; readonly nowMs: number }): number {
    const missing = Math.min(amount, this.terms.limit) + aside - this.level(nowMs);
    if (missing <= TINY) return 0;
    return Math.ceil(missing / this.#perMs) + Math.max(0, this.#asOfMs - nowMs);
  }

  take(amount: number, nowMs: number): void {
    const level = this.level(nowMs);
    // Their bucket is full until the request gets there, and fills again only from then on.
    const isFull = level > this.terms.limit - TINY;
    this.setLevel(level - amount, isFull ? nowMs + JOURNEY_MS : Math.max(nowMs, this.#asOfMs));
  }

  giveBack(amount: number): void {
    this.#level = Math.min(this.terms.limit, this.#level + amount);
  }

  setLevel(level: number, asOfMs: number): void {
    this.#level = Math.min(this.terms.limit, level);
    this.#asOfMs = asOfMs;
  }

  get #perMs(): number {
    return this.terms.limit / this.terms.windowMs;
  }
}

export function take(allowance: Allowance, { charge, atMs }: Departure): void {
  allowance.take(charge[allowance.terms.of], atMs);
}

export function replay(allowance: Allowance, departures: readonly Departure[]): Allowance {
  for (const departure of departures) take(allowance, departure);
  return allowance;
}

/** Levels are sums of fractions. */
const TINY = 1e-6;
/** How much longer than the next one a request may take to arrive. */
const JOURNEY_MS = 500;
