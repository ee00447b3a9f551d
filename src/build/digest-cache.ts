import { join } from "node:path";
import { digestFile } from "../disk/digest-file.js";
import { readTextSync } from "../disk/read-file.js";
import { isRacy, sameSignature, statSignature, type StatSignature } from "../disk/stat-signature.js";
import { writeAtomically } from "../disk/write-file.js";
import { parseDigest, type Digest } from "../model/digest.js";

/** Digests of files, read again only when the file's stat signature says that it changed. */
export interface DigestCache {
  /** Undefined when there is no readable file at the absolute `path`. */
  digestOf(path: string): CachedDigest | undefined;
  save(): Promise<void>;
}

export interface CachedDigest {
  readonly digest: Digest;
  readonly signature: StatSignature;
  /** Read in the tick of its own change: the signature must not be relied on later. */
  readonly racy: boolean;
}

/** The cache is a convenience: missing or damaged, it costs time and nothing else. */
export function openDigestCache(folder: string, temporary: string, nowMs: () => number): DigestCache {
  const file = join(folder, "digests.json");
  const before = read(file);
  const after = new Map<string, Row>();
  let changed = false;
  return {
    digestOf(path) {
      const signature = statSignature(path);
      if (!signature) return undefined;
      const row = after.get(path) ?? before.get(path);
      const known = row && parseRow(row);
      if (known && sameSignature(known.signature, signature)) {
        after.set(path, row);
        return { ...known, racy: false };
      }
      changed = true;
      const digest = digestFile(path);
      if (!digest) return undefined;
      const racy = isRacy(signature, nowMs());
      if (!racy) after.set(path, rowOf(signature, digest));
      return { digest, signature, racy };
    },
    async save() {
      if (changed || after.size !== before.size) await writeAtomically(file, JSON.stringify([...after]), temporary);
      changed = false;
    },
  };
}

type Row = readonly [bytes: number, modifiedMs: number, changedMs: number, inode: number, digest: string];

function rowOf({ bytes, modifiedMs, changedMs, inode }: StatSignature, digest: Digest): Row {
  return [bytes, modifiedMs, changedMs, inode, digest];
}

function parseRow([bytes, modifiedMs, changedMs, inode, text]: Row): Omit<CachedDigest, "racy"> | undefined {
  const digest = parseDigest(text);
  return digest && { digest, signature: { bytes, modifiedMs, changedMs, inode } };
}

function read(file: string): ReadonlyMap<string, Row> {
  try {
    const rows: unknown = JSON.parse(readTextSync(file) ?? "[]");
    return new Map(Array.isArray(rows) ? rows.filter(isPair) : []);
  } catch {
    return new Map();
  }
}

function isPair(value: unknown): value is [string, Row] {
  if (!Array.isArray(value) || typeof value[0] !== "string") return false;
  const row: unknown = value[1];
  return Array.isArray(row) && row.length === 5 && row.slice(0, 4).every(Number.isFinite) && typeof row[4] === "string";
}
