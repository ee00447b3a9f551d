import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { readFile, readlink, realpath, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";

/** What reading a file came to; every expected failure of it is a value. */
export type FileRead =
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  | { readonly kind: "missing" | "directory" | "unreadable" }
  | { readonly kind: "too-large"; readonly bytes: number };

/** Looks at the size first: nothing larger than `maxBytes` is taken into memory. */
export async function readWhole(path: string, maxBytes = Infinity): Promise<FileRead> {
  try {
    const { size } = await stat(path);
    if (size > maxBytes) return { kind: "too-large", bytes: size };
    return { kind: "bytes", bytes: await readFile(path) };
  } catch (error) {
    return { kind: failureOf(error) };
  }
}

/**
 * The first bytes, at most `count`, in a buffer that the next call writes over; undefined when they cannot be read.
 * A buffer for each of ten thousand files made the garbage collector take most of the time.
 */
export function readHead(path: string, count: number): Uint8Array | undefined {
  if (head.length < count) head = Buffer.allocUnsafe(count);
  let file: number;
  try {
    file = openSync(path, "r");
  } catch {
    return undefined;
  }
  try {
    return head.subarray(0, readSync(file, head, 0, count, 0));
  } catch {
    return undefined;
  } finally {
    closeSync(file);
  }
}

let head = Buffer.alloc(0);

export function readTextSync(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

/** The path with every symlink followed; undefined when nothing is there. */
export async function followLinks(path: string): Promise<string | undefined> {
  try {
    return await realpath(path);
  } catch {
    return undefined;
  }
}

/** Where the symlink that `path` may be leads, also when nothing is there yet. A link into a circle leads nowhere else. */
export async function linkTarget(path: string): Promise<string> {
  let place = path;
  for (let links = 0; links < MOST_LINKS; links += 1) {
    const target = await readLink(place);
    if (target === undefined) return place;
    place = resolve(dirname(place), target);
  }
  return path;
}

/** As many as Linux follows. */
const MOST_LINKS = 40;

async function readLink(path: string): Promise<string | undefined> {
  try {
    return await readlink(path);
  } catch {
    return undefined;
  }
}

function failureOf(error: unknown): "missing" | "directory" | "unreadable" {
  const code = errorCode(error);
  if (code === "ENOENT" || code === "ENOTDIR") return "missing";
  return code === "EISDIR" ? "directory" : "unreadable";
}

/** `ENOSPC` and its like, from whatever node:fs threw. */
export function errorCode(error: unknown): string | undefined {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string"
    ? error.code
    : undefined;
}
