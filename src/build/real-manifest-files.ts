import { readWhole } from "../disk/read-file.js";
import { absolutePath, leavesRepo, type Repo } from "../disk/repo.js";
import { probePicture } from "../images/probe-picture.js";
import type { ManifestFiles, Unread } from "../manifest/manifest-files.js";

const MAX_PICTURE_BYTES = 64 * 1024 * 1024;

/** A manifest's way to the disk. */
export function realManifestFiles(repo: Repo): ManifestFiles {
  return {
    async read(path, { maxBytes }) {
      const found = await readWhole(absolutePath(repo, path), maxBytes);
      return found.kind === "bytes" || found.kind === "too-large" ? found : unread(found.kind);
    },
    leavesRepo: (path) => leavesRepo(repo, path),
    async probe(path) {
      const found = await readWhole(absolutePath(repo, path), MAX_PICTURE_BYTES);
      if (found.kind === "too-large") return { kind: "not-a-picture", why: `it has ${found.bytes} bytes` };
      if (found.kind !== "bytes") return unread(found.kind);
      const facts = await probePicture(found.bytes);
      if (facts.kind === "unreadable") return { kind: "not-a-picture", why: facts.message };
      return facts.kind === "picture" ? { ...facts, bytes: found.bytes.byteLength } : facts;
    },
  };
}

function unread(kind: Unread["kind"]): Unread {
  return kind === "unreadable" ? { kind, why: "artlock may not read it" } : { kind };
}
