import type { LimitReading, ProviderAnswer } from "../../../src/model/provider.js";

export interface FakeAccount {
  /** Lets a request in, or turns it away. */
  arrive(pictures: number, nowMs: number): ProviderAnswer;
}

export interface FakeAccountOptions {
  readonly limit: number;
  readonly windowMs?: number;
  /** How the limit comes back: evenly, or a window after it was used. */
  readonly keeps?: "bucket" | "sliding window";
  /** Used up by others when the first request arrives. */
  readonly used?: number;
  readonly tells: "all" | "limits" | "words" | "nothing";
}

/** A provider's account whose limit is one of pictures, on any clock. */
export function fakeAccount({
  limit,
  windowMs = 60_000,
  keeps = "bucket",
  used = 0,
  tells,
}: FakeAccountOptions): FakeAccount {
  let arrivals: { readonly atMs: number; readonly pictures: number }[] = [];
  let level: number | undefined;
  let lastMs = 0;
  const left = (nowMs: number): number => {
    if (keeps === "sliding window") {
      arrivals = arrivals.filter(({ atMs }) => atMs > nowMs - windowMs);
      return limit - used - arrivals.reduce((sum, { pictures }) => sum + pictures, 0);
    }
    level = Math.min(limit, (level ?? limit - used) + ((nowMs - lastMs) * limit) / windowMs);
    lastMs = nowMs;
    return level;
  };
  const waitMs = (pictures: number, nowMs: number): number => {
    if (keeps === "bucket") return Math.ceil(((pictures - left(nowMs)) * windowMs) / limit);
    return (arrivals[0]?.atMs ?? nowMs) + windowMs - nowMs + 1;
  };
  const readings = (nowMs: number): readonly LimitReading[] => {
    if (tells === "words" || tells === "nothing") return [];
    if (tells === "limits") return [{ of: "input-images", limit }];
    const remaining = Math.max(0, Math.floor(left(nowMs)));
    const resetMs = keeps === "bucket" ? ((limit - left(nowMs)) * windowMs) / limit : windowMs;
    return [{ of: "input-images", limit, remaining, resetMs: Math.ceil(resetMs) }];
  };
  return {
    arrive(pictures, nowMs) {
      if (lastMs === 0) lastMs = nowMs;
      if (left(nowMs) < pictures - 1e-6) {
        const words = {
          of: "input-images",
          limit,
          windowMs,
          remaining: Math.max(0, Math.floor(left(nowMs))),
          requested: pictures,
        } as const;
        return {
          kind: "rate-limited",
          message: "too fast",
          ...(tells === "nothing" ? {} : { retryAfterMs: waitMs(pictures, nowMs), limits: [words] }),
        };
      }
      arrivals.push({ atMs: nowMs, pictures });
      if (level !== undefined) level -= pictures;
      const limits = readings(nowMs);
      return { kind: "made", pictures: [], ...(limits.length > 0 && { limits }) };
    },
  };
}
