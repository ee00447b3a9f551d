import type { Brand } from "./brand.js";
import { unreachable } from "./unreachable.js";

/** A whole number of micro-dollars (1 USD = 1,000,000). Sums stay exact up to 9 billion dollars. */
export type MicroUsd = Brand<number, "MicroUsd">;

/** What a step will cost. `low` and `high` differ where the truth is a range; a budget reserves `high`. */
export type Price =
  | { readonly kind: "free" }
  | { readonly kind: "estimate"; readonly lowMicroUsd: MicroUsd; readonly highMicroUsd: MicroUsd }
  | { readonly kind: "unknown"; readonly because: string };

/** The least and the most that something may cost. */
export interface PriceRange {
  readonly lowMicroUsd: MicroUsd;
  readonly highMicroUsd: MicroUsd;
}

/** Fractions of a micro-dollar round up, so that an estimate never falls short; the noise of floating point does not. */
export function microUsd(amount: number): MicroUsd {
  if (!Number.isFinite(amount) || amount < 0) throw new RangeError(`${amount} is no amount of money`);
  const nearest = Math.round(amount);
  const noise = Math.max(0.000_000_5, amount * Number.EPSILON);
  return (Math.abs(amount - nearest) <= noise ? nearest : Math.ceil(amount)) as MicroUsd;
}

export const NOTHING: MicroUsd = microUsd(0);

export function usd(dollars: number): MicroUsd {
  return microUsd(dollars * 1_000_000);
}

export function sumMicroUsd(amounts: Iterable<MicroUsd>): MicroUsd {
  let total = 0;
  for (const amount of amounts) total += amount;
  return microUsd(total);
}

export function addPrices(prices: Iterable<Price>): Price {
  let low = 0;
  let high = 0;
  let paid = false;
  for (const price of prices) {
    if (price.kind === "unknown") return price;
    if (price.kind === "free") continue;
    paid = true;
    low += price.lowMicroUsd;
    high += price.highMicroUsd;
  }
  return paid ? { kind: "estimate", lowMicroUsd: microUsd(low), highMicroUsd: microUsd(high) } : { kind: "free" };
}

/** Of `prices` the first `least` are paid in any case, and the others perhaps. */
export function priceUpTo(prices: readonly Price[], least: number): Price {
  const most = addPrices(prices);
  if (most.kind !== "estimate") return most;
  const fewest = addPrices(prices.slice(0, least));
  return { ...most, lowMicroUsd: fewest.kind === "estimate" ? fewest.lowMicroUsd : NOTHING };
}

/** `$0.0421`: four decimals; six below a hundredth of a cent, so that no cost reads as zero; two from ten dollars up. */
export function formatUsd(amount: MicroUsd): string {
  const dollars = amount / 1_000_000;
  return `$${dollars.toFixed(amount > 0 && amount < 100 ? 6 : amount >= 10_000_000 ? 2 : 4)}`;
}

export function formatPrice(price: Price): string {
  switch (price.kind) {
    case "free":
      return "free";
    case "unknown":
      return "price unknown";
    case "estimate": {
      // Amounts that round to the same text are one price to a reader.
      const [low, high] = [formatUsd(price.lowMicroUsd), formatUsd(price.highMicroUsd)];
      return low === high ? high : `${low}–${high}`;
    }
    default:
      return unreachable(price);
  }
}
