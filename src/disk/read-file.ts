import { readFileSync } from "node:fs";
import { open, readFile, realpath, stat } from "node:fs/promises";

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

/** The first `count` bytes, fewer when the file is shorter; undefined when it cannot be read. */
export async function readHead(path: string, count: number): Promise<Uint8Array | undefined> {
  try {
    await using file = await open(path);
    const { bytesRead, buffer } = await file.read(Buffer.alloc(count), 0, count, 0);
    return buffer.subarray(0, bytesRead);
  } catch {
    return undefined;
  }
}

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
