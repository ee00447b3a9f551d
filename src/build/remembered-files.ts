import { folderIdentity } from "../disk/take-away.js";
import { absolutePath, type Repo } from "../disk/repo.js";
import type { StatMemory } from "../disk/stat-memory.js";
import { isFolder, isRacy, sameSignature, type StatSignature } from "../disk/stat-signature.js";
import type { ManifestFiles } from "../manifest/manifest-files.js";
import type { RepoPath } from "../model/repo-path.js";

export interface RememberedPlace {
  readonly repo: Repo;
  readonly nowMs: () => number;
  readonly signatureOf: StatMemory["signatureOf"];
}

/**
 * `files`, asked again only for what its stat signature says has changed since it was asked before. Where a symlink leads is
 * judged by what it leads to.
 */
export function rememberFiles(files: ManifestFiles, place: RememberedPlace): ManifestFiles {
  return {
    read: remembering((path, limit: { readonly maxBytes: number }) => files.read(path, limit), place),
    probe: remembering((path) => files.probe(path), place),
    leavesRepo: remembering((path) => files.leavesRepo(path), place),
  };
}

interface Remembered<Answer> {
  readonly identity: StatSignature | string;
  readonly answer: Promise<Answer>;
}

function remembering<Rest extends readonly unknown[], Answer>(
  ask: (path: RepoPath, ...rest: Rest) => Promise<Answer>,
  { repo, nowMs, signatureOf }: RememberedPlace,
): (path: RepoPath, ...rest: Rest) => Promise<Answer> {
  const known = new Map<RepoPath, Remembered<Answer>>();
  return (path, ...rest) => {
    const absolute = absolutePath(repo, path);
    const identity = signatureOf(absolute) ?? (isFolder(absolute) ? folderIdentity(absolute) : undefined);
    const before = known.get(path);
    if (before && identity !== undefined && isSame(before.identity, identity)) return before.answer;
    const answer = ask(path, ...rest);
    const isSettled = identity !== undefined && (typeof identity === "string" || !isRacy(identity, nowMs()));
    if (isSettled) known.set(path, { identity, answer });
    else known.delete(path);
    return answer;
  };
}

function isSame(a: StatSignature | string, b: StatSignature | string): boolean {
  if (typeof a === "string" || typeof b === "string") return a === b;
  return sameSignature(a, b);
}
