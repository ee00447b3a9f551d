import { basename, join } from "node:path";
import type { Manifest } from "../model/asset.js";
import { hexOf, type Digest } from "../model/digest.js";
import { repoPath, type RepoPath } from "../model/repo-path.js";

/** Where artlock keeps things, as absolute paths. Only the store belongs in git. */
export interface Layout {
  readonly lockFile: string;
  /** The folder that all the others lie in. */
  readonly home: string;
  readonly store: string;
  readonly drafts: string;
  readonly journal: string;
  /** Files set aside for a step that is to copy them, by their digests: see holdCopies. */
  readonly held: string;
  readonly cache: string;
  readonly temporary: string;
  readonly runLock: string;
}

/** What a manifest is called when nothing else is said; the first is the one to use. */
export const MANIFEST_NAMES = ["assets.config.yaml", "assets.config.yml"] as const;

/** The lock's file name, beside the manifest; diagnostics name it so. */
export const LOCK_NAME = "assets.lock.json";

/** The name by which a lock knows the manifest it belongs to; undefined for the usual ones, which need no mention. */
export function lockedManifest({ file }: Pick<Manifest, "file">): string | undefined {
  const name = basename(file);
  return MANIFEST_NAMES.some((usual) => usual === name) ? undefined : name;
}

const HELD_FOLDER = ".artlock/held";

/** Where a file with this digest is set aside. */
export function heldPath(digest: Digest): RepoPath {
  const path = repoPath(`${HELD_FOLDER}/${hexOf(digest)}`);
  if (!path) throw new Error("a digest is no file name");
  return path;
}

export function layoutOf(root: string): Layout {
  const home = join(root, ".artlock");
  return {
    lockFile: join(root, LOCK_NAME),
    home,
    store: join(home, "store"),
    drafts: join(home, "drafts"),
    journal: join(home, "journal"),
    held: join(root, HELD_FOLDER),
    cache: join(home, "cache"),
    temporary: join(home, "tmp"),
    runLock: join(home, "run.lock"),
  };
}
