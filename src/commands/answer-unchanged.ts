import { unchangedSince } from "../build/no-op-state.js";

/** Flags that do not change what there is to do. */
const NEUTRAL = {
  build: new Set(["-q", "--quiet", "--no-color", "--no-wait", "--frozen", "-y", "--yes"]),
  check: new Set(["-q", "--quiet", "--no-color"]),
} as const;

/**
 * The line for a `build` or `check` of everything, when nothing has changed since all was fresh; undefined when there is
 * more to it. Reads stat signatures only, and imports next to nothing: this is the path that people wait on most.
 */
export function answerUnchanged(args: readonly string[], { cwd, nowMs }: Now): string | undefined {
  const [verb, ...flags] = args;
  if ((verb !== "build" && verb !== "check") || !flags.every((flag) => NEUTRAL[verb].has(flag))) return undefined;
  const day = new Date(nowMs).toISOString().slice(0, "2026-11-23".length);
  const state = unchangedSince(cwd, day);
  if (!state) return undefined;
  if (flags.includes("-q") || flags.includes("--quiet")) return "";
  return freshLine(state.assets);
}

export function freshLine(assets: number): string {
  return `${assets} ${assets === 1 ? "asset" : "assets"} fresh, nothing to do\n`;
}

export interface Now {
  readonly cwd: string;
  readonly nowMs: number;
}
