import { digestOf, hexOf } from "../../model/digest.js";

/** Numbers that look random and are the same for the same seed on every machine. */
export interface SeededRandom {
  /** From `low` up to, not including, `high`. */
  readonly between: (low: number, high: number) => number;
  /** Whole, from `low` to `high`, both included. */
  readonly whole: (low: number, high: number) => number;
  readonly pick: <Item>(items: readonly [Item, ...Item[]]) => Item;
  readonly chance: (probability: number) => boolean;
}

export function seededRandom(seed: string): SeededRandom {
  const next = mulberry32(Number.parseInt(hexOf(digestOf(seed)).slice(0, 8), 16));
  const between = (low: number, high: number): number => low + next() * (high - low);
  const whole = (low: number, high: number): number => Math.floor(between(low, high + 1));
  return {
    between,
    whole,
    pick: (items) => items[whole(0, items.length - 1)] ?? items[0],
    chance: (probability) => next() < probability,
  };
}

// Tommy Ettinger's mulberry32, public domain: 32 bits of state are plenty for a few dozen shapes.
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
