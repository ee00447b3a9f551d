import type { Size } from "../model/asset.js";
import type { Length } from "../model/rendition-steps.js";

/** `1536x864` or `auto`, as the schema lets it through. */
export function readSize(written: string): Size {
  const [width, height] = written.split("x").map(Number);
  return width !== undefined && height !== undefined ? { kind: "exact", width, height } : { kind: "auto" };
}

/** `300kB` or a number of bytes, in bytes. */
export function readBytes(written: number | string): number {
  if (typeof written === "number") return written;
  const [, amount, unit = "B"] = /^([\d.]+) ?(\w+)$/.exec(written) ?? [];
  return Math.floor(Number(amount) * (BYTES.get(unit) ?? 1));
}

/** `10m`, `90s`, `500ms` or a number of seconds, in milliseconds. */
export function readMilliseconds(written: number | string): number {
  if (typeof written === "number") return Math.round(written * 1000);
  const [, amount, unit = "s"] = /^([\d.]+) ?(\w+)$/.exec(written) ?? [];
  return Math.round(Number(amount) * (MILLISECONDS.get(unit) ?? 1000));
}

/** `2%` or a number of pixels. */
export function readLength(written: number | string): Length {
  return typeof written === "number" ? { pixels: written } : { percent: Number(written.slice(0, -1)) };
}

/** `#abc` or `#aabbcc` as `#AABBCC`. */
export function readColour(written: string): string {
  const digits = written.slice(1).toUpperCase();
  return `#${digits.length === 3 ? digits.replace(/./g, "$&$&") : digits}`;
}

const BYTES: ReadonlyMap<string, number> = new Map([
  ["B", 1],
  ["kB", 1000],
  ["KB", 1000],
  ["MB", 1_000_000],
  ["KiB", 1024],
  ["MiB", 1_048_576],
]);

const MILLISECONDS: ReadonlyMap<string, number> = new Map([
  ["ms", 1],
  ["s", 1000],
  ["m", 60_000],
]);
