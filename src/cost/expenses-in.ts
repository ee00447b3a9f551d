import type { AssetId } from "../model/asset.js";
import { ADOPTED, type Attempt, type Lock } from "../model/lock.js";

/** One request, and the asset that it was sent for. */
export interface Expense {
  readonly id: AssetId;
  readonly attempt: Attempt;
}

/** Which requests are asked about; all when nothing is said. */
export interface ExpenseFilter {
  readonly ids?: ReadonlySet<AssetId> | undefined;
  /** Beginnings of ISO 8601 times, as `2026-11` or `2026-11-23`; the whole month, or day, belongs to it. UTC. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/** Every request that a lock knows of, oldest first, whether it has brought a picture or not. */
export function expensesIn({ assets, unplaced }: Lock, { ids, since = "", until }: ExpenseFilter): readonly Expense[] {
  const all = [...[...assets].map(([id, { attempts }]) => [id, attempts] as const), ...unplaced];
  return all
    .filter(([id]) => ids?.has(id) ?? true)
    .flatMap(([id, attempts]) => attempts.map((attempt) => ({ id, attempt })))
    .filter(({ attempt: { at, provider } }) => {
      const isBefore = until !== undefined && at.slice(0, until.length) > until;
      return provider !== ADOPTED && at >= since && !isBefore;
    })
    .toSorted((a, b) => (a.attempt.at < b.attempt.at ? -1 : Number(a.attempt.at > b.attempt.at)));
}
