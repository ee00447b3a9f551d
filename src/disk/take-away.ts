import { statSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { errorCode } from "./read-file.js";

/**
 * Tells a folder from one that was made later in its place: the inode alone may be given to the next one at once.
 * Undefined when nothing is there.
 */
export function folderIdentity(path: string): string | undefined {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stats && `${stats.ino}-${stats.birthtimeNs}`;
}

/** When the folder was last touched, in milliseconds since 1970; undefined when nothing is there. */
export function touchedMs(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs;
}

/**
 * Removes the folder at `path` if it is the one with `identity`. Of many who try at once the one that makes the folder
 * `claim` may: so what stands at `path` cannot change between being looked at and being removed.
 */
export async function takeAway(path: string, identity: string, claim: string): Promise<void> {
  await mkdir(dirname(claim), { recursive: true });
  try {
    await mkdir(claim);
  } catch (error) {
    if (errorCode(error) === "EEXIST") return;
    throw error;
  }
  try {
    if (folderIdentity(path) === identity) await rm(path, { recursive: true, force: true });
  } finally {
    await rm(claim, { recursive: true, force: true });
  }
}
