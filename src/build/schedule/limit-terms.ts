import type { AccountLimits } from "../../model/asset.js";
import type { LimitReading } from "../../model/provider.js";
import type { Terms } from "./allowance.js";

/** The limits that a manifest tells. */
export function termsOfManifest(limits: AccountLimits): readonly Terms[] {
  const told = [
    ["images", limits.imagesPerMinute],
    ["requests", limits.requestsPerMinute],
    ["tokens", limits.tokensPerMinute],
    ["input-images", limits.inputImagesPerMinute],
  ] as const;
  return told.flatMap(([of, limit]) => (limit === undefined ? [] : [{ of, limit, windowMs: MINUTE_MS }]));
}

/** The limit that a reading tells of, or undefined when it does not say how much there is. */
export function termsOfReading(reading: LimitReading): Terms | undefined {
  const { of, limit } = reading;
  if (limit === undefined || limit < 1) return undefined;
  return { of, limit, windowMs: reading.windowMs ?? windowOf(reading) };
}

/** How much there is when `asked` fits only after `waitMs`; less than nothing where the wait is longer than filling takes. */
export function leftBefore(asked: number, waitMs: number, { limit, windowMs }: Terms): number {
  return Math.min(asked, limit) - (waitMs * limit) / windowMs;
}

export const MINUTE_MS = 60_000;

const HOUR_MS = 60 * MINUTE_MS;

/**
 * Some accounts have limits of a day as well, and headers do not say so. What takes longer than a minute to come back is
 * none of a minute; and as it comes back evenly, 1 of 200 in 7m12s is one of a day. What remains is rounded down, which
 * makes the window look shorter, by less than half.
 */
function windowOf({ limit = 0, remaining = limit, resetMs = 0 }: LimitReading): number {
  if (resetMs <= 1.02 * MINUTE_MS) return MINUTE_MS;
  const shortestMs = (resetMs * limit) / Math.max(1, limit - remaining);
  return shortestMs <= 1.02 * HOUR_MS ? HOUR_MS : 24 * HOUR_MS;
}
