import { readWhole } from "../disk/read-file.js";
import { absolutePath, type Repo } from "../disk/repo.js";
import type { RenderedFile } from "../images/render-renditions.js";
import { digestOf } from "../model/digest.js";
import type { OutputRecord } from "../model/lock.js";
import type { Copy } from "../plan/known.js";

/** A rendition as it lay somewhere else. A hand-edited file that goes along with a rename stays one. */
export type CopiedFile = RenderedFile & Pick<OutputRecord, "accepted" | "provenance">;

/** Undefined when the file is no longer what the lock says of it. */
export async function readCopy({ path, record }: Copy, repo: Repo): Promise<CopiedFile | undefined> {
  const { digest, width, height, accepted, provenance } = record;
  const found = await readWhole(absolutePath(repo, path));
  return found.kind === "bytes" && digestOf(found.bytes) === digest
    ? {
        bytes: found.bytes,
        width,
        height,
        digest,
        ...(accepted && { accepted }),
        ...(provenance !== undefined && { provenance }),
      }
    : undefined;
}
