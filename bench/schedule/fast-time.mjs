/** Runs `task` while everything that asks JavaScript for the time, or to be woken, gets it `speed` times faster. */
export async function inFastTime(speed, task) {
  const real = { setTimeout, setInterval, dateNow: Date.now };
  const startedMs = Date.now();
  // What is due already may be a little below zero, of which Node 24 warns.
  globalThis.setTimeout = (call, waitMs = 0, ...args) => real.setTimeout(call, Math.max(0, waitMs) / speed, ...args);
  globalThis.setInterval = (call, waitMs = 0, ...args) => real.setInterval(call, waitMs / speed, ...args);
  Date.now = () => startedMs + (real.dateNow() - startedMs) * speed;
  try {
    return await task();
  } finally {
    globalThis.setTimeout = real.setTimeout;
    globalThis.setInterval = real.setInterval;
    Date.now = real.dateNow;
  }
}
