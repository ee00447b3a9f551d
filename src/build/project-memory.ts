import type { Repo } from "../disk/repo.js";
import { statMemory, type StatMemory } from "../disk/stat-memory.js";
import type { Host } from "../host.js";
import { loadMemory, type LoadMemory } from "../manifest/load-memory.js";
import type { ManifestFiles } from "../manifest/manifest-files.js";
import { parseLock, type ParsedLock } from "../lock/parse-lock.js";
import { wantMemory, type WantMemory } from "../plan/want-memory.js";
import { openDigestCache, type DigestCache } from "./digest-cache.js";
import { LOCK_NAME, type Layout } from "./layout.js";
import { realManifestFiles } from "./real-manifest-files.js";
import { rememberFiles } from "./remembered-files.js";

/**
 * What is kept of one project while it is opened over and over, so that a look after an edit reads and decides anew what was
 * edited and nothing else. Every part of it is held against stat signatures, texts or inputs each time: a look with it finds
 * what a look without it would.
 */
export interface ProjectMemory {
  readonly stats: StatMemory;
  readonly manifest: LoadMemory;
  readonly files: ManifestFiles;
  readonly digests: DigestCache;
  readonly wants: WantMemory;
  readonly parseLock: (text: string) => ParsedLock;
}

export function projectMemory(repo: Repo, layout: Layout, { nowMs }: Pick<Host, "nowMs">): ProjectMemory {
  const stats = statMemory();
  let read: { readonly text: string; readonly parsed: ParsedLock } | undefined;
  return {
    manifest: loadMemory(),
    stats,
    files: rememberFiles(realManifestFiles(repo), { repo, nowMs, signatureOf: stats.signatureOf }),
    digests: openDigestCache(layout, nowMs, stats.signatureOf),
    wants: wantMemory(),
    parseLock(text) {
      if (read?.text !== text) read = { text, parsed: parseLock(text, { file: LOCK_NAME, depth: repo.depth }) };
      return read.parsed;
    },
  };
}
