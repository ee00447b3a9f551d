import type { AssetFailure } from "../model/build-event.js";
import type { ProviderFailure } from "../model/provider.js";

/** How often one request is sent at most. */
export const MAX_SENDINGS = 5;

/** Only what surely was not billed and may well succeed the next time. */
export function isWorthSendingAgain(failure: ProviderFailure): boolean {
  return failure.kind === "rate-limited" || failure.kind === "unavailable";
}

/** `uncertain` was sent and never answered; `unusable` was answered, and may well be on the bill. */
export function mayBeBilled(failure: ProviderFailure): boolean {
  return failure.kind === "uncertain" || failure.kind === "unusable" || failure.usage !== undefined;
}

/**
 * What the provider asks for, else twice as long each time from one second up to a minute; up to a quarter more by
 * `chance` (0 to below 1), so that many waiters do not come back at once.
 */
export function waitBeforeMs(sending: number, failure: ProviderFailure, chance: number): number {
  const base = failure.retryAfterMs ?? Math.min(60_000, 1_000 * 2 ** (sending - 1));
  return Math.round(base * (1 + chance / 4));
}

export function toAssetFailure({ kind, message, requestId }: ProviderFailure): AssetFailure {
  const hint = HINTS.get(kind);
  return { code: kind, message, ...(hint && { hint }), ...(requestId !== undefined && { requestId }) };
}

const HINTS: ReadonlyMap<ProviderFailure["kind"], string> = new Map([
  ["refused", "the picture that was there stays; reword the prompt, or set `moderation: low`"],
  ["uncertain", "it may have been billed and is booked at its estimate; the next build asks for it again"],
]);
