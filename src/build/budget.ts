import type { BudgetLimits } from "../model/asset.js";
import type { Cost, Lock } from "../model/lock.js";
import { attemptsIn } from "../model/attempts-in.js";
import { formatUsd, microUsd, NOTHING, sumMicroUsd, type MicroUsd, type Price } from "../model/money.js";

/** Money put aside before a request leaves, so that any number of workers together stay within the limits. */
export interface Budget {
  /** Puts `price` aside for an asset, or says which limit stands against it. Synchronous, hence atomic. */
  reserve(price: Price, asset: AssetPurse): Reservation | BudgetStop;
  /** What was billed or, where no answer came, estimated in this run. */
  spentMicroUsd(): MicroUsd;
}

export interface Reservation {
  readonly kind: "reserved";
  /**
   * Gives back what was put aside and books what it came to, once. An unknown cost stays booked at what was put aside.
   */
  settle(cost: Cost): void;
}

export interface BudgetStop {
  readonly kind: "stopped";
  readonly because: string;
  /** Whether later requests of other assets are stopped as well. */
  readonly all: boolean;
  /** Where what others have put aside is in the way, and may come to less: resolves when some of it is settled. */
  readonly settled?: Promise<void>;
}

/** What one asset may cost in a run, and what it has cost so far. */
export interface AssetPurse {
  readonly limitMicroUsd: MicroUsd | undefined;
  spent: MicroUsd;
}

/** `spentThisMonth` is what the lock says of the current calendar month. */
export function openBudget(limits: BudgetLimits, spentThisMonth: MicroUsd): Budget {
  let booked: MicroUsd = NOTHING;
  let aside: MicroUsd = NOTHING;
  let onSettled: (() => void)[] = [];
  const exceeded = (amount: MicroUsd, asset: AssetPurse, others: MicroUsd): BudgetStop | undefined => {
    const run = sumMicroUsd([booked, others, amount]);
    const month = sumMicroUsd([spentThisMonth, run]);
    const one = sumMicroUsd([asset.spent, amount]);
    if (over(run, limits.perRunMicroUsd))
      return stop("this run", limits.perRunMicroUsd, { amount, left: run - amount });
    if (over(month, limits.perMonthMicroUsd)) {
      return stop("this month", limits.perMonthMicroUsd, { amount, left: month - amount });
    }
    if (!over(one, asset.limitMicroUsd)) return undefined;
    return { ...stop("this asset", asset.limitMicroUsd, { amount, left: one - amount }), all: false };
  };
  return {
    reserve(price, asset) {
      if (price.kind === "unknown" && isLimited(limits, asset)) {
        const because = `${price.because}; with a budget set, nothing of unknown price is bought`;
        return { kind: "stopped", because, all: false };
      }
      const amount = price.kind === "estimate" ? price.highMicroUsd : NOTHING;
      const stopped = exceeded(amount, asset, aside);
      if (stopped && exceeded(amount, asset, NOTHING)) return stopped;
      if (stopped) return { ...stopped, settled: new Promise((resolve) => onSettled.push(resolve)) };
      let isSettled = false;
      aside = sumMicroUsd([aside, amount]);
      asset.spent = sumMicroUsd([asset.spent, amount]);
      return {
        kind: "reserved",
        settle(cost) {
          if (isSettled) return;
          isSettled = true;
          const actual = cost.kind === "unknown" ? amount : cost.microUsd;
          aside = microUsd(aside - amount);
          booked = sumMicroUsd([booked, actual]);
          asset.spent = microUsd(asset.spent - amount + actual);
          for (const resolve of onSettled) resolve();
          onSettled = [];
        },
      };
    },
    spentMicroUsd: () => booked,
  };
}

/** What the lock books on the calendar month (UTC) that `at`, an ISO 8601 time, lies in; an unknown cost at the most it may be. */
export function spentInMonth(lock: Lock, at: string): MicroUsd {
  const month = at.slice(0, "2026-11".length);
  const attempts = [...attemptsIn(lock)].filter((attempt) => attempt.at.startsWith(month));
  return sumMicroUsd(
    attempts.map(({ cost, reservedMicroUsd = NOTHING }) =>
      cost.kind === "unknown" ? reservedMicroUsd : cost.microUsd,
    ),
  );
}

function over(amount: MicroUsd, limit: MicroUsd | undefined): limit is MicroUsd {
  return limit !== undefined && amount > limit;
}

function isLimited(limits: BudgetLimits, asset: AssetPurse): boolean {
  return [limits.perRunMicroUsd, limits.perMonthMicroUsd, asset.limitMicroUsd].some((limit) => limit !== undefined);
}

function stop(what: string, limit: MicroUsd, { amount, left }: { amount: MicroUsd; left: number }): BudgetStop {
  const because = `up to ${formatUsd(amount)} more would pass the limit of ${formatUsd(limit)} for ${what} (${formatUsd(microUsd(left))} spent or put aside)`;
  return { kind: "stopped", because, all: true };
}
