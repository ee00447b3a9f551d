import { absolutePath } from "../disk/repo.js";
import type { Digest } from "../model/digest.js";
import type { Lock } from "../model/lock.js";
import type { Project } from "./open-project.js";

/**
 * Digests of files that artlock put in place and that the lock does not record, as their asset failed at a later file.
 * They have to be carried from journal to journal until the lock has them, lest they count as edited by hand.
 */
export function looseFiles(
  { manifest, repo, digests }: Project,
  { lock, ours }: { readonly lock: Lock; readonly ours: ReadonlySet<Digest> },
): readonly Digest[] {
  if (ours.size === 0) return [];
  return manifest.assets.flatMap(({ id, outputs }) =>
    outputs.flatMap(({ path }) => {
      const digest = digests.digestOf(absolutePath(repo, path))?.digest;
      const isRecorded = digest === lock.assets.get(id)?.outputs.get(path)?.digest;
      return digest !== undefined && !isRecorded && ours.has(digest) ? [digest] : [];
    }),
  );
}
