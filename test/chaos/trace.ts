import { spawnSync } from "node:child_process";
import type { SeededRandom } from "../../src/providers/draft/seeded-random.js";

/** System calls by which files come about and last, and how many of each a whole build makes, about. */
const CALLS = [
  ["rename", 39],
  ["fsync", 39],
  ["fdatasync", 37],
  ["mkdir", 92],
  ["unlink", 11],
  ["ftruncate", 12],
  ["rmdir", 2],
] as const;

const ERRORS = ["ENOSPC", "EIO", "EACCES", "EROFS", "EDQUOT"] as const;

/** strace can make any system call the last one, or fail. It counts them per thread, so all files go through one. */
export const ONE_THREAD = { UV_THREADPOOL_SIZE: "1" } as const;

export const canTrace: boolean = spawnSync("strace", ["-f", "-o", "/dev/null", "true"]).status === 0;

/** Kills the process as it makes some call. */
export function killAtSomeCall(random: SeededRandom): readonly string[] {
  const [call, count] = random.pick([CALLS[0], ...CALLS.slice(1)]);
  return killAt(call, random.whole(1, count));
}

/** Kills the process as it makes its nth call of that kind, counted from 1. */
export function killAt(call: (typeof CALLS)[number][0], nth: number): readonly string[] {
  return trace(call, `signal=KILL:when=${nth}`);
}

/** Fails some call, or that one and all like it from there on. */
export function failSomeCall(random: SeededRandom): readonly string[] {
  const [call, count] = random.pick([CALLS[0], ...CALLS.slice(1)]);
  const error = random.pick([ERRORS[0], ...ERRORS.slice(1)]);
  return trace(call, `error=${error}:when=${random.whole(1, count)}${random.chance(0.5) ? "+" : ""}`);
}

function trace(call: string, injected: string): readonly string[] {
  return ["strace", "-f", "-qq", "-o", "/dev/null", "-e", `trace=${call}`, "-e", `inject=${call}:${injected}`];
}
