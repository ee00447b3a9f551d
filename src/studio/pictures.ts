import { join } from "node:path";
import pLimit from "p-limit";
import { inputFilesOf, mastersIn } from "../build/take-snapshot.js";
import { readWhole } from "../disk/read-file.js";
import { absolutePath, leavesRepo } from "../disk/repo.js";
import { writeAtomically } from "../disk/write-file.js";
import { drawThumbnail } from "../images/draw-thumbnail.js";
import { digestOf, hexOf, type Digest } from "../model/digest.js";
import type { RepoPath } from "../model/repo-path.js";
import type { StudioSource, StudioView } from "./studio-source.js";

/** Pixels of a thumbnail's longer side; the page asks for no others, so no others are kept. */
export const THUMBNAIL_SIZES = [384, 960] as const;

export interface Pictures {
  /** The bytes of a master, an output or an input that the lock or the manifest names; undefined for all else. */
  readonly read: (digest: Digest) => Promise<Uint8Array | undefined>;
  /** WebP, made once and kept in the cache. */
  readonly thumbnail: (digest: Digest, size: number) => Promise<Uint8Array | undefined>;
}

/** Pictures by digest: no path is ever taken from the page. */
export function openPictures({ current, host }: Pick<StudioSource, "current" | "host">): Pictures {
  const whenCoreFree = pLimit(host.cores);
  const read = async (digest: Digest): Promise<Uint8Array | undefined> => {
    const view = current();
    if (!view) return undefined;
    const master = mastersIn(view.lock).get(digest);
    const { bought, drafts } = view.project.stores;
    const found = master && ((await bought.read(master)) ?? (await drafts.read(master)));
    return found ?? readFile(digest, view);
  };
  return {
    read,
    async thumbnail(digest, size) {
      const layout = current()?.project.layout;
      if (!layout) return undefined;
      const kept = join(layout.cache, "thumbnails", `${hexOf(digest)}-${size}.webp`);
      const found = await readWhole(kept);
      if (found.kind === "bytes") return found.bytes;
      const bytes = await read(digest);
      const drawn = bytes && (await whenCoreFree(() => drawThumbnail(bytes, size)));
      // A disk without room costs drawing it again.
      if (drawn) await writeAtomically(kept, drawn, layout.temporary).catch(() => undefined);
      return drawn;
    },
  };
}

async function readFile(digest: Digest, view: StudioView): Promise<Uint8Array | undefined> {
  const { repo } = view.project;
  for (const path of pathsOf(digest, view)) {
    if (await leavesRepo(repo, path)) continue;
    const found = await readWhole(absolutePath(repo, path));
    if (found.kind === "bytes" && digestOf(found.bytes) === digest) return found.bytes;
  }
  return undefined;
}

/** Files that the lock or the manifest names and that hold these bytes. */
function pathsOf(digest: Digest, { lock, snapshot, plan }: StudioView): readonly RepoPath[] {
  const outputs = Array.from(lock.assets.values()).flatMap((entry) => [...entry.outputs.keys()]);
  const inputs = plan.steps.flatMap(({ asset }) => inputFilesOf(asset));
  return [...outputs, ...inputs].filter((path) => snapshot.files.get(path)?.digest === digest);
}
