import type { AssetFailure } from "../model/build-event.js";
import type { ProviderFailure } from "../model/provider.js";
import { unreachable } from "../model/unreachable.js";

/**
 * What to do about a request that brought nothing. `again`: send it once more, after `waitMs` and when it is its turn.
 * `stop`: no request of this run is going to bring anything.
 */
export type Next = { readonly kind: "again"; readonly waitMs: number } | { readonly kind: "give-up" | "stop" };

export interface Tries {
  /** How often this request has found the provider unavailable. */
  readonly unavailable: number;
  /** For how long the account has been turned away and nothing let in, in milliseconds. */
  readonly refusedForMs: number;
  /** 0 to below 1. */
  readonly chance: number;
}

/** Only what surely was not billed, and may well succeed the next time, is sent again. */
export function afterFailure(failure: ProviderFailure, tries: Tries): Next {
  switch (failure.kind) {
    case "account":
      return { kind: "stop" };
    case "rate-limited":
      if (asksForTooMuch(failure)) return { kind: "give-up" };
      if (Math.max(failure.retryAfterMs ?? 0, tries.refusedForMs) > LONGEST_REFUSAL_MS) return { kind: "stop" };
      // When the account may go on is the schedule's to know, for all requests at once.
      return { kind: "again", waitMs: 0 };
    case "unavailable":
      if (tries.unavailable >= MAX_UNAVAILABLE) return { kind: "give-up" };
      return { kind: "again", waitMs: waitBeforeMs(tries.unavailable, failure, tries.chance) };
    case "refused":
    case "invalid":
    case "uncertain":
    case "unusable":
      return { kind: "give-up" };
    default:
      return unreachable(failure.kind);
  }
}

/** `uncertain` was sent and never answered; `unusable` was answered, and may well be on the bill. */
export function mayBeBilled(failure: ProviderFailure): boolean {
  return failure.kind === "uncertain" || failure.kind === "unusable" || failure.usage !== undefined;
}

export function toAssetFailure({ kind, message, requestId }: ProviderFailure): AssetFailure {
  const hint = HINTS.get(kind);
  return { code: kind, message, ...(hint && { hint }), ...(requestId !== undefined && { requestId }) };
}

const MAX_UNAVAILABLE = 5;
/** A limit of a day may ask for hours, which nobody waits for without having been asked. */
const LONGEST_REFUSAL_MS = 15 * 60_000;

/** More than a whole window holds: it would be turned away for ever. */
function asksForTooMuch({ limits = [] }: ProviderFailure): boolean {
  return limits.some(({ limit, requested }) => limit !== undefined && requested !== undefined && requested > limit);
}

/**
 * What the provider asks for, else twice as long each time from one second up to a minute; up to a quarter more by
 * `chance`, so that many waiters do not come back at once.
 */
function waitBeforeMs(times: number, failure: ProviderFailure, chance: number): number {
  const base = failure.retryAfterMs ?? Math.min(60_000, 1_000 * 2 ** (times - 1));
  return Math.round(base * (1 + chance / 4));
}

const HINTS: ReadonlyMap<ProviderFailure["kind"], string> = new Map([
  ["refused", "the picture that was there stays; reword the prompt, or set `moderation: low`"],
  ["uncertain", "it may have been billed and is booked at its estimate; the next build asks for it again"],
]);
