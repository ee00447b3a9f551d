import { setTimeout as delay } from "node:timers/promises";
import type { Host } from "../../src/host.js";

/** A host whose waits pass `speed` times faster than the wall's, as those of the test server's account do. */
export function fastHost(speed: number): Pick<Host, "steadyMs" | "sleep"> {
  return {
    steadyMs: () => performance.now() * speed,
    sleep: (waitMs, signal) => delay(waitMs / speed, undefined, { signal }),
  };
}
