import type { Host } from "../../src/host.js";

/** A clock that is moved on by whatever is slept, so that waiting takes no time. */
export function hurriedHost(): Pick<Host, "nowMs" | "sleep"> {
  let sleptMs = 0;
  return {
    nowMs: () => Date.now() + sleptMs,
    async sleep(waitMs, signal) {
      signal.throwIfAborted();
      sleptMs += waitMs;
    },
  };
}
