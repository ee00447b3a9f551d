import { setImmediate as turn } from "node:timers/promises";
import type { Host } from "../../../src/host.js";

/** Time that passes only while all are waiting for it. */
export interface FakeClock extends Pick<Host, "steadyMs" | "sleep"> {
  /** Lets time pass until nobody waits for it any more, or until `untilMs`. */
  run(untilMs?: number): Promise<void>;
  /** Waits that have neither ended nor been called off. */
  readonly waiting: number;
}

interface Timer {
  readonly atMs: number;
  ring(): void;
}

export function fakeClock(startMs = 1_000_000): FakeClock {
  let now = startMs;
  const timers = new Set<Timer>();
  return {
    steadyMs: () => now,
    async sleep(waitMs, signal) {
      signal.throwIfAborted();
      await new Promise<void>((resolve, reject) => {
        const callOff = (): void => {
          timers.delete(timer);
          reject(new Error("called off"));
        };
        const timer: Timer = {
          atMs: now + Math.max(0, waitMs),
          ring() {
            timers.delete(timer);
            signal.removeEventListener("abort", callOff);
            resolve();
          },
        };
        signal.addEventListener("abort", callOff);
        timers.add(timer);
      });
    },
    async run(untilMs = Infinity) {
      for (;;) {
        // Everything that follows from the last bell has happened by then.
        await turn();
        const next = [...timers].toSorted((a, b) => a.atMs - b.atMs)[0];
        if (!next || next.atMs > untilMs) break;
        now = Math.max(now, next.atMs);
        next.ring();
      }
      if (untilMs < Infinity) now = Math.max(now, untilMs);
    },
    get waiting() {
      return timers.size;
    },
  };
}
