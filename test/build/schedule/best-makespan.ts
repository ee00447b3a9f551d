export interface Known {
  readonly limit: number;
  readonly windowMs?: number;
  readonly latenciesMs: readonly number[];
  readonly mostInFlight: number;
}

/** How soon one who knows the limit, and that it fills evenly, has every answer: each leaves as soon as it is let in. */
export function bestMakespanMs({ limit, windowMs = 60_000, latenciesMs, mostInFlight }: Known): number {
  const landings: number[] = [];
  let [level, nowMs] = [limit, 0];
  for (const latencyMs of latenciesMs) {
    const free = landings.toSorted((a, b) => a - b);
    const placeMs = free.length < mostInFlight ? 0 : (free[free.length - mostInFlight] ?? 0);
    const readyMs = Math.max(nowMs, placeMs);
    level = Math.min(limit, level + ((readyMs - nowMs) * limit) / windowMs);
    nowMs = level >= 1 ? readyMs : readyMs + ((1 - level) * windowMs) / limit;
    level = Math.max(0, level - 1);
    landings.push(nowMs + latencyMs);
  }
  return Math.max(0, ...landings);
}
