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
  return { of, limit, windowMs: reading.windowMs ?? windowOf(reading) ?? MINUTE_MS };
}

/** How much there is when `asked` fits only after `waitMs`; less than nothing where the wait is longer than filling takes. */
export function leftBefore(asked: number, waitMs: number, { limit, windowMs }: Terms): number {
  return Math.min(asked, limit) - (waitMs * limit) / windowMs;
}

export const MINUTE_MS = 60_000;

/** Some accounts have limits of a day, and headers do not say so. */
const WINDOWS_MS = [1000, MINUTE_MS, 60 * MINUTE_MS, 24 * 60 * MINUTE_MS];

/**
 * What was used comes back evenly, so the time until it is all back tells the window: 1 of 200 in 7m12s is a day. What
 * remains is rounded down, which makes the window look shorter, by less than half.
 */
function windowOf({ limit = 0, remaining = limit, resetMs }: LimitReading): number | undefined {
  const used = limit - remaining;
  if (used <= 0 || resetMs === undefined) return undefined;
  const shortestMs = (resetMs * limit) / used;
  return WINDOWS_MS.find((windowMs) => windowMs >= 0.98 * shortestMs);
}
