import type { AccountLimits } from "../../model/asset.js";
import type { ProviderAnswer, ProviderFailure } from "../../model/provider.js";
import { unreachable } from "../../model/unreachable.js";
import type { Departure } from "./allowance.js";
import type { Charge } from "./charge.js";
import { Backoff, type Trouble } from "./backoff.js";
import { Limits } from "./limits.js";
import { Ramp } from "./ramp.js";

export interface ThrottleOptions {
  /** What the manifest tells. */
  readonly limits: readonly AccountLimits[];
  /** Requests in flight at once while no limit is known. */
  readonly start: number;
  readonly nowMs: number;
}

/** One request's leave to go, to be told when it leaves and how it comes out. */
export interface Permit {
  leave(nowMs: number): void;
  land(answer: ProviderAnswer, nowMs: number): void;
  /** It never left, or nothing is known of its answer. Does nothing once it has landed. */
  end(): void;
}

/**
 * When requests for pictures of one model of one account may leave: as fast as the limits let them where those are known,
 * and as fast as nothing speaks against where they are not. A refusal holds up all of them. Times are arguments.
 */
export class Throttle {
  readonly #limits: Limits;
  readonly #ramp: Ramp;
  /** Of those let go that have not left. */
  readonly #aside = new Set<Charge>();
  #inFlight = 0;
  readonly #refusals = new Backoff(LONGEST_REFUSED_MS);
  readonly #outages = new Backoff(LONGEST_OUT_MS);
  /** Charges of the requests that failed since anything came through. */
  readonly #failing = new Set<Charge>();

  constructor({ limits, start, nowMs }: ThrottleOptions) {
    this.#limits = new Limits(limits, nowMs);
    this.#ramp = new Ramp(start);
    if (this.#limits.knowsPictures) this.#ramp.open();
  }

  /** The most pictures that one request may ask for, as far as is known. */
  get mostPictures(): number {
    return this.#limits.mostPictures;
  }

  /** Until anything may leave again after a failure. */
  pausedForMs(nowMs: number): number {
    return Math.max(this.#refusals.waitMs(nowMs), this.#outages.waitMs(nowMs));
  }

  /** Whether all failures since anything came through are of the request with this charge. */
  failsAlone(charge: Charge): boolean {
    return [...this.#failing].every((one) => one === charge);
  }

  /** Since anything came through: how often it was out, and turned requests away. */
  trouble(nowMs: number): { readonly out: Trouble; readonly refused: Trouble } {
    return { out: this.#outages.trouble(nowMs), refused: this.#refusals.trouble(nowMs) };
  }

  /** Until a request may leave: 0 for now, Infinity for not before another has come back. */
  waitMs(charge: Charge, nowMs: number): number {
    if (!this.#ramp.hasRoomFor(this.#inFlight)) return Infinity;
    return Math.max(
      this.pausedForMs(nowMs),
      this.#limits.knowsPictures ? 0 : this.#ramp.waitMs(nowMs),
      this.#limits.waitMs(charge, { aside: this.#aside, nowMs }),
    );
  }

  /** Lets a request go. */
  admit(charge: Charge, nowMs: number): Permit {
    // The same request may be let go again, and others may be charged alike.
    const own = { ...charge };
    let departure: Departure | undefined;
    const leave = (leftMs: number): void => {
      if (this.#aside.delete(own)) departure = this.#limits.depart(own, leftMs);
    };
    const takeBack = this.#ramp.go(nowMs);
    this.#aside.add(own);
    this.#inFlight += 1;
    let isOver = false;
    const end = (): void => {
      if (isOver) return;
      isOver = true;
      this.#inFlight -= 1;
      if (this.#aside.delete(own)) takeBack();
    };
    return {
      leave,
      land: (answer, landedMs) => {
        // Not every provider says when a request leaves.
        leave(nowMs);
        if (answer.kind === "unavailable") this.#failing.add(charge);
        if (!isOver && departure) this.#land(answer, departure, landedMs);
        end();
      },
      end,
    };
  }

  #land(answer: ProviderAnswer, departure: Departure, nowMs: number): void {
    switch (answer.kind) {
      case "rate-limited":
        this.#refused(answer, departure, nowMs);
        break;
      case "unavailable":
        this.#outages.failed({ leftMs: departure.atMs, retryAfterMs: answer.retryAfterMs, nowMs });
        this.#stumbled(departure, nowMs);
        break;
      case "uncertain":
      case "pending":
        this.#stumbled(departure, nowMs);
        break;
      case "made":
        this.#ramp.succeeded(nowMs - departure.atMs);
        this.#letIn(answer, departure, nowMs);
        break;
      case "refused":
      case "invalid":
      case "account":
      case "unusable":
        this.#letIn(answer, departure, nowMs);
        break;
      default:
        unreachable(answer);
    }
  }

  #letIn({ limits = [] }: ProviderAnswer, departure: Departure, nowMs: number): void {
    this.#refusals.succeeded(departure.atMs);
    this.#outages.succeeded(departure.atMs);
    this.#failing.clear();
    this.#limits.learn(limits, departure, nowMs);
    if (this.#limits.knowsPictures) this.#ramp.open();
  }

  #refused({ limits = [], retryAfterMs }: ProviderFailure, departure: Departure, nowMs: number): void {
    this.#refusals.failed({ leftMs: departure.atMs, retryAfterMs, nowMs });
    this.#outages.succeeded(departure.atMs);
    this.#failing.clear();
    this.#limits.refuse({ readings: limits, retryAfterMs }, departure, nowMs);
    if (this.#limits.knowsPictures) this.#ramp.open();
  }

  #stumbled(departure: Departure, nowMs: number): void {
    this.#ramp.stumbled({ leftMs: departure.atMs, inFlight: this.#inFlight, nowMs });
  }
}

const LONGEST_REFUSED_MS = 60_000;
/** Servers come back sooner than limits. */
const LONGEST_OUT_MS = 8000;
