import { statSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
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
 * Removes the folder at `path` if it is the one with `identity`. It is moved to `aside` first and looked at there, so that
 * of many who try at once none removes what another has just put in its place.
 */
export async function takeAway(path: string, identity: string, aside: string): Promise<void> {
  await mkdir(dirname(aside), { recursive: true });
  try {
    await rename(path, aside);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return;
    throw error;
  }
  if (folderIdentity(aside) === identity) await rm(aside, { recursive: true, force: true });
  else await rename(aside, path).catch(() => undefined);
}
