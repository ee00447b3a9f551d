import { posix } from "node:path";
import type { Brand } from "./brand.js";

/**
 * A file of the repo: POSIX, normalized, relative to the manifest's folder. It may begin with `../` where the manifest
 * lies below the repo's top, but never leaves the repo; symlinks are looked at when the file is touched.
 */
export type RepoPath = Brand<string, "RepoPath">;

/**
 * `written` as a path from the manifest's folder, or undefined when it leaves the repo: absolute, or more `../` than
 * `depth`, the number of folders between the repo's top and the manifest's folder.
 */
export function repoPath(written: string, depth = 0): RepoPath | undefined {
  if (written === "" || written.includes("\0") || written.includes("\\")) return undefined;
  const normal = posix.normalize(written).replace(/\/$/, "");
  // `./C:x` is one of our folders until it is normalized, and then, on Windows, a drive.
  if (posix.isAbsolute(written) || /^[A-Za-z]:/.test(normal)) return undefined;
  const climbs = normal.split("/").filter((part) => part === "..").length;
  return climbs > depth ? undefined : (normal as RepoPath);
}
