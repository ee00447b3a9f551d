/** Making a picture takes minutes, deriving files takes parts of a second: each has a mean of its own. */
export type WorkKind = "make" | "derive";

export interface Work {
  readonly kind: WorkKind;
  readonly elapsedMs: number;
}

export interface TimeLeftInput {
  readonly finished: readonly Work[];
  readonly inFlight: readonly Work[];
  readonly waiting: readonly WorkKind[];
  /** How many were ever in flight at once. */
  readonly concurrency: number;
}

/**
 * Milliseconds that a build still takes: the mean time of finished work of a kind, for all that waits and what is missing
 * of what is in flight, shared among as many as work at once; never less than the longest single piece. Deriving
 * counts for nothing where only making was seen yet. Undefined while there is nothing to judge by.
 */
export function timeLeft({ finished, inFlight, waiting, concurrency }: TimeLeftInput): number | undefined {
  const means = new Map<WorkKind, number>();
  for (const kind of ["make", "derive"] as const) {
    const times = finished.filter((work) => work.kind === kind).map(({ elapsedMs }) => elapsedMs);
    if (times.length > 0) means.set(kind, times.reduce((sum, time) => sum + time, 0) / times.length);
  }
  const parts: number[] = [];
  for (const { kind, elapsedMs } of [...inFlight, ...waiting.map((waits) => ({ kind: waits, elapsedMs: 0 }))]) {
    const mean = means.get(kind) ?? (means.has("make") ? 0 : undefined);
    if (mean === undefined) return undefined;
    parts.push(Math.max(0, mean - elapsedMs));
  }
  if (parts.length === 0) return undefined;
  const sum = parts.reduce((total, part) => total + part, 0);
  return Math.max(sum / Math.max(1, concurrency), longest(parts));
}

function longest(parts: readonly number[]): number {
  return parts.reduce((most, part) => Math.max(most, part), 0);
}
