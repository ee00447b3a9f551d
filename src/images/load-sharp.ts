import type Sharp from "sharp";

/** @internal The package's own types do without sharp's, which want those of Node. */
export type SharpModule = typeof Sharp;

/**
 * sharp, imported on first use: it takes 70 ms to load, which a run without pictures must not pay. One thread a picture,
 * because AVIF bytes change with the number of threads; callers go parallel over pictures and files instead. No operation cache: no
 * two operations here are equal, so it would only hold memory.
 * @internal
 */
export function loadSharp(): Promise<SharpModule> {
  loaded ??= importSharp();
  return loaded;
}

let loaded: Promise<SharpModule> | undefined;

async function importSharp(): Promise<SharpModule> {
  const { default: sharp } = await import("sharp");
  sharp.concurrency(1);
  sharp.cache(false);
  return sharp;
}
