import type { KeyExcess } from "./key-excess.js";

/** Judges levels as they come, from the ground inwards. */
export interface EdgeDepth {
  /** Whether levels after this one are needed. */
  readonly goesOn: (level: number, pixels: Int32Array) => boolean;
  /** How many steps from the ground pixels may be a mix. */
  readonly depth: () => number;
}

/**
 * Few steps where edges are sharp, many where they are out of focus. A subject of the opposite hue hides the ground's share
 * from about half on, so it is twice the steps in which pixels show one. `beyond`: levels wanted after those.
 */
export function createEdgeDepth(
  { values, ofGround }: KeyExcess,
  { longEdge, beyond }: { readonly longEdge: number; readonly beyond: number },
): EdgeDepth {
  const most = Math.max(LEAST, Math.round(longEdge / 32));
  const least = ofGround * 0.08;
  let soft = 0;
  let isOver = false;
  const depth = (): number => Math.min(most, Math.max(LEAST, 2 * soft + 1));
  return {
    depth,
    goesOn: (level, pixels) => {
      let mixed = 0;
      if (!isOver) for (const at of pixels) if ((values[at] ?? 0) > least) mixed += 1;
      isOver ||= mixed < pixels.length * FEW || pixels.length === 0 || 2 * level >= most;
      if (!isOver) soft = level;
      return !isOver || level < depth() + beyond;
    },
  };
}

const LEAST = 4;
/** Share of a level: fewer are noise, or a part of the subject that resembles the key. */
const FEW = 0.1;
