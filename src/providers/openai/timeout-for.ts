import type { Quality, TimeoutMs } from "../../model/asset.js";

/**
 * How long to wait for a picture of `quality`, in milliseconds. A quality that `timeouts` leaves out waits as long as it
 * would have without; one that the model chooses waits as long as the slowest might take.
 */
export function timeoutFor(quality: Quality, timeouts: TimeoutMs | undefined): number {
  if (timeouts === undefined) return DEFAULT_TIMEOUT_MS;
  if (typeof timeouts === "number") return timeouts;
  if (quality === "auto") return timeouts.auto ?? Math.max(DEFAULT_TIMEOUT_MS, ...Object.values(timeouts));
  return timeouts[quality] ?? DEFAULT_TIMEOUT_MS;
}

/** Pictures of high quality take up to four minutes. */
const DEFAULT_TIMEOUT_MS = 300_000;
