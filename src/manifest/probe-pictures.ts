import pLimit from "p-limit";
import type { RepoPath } from "../model/repo-path.js";
import type { ManifestFiles, ProbeResult } from "./manifest-files.js";

/** What is known of each picture file; `leaves`: a symbolic link leads out of the repo. */
export type Probed = ReadonlyMap<RepoPath, ProbeResult | { readonly kind: "leaves" }>;

/** Looks at each picture once, a few at a time, as thousands at once exhaust file handles. */
export async function probePictures(paths: Iterable<RepoPath>, files: ManifestFiles): Promise<Probed> {
  const limit = pLimit(AT_ONCE);
  const probe = async (path: RepoPath) =>
    [path, (await files.leavesRepo(path)) ? ({ kind: "leaves" } as const) : await files.probe(path)] as const;
  return new Map(await Promise.all(Array.from(new Set(paths), (path) => limit(probe, path))));
}

/** The folders among `folders` that lie outside the repo, by a symbolic link. */
export async function foldersOutside(
  folders: Iterable<RepoPath>,
  files: ManifestFiles,
): Promise<ReadonlySet<RepoPath>> {
  const limit = pLimit(AT_ONCE);
  const look = async (folder: RepoPath) => ((await files.leavesRepo(folder)) ? [folder] : []);
  return new Set((await Promise.all(Array.from(new Set(folders), (folder) => limit(look, folder)))).flat());
}

const AT_ONCE = 16;
