import pLimit from "p-limit";
import type { OnIdleCore } from "../images/side-by-side.js";

export type Gate = <Result>(task: () => Promise<Result>) => Promise<Result>;

/** Shares the cores out: what goes through it decodes and encodes pictures, each on one thread. */
export interface CoreGate {
  /** Pictures come one after the other, each when a core is free: decoded they are large. */
  readonly whenCoreFree: Gate;
  /** For more work on a picture that has a core. As it never waits, it may be called from within a task of either. */
  readonly onIdleCore: OnIdleCore;
}

export function openCoreGate(cores: number): CoreGate {
  const limit = pLimit(cores);
  return {
    whenCoreFree: (task) => limit(task),
    // What waits is begun the moment a core is free, so an idle one means that nothing waits.
    onIdleCore: (task) => (limit.activeCount < cores ? limit(task) : undefined),
  };
}
