/** Runs `task` while everything that asks JavaScript for the time, or to be woken, gets it `speed` times faster. */
export async function inFastTime(speed, task) {
  const real = { setTimeout, setInterval, dateNow: Date.now };
  const startedMs = Date.now();
  globalThis.setTimeout = (call, waitMs = 0, ...args) => real.setTimeout(call, waitMs / speed, ...args);
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
