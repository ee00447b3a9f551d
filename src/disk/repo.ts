import { dirname, join, relative, resolve, sep } from "node:path";
import type { RepoPath } from "../model/repo-path.js";
import { followLinks } from "./read-file.js";
import { fileExists } from "./stat-signature.js";

/** The checkout that a manifest lies in, as absolute paths. */
export interface Repo {
  /** Folder of the manifest: every RepoPath starts here. */
  readonly root: string;
  /** Topmost folder that artlock may touch: the one with `.git`, else `root`. */
  readonly top: string;
  /** Folders between the two. */
  readonly depth: number;
}

export function repoAround(root: string): Repo {
  const top = topAbove(root);
  const depth = top === root ? 0 : relative(top, root).split(sep).length;
  return { root, top, depth };
}

export function absolutePath(repo: Repo, path: RepoPath): string {
  return resolve(repo.root, path);
}

/** Whether `path`, or where it would be made, lies outside the repo once symlinks are followed. */
export async function leavesRepo(repo: Repo, path: RepoPath): Promise<boolean> {
  return isOutside(repo, absolutePath(repo, path));
}

/** The same of an absolute path. */
export async function isOutside(repo: Repo, path: string): Promise<boolean> {
  const top = (await followLinks(repo.top)) ?? repo.top;
  for (let place = path; ; place = dirname(place)) {
    const real = await followLinks(place);
    if (real !== undefined) return real !== top && !real.startsWith(top + sep);
    if (dirname(place) === place) return true;
  }
}

function topAbove(root: string): string {
  for (let folder = root; ; folder = dirname(folder)) {
    if (fileExists(join(folder, ".git"))) return folder;
    if (dirname(folder) === folder) return root;
  }
}

/** The first of `names` in `folder`, or in the nearest folder above that has one of them. */
export function findUpward(names: readonly string[], folder: string): string | undefined {
  for (let place = resolve(folder); ; place = dirname(place)) {
    const file = names.map((name) => join(place, name)).find(fileExists);
    if (file !== undefined) return file;
    if (dirname(place) === place) return undefined;
  }
}
