import type { AssetFailure } from "../model/build-event.js";
import type { ProviderFailure } from "../model/provider.js";
import { unreachable } from "../model/unreachable.js";
import type { Trouble } from "./schedule/backoff.js";

/** What to do about a request that brought nothing; `stop` as no request of this run is going to bring anything. */
export type Next = "again" | "give-up" | "stop";

export interface Tries {
  /** How often this request has found the provider unavailable. */
  readonly unavailable: number;
  /** Whether it alone fails, and others come through or are not tried. */
  readonly isAlone: boolean;
  /** Of all requests to the account, since anything came through. */
  readonly out: Trouble;
  readonly refused: Trouble;
}

/**
 * Only what surely was not billed, and may well succeed the next time, is sent again. When that is, is the schedule's to
 * know, for all requests at once.
 */
export function afterFailure(failure: ProviderFailure, { unavailable, isAlone, out, refused }: Tries): Next {
  switch (failure.kind) {
    case "account":
      return "stop";
    case "rate-limited":
      if (asksForTooMuch(failure)) return "give-up";
      return Math.max(failure.retryAfterMs ?? 0, refused.forMs) > LONGEST_REFUSAL_MS ? "stop" : "again";
    case "unavailable":
      if (failure.isOutOfReach && out.inARow >= MOST_TRIES) return "stop";
      if (out.forMs > LONGEST_OUTAGE_MS && out.inARow >= 2 * MOST_TRIES) return "stop";
      // Where others fail as well, it is not the request's fault, and it loses nothing by waiting with them.
      return isAlone && unavailable >= MOST_TRIES ? "give-up" : "again";
    case "refused":
    case "invalid":
    case "uncertain":
    case "pending":
    case "unusable":
      return "give-up";
    default:
      return unreachable(failure.kind);
  }
}

/** `uncertain` was sent and never answered; `unusable` was answered, and may well be on the bill; `pending` will be. */
export function mayBeBilled({ kind, usage }: ProviderFailure): boolean {
  return kind === "uncertain" || kind === "pending" || kind === "unusable" || usage !== undefined;
}

export function toAssetFailure({ kind, message, requestId }: ProviderFailure): AssetFailure {
  const hint = HINTS.get(kind);
  return { code: kind, message, ...(hint && { hint }), ...(requestId !== undefined && { requestId }) };
}

const MOST_TRIES = 5;
/** A limit of a day may ask for hours, which nobody waits for without having been asked. */
const LONGEST_REFUSAL_MS = 15 * 60_000;
const LONGEST_OUTAGE_MS = 2 * 60_000;

/** More than a whole window holds: it would be turned away for ever. */
function asksForTooMuch({ limits = [] }: ProviderFailure): boolean {
  return limits.some(({ limit, requested }) => limit !== undefined && requested !== undefined && requested > limit);
}

const HINTS: ReadonlyMap<ProviderFailure["kind"], string> = new Map([
  ["refused", "the picture that was there stays; reword the prompt, or set `moderation: low`"],
  ["uncertain", "it may have been billed and is booked at its estimate; the next build asks for it again"],
  ["pending", "it is booked at its estimate; the next build fetches it, and does not pay for it again"],
]);
