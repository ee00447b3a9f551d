import { join } from "node:path";
import { digestContent } from "../disk/digest-file.js";
import type { StatMemory } from "../disk/stat-memory.js";
import { readHead, readTextSync } from "../disk/read-file.js";
import { isRacy, sameSignature, statSignature, type StatSignature } from "../disk/stat-signature.js";
import { writeAtomically } from "../disk/write-file.js";
import { sniffPicture } from "../images/sniff-picture.js";
import { parseDigest, type Digest } from "../model/digest.js";
import type { Layout } from "./layout.js";

/** What was read in files, read again only when a file's stat signature says that it changed. */
export interface DigestCache {
  /** Undefined when there is no readable file at the absolute `path`. */
  digestOf(path: string): CachedDigest | undefined;
  /** The pixels of the picture at the absolute `path`; undefined when its header does not tell them. */
  pixelsOf(path: string): Pixels | undefined;
  save(): Promise<void>;
}

export interface CachedDigest {
  readonly digest: Digest;
  readonly signature: StatSignature;
  /** Read in the tick of its own change: the signature must not be relied on later. */
  readonly racy: boolean;
}

export interface Pixels {
  readonly width: number;
  readonly height: number;
}

/** The cache is a convenience: missing or damaged, it costs time and nothing else. */
export function openDigestCache(
  { cache: folder, temporary }: Pick<Layout, "cache" | "temporary">,
  nowMs: () => number,
  signatureOf: StatMemory["signatureOf"] = statSignature,
): DigestCache {
  const file = join(folder, "digests.json");
  const before = read(file);
  const after = new Map<string, Known>();
  let changed = false;
  const look = (path: string): Known | undefined => {
    const signature = signatureOf(path);
    if (!signature) return undefined;
    const known = after.get(path) ?? parseRow(before.get(path));
    if (known && sameSignature(known.signature, signature)) {
      after.set(path, known);
      return known;
    }
    changed = true;
    const digest = digestContent(path);
    if (!digest) return undefined;
    const found = { digest, signature, racy: isRacy(signature, nowMs()) };
    if (!found.racy) after.set(path, found);
    return found;
  };
  return {
    digestOf: look,
    pixelsOf(path) {
      const known = look(path);
      if (!known) return undefined;
      const pixels = known.pixels ?? sniff(path);
      if (!known.pixels && !known.racy) {
        after.set(path, { ...known, pixels });
        changed = true;
      }
      return pixels.width > 0 ? pixels : undefined;
    },
    async save() {
      const rows = Array.from(after, ([path, known]) => [path, rowOf(known)]);
      if (changed || after.size !== before.size) await writeAtomically(file, JSON.stringify(rows), temporary);
      changed = false;
    },
  };
}

interface Known extends CachedDigest {
  /** Left out until somebody asks; 0 by 0 when the header does not tell. */
  readonly pixels?: Pixels;
}

type Row = readonly [
  bytes: number,
  modifiedMs: number,
  changedMs: number,
  inode: number,
  digest: string,
  width?: number,
  height?: number,
];

function rowOf({ signature, digest, pixels }: Known): Row {
  const { bytes, modifiedMs, changedMs, inode } = signature;
  const row = [bytes, modifiedMs, changedMs, inode, digest] as const;
  return pixels ? [...row, pixels.width, pixels.height] : row;
}

function parseRow(row: Row | undefined): Known | undefined {
  if (!row) return undefined;
  const [bytes, modifiedMs, changedMs, inode, text, width, height] = row;
  const digest = parseDigest(text);
  if (!digest) return undefined;
  const known = { digest, signature: { bytes, modifiedMs, changedMs, inode }, racy: false };
  return width === undefined || height === undefined ? known : { ...known, pixels: { width, height } };
}

/** Enough of a file for its header, which may follow a long colour profile or EXIF block. */
const HEAD_BYTES = 256 * 1024;

function sniff(path: string): Pixels {
  const head = readHead(path, HEAD_BYTES);
  const { width, height } = (head && sniffPicture(head)) ?? { width: 0, height: 0 };
  return { width, height };
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
  if (!Array.isArray(row) || (row.length !== 5 && row.length !== 7)) return false;
  return row.every((cell, at) => (at === 4 ? typeof cell === "string" : Number.isFinite(cell)));
}
