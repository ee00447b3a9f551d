import type { EdgeLevels } from "./edge-levels.js";
import type { KeyExcess } from "./key-excess.js";

export interface SeeThroughSearch {
  readonly read: KeyExcess;
  readonly edge: EdgeLevels;
  readonly width: number;
  /** Levels that may still be the edge of something opaque. */
  readonly edgeDepth: number;
  /** Only what fades into the ground without an edge, as shadows do, and not glass. */
  readonly onlyFading: boolean;
  /** Share of the ground that has to show where a search begins. */
  readonly beginsAt: number;
}

export interface SeeThrough {
  /** 1 or 0 for every pixel. */
  readonly isSeen: Uint8Array;
  /** Those that are, by index. */
  readonly pixels: Int32Array;
}

/**
 * The pixels, away from all edges, through which the ground shines: glass, smoke, soft shadows. A search begins where enough
 * of the ground shows, or where something fades into it, and goes on to where hardly any does, but never over a sudden
 * step: so a part of the subject that merely resembles the key, and is parted from the ground by an edge, stays as it is.
 */
export function findSeeThrough({ read, edge, width, edgeDepth, onlyFading, beginsAt }: SeeThroughSearch): SeeThrough {
  const { values, ofGround } = read;
  const { levels } = edge;
  const mostStep = Math.max(8, ofGround * 0.1);
  const least = ofGround * 0.06;
  const walk = startWalk(values.length);
  if (onlyFading) {
    for (const at of edge.pixelsOf(1)) if (ofGround - (values[at] ?? 0) <= mostStep) walk.add(at);
  } else {
    const begin = ofGround * beginsAt;
    for (let at = 0; at < values.length; at += 1)
      if ((values[at] ?? 0) >= begin && (levels[at] ?? 0) >= edgeDepth) walk.add(at);
  }
  const from = onlyFading ? 1 : edgeDepth + 1;
  for (let at = walk.next(); at !== undefined; at = walk.next()) {
    const here = values[at] ?? 0;
    const x = at % width;
    const visit = (next: number): void => {
      const there = values[next] ?? 0;
      if ((levels[next] ?? 0) >= from && there >= least && Math.abs(there - here) <= mostStep) walk.add(next);
    };
    visit(at - width);
    visit(at + width);
    if (x > 0) visit(at - 1);
    if (x < width - 1) visit(at + 1);
  }
  // What fades within the edge is unmixed as an edge, which knows more of its colour.
  const pixels = onlyFading ? walk.visited().filter((at) => (levels[at] ?? 0) > edgeDepth) : walk.visited();
  const isSeen = new Uint8Array(values.length);
  for (const at of pixels) isSeen[at] = 1;
  return { isSeen, pixels };
}

interface Walk {
  /** Adds a pixel, once. */
  add(at: number): void;
  next(): number | undefined;
  visited(): Int32Array;
}

function startWalk(size: number): Walk {
  const isKnown = new Uint8Array(size);
  let queue = new Int32Array(16_384);
  let [count, done] = [0, 0];
  return {
    add(at) {
      if (isKnown[at] !== 0) return;
      isKnown[at] = 1;
      if (count === queue.length) {
        const larger = new Int32Array(queue.length * 2);
        larger.set(queue);
        queue = larger;
      }
      queue[count] = at;
      count += 1;
    },
    next() {
      if (done === count) return undefined;
      done += 1;
      return queue[done - 1];
    },
    visited: () => queue.subarray(0, count),
  };
}
