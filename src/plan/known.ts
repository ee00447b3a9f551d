import type { Asset, AssetId, Reference } from "../model/asset.js";
import type { Digest, Fingerprint } from "../model/digest.js";
import type { Attempt, Lock, Master, OutputRecord } from "../model/lock.js";
import type { RepoPath } from "../model/repo-path.js";
import type { FileFacts, Snapshot } from "../model/snapshot.js";
import { answersIn, type Answers } from "./answers-in-lock.js";
import { indexExamined, type ExaminedBefore } from "./examined-in-lock.js";
import { indexBought, indexBrought, indexPaidFor, type Bought } from "./index-bought.js";
import type { WantMemory } from "./want-memory.js";
import { indexUnanswered } from "./index-unanswered.js";

/** The lock and the snapshot, indexed by what a decision asks of them. */
export interface Known {
  readonly lock: Lock;
  readonly snapshot: Snapshot;
  readonly memory: WantMemory | undefined;
  /** The manifest's assets; an entry under any other id is free to be taken over. */
  readonly wanted: ReadonlyMap<AssetId, Asset>;
  readonly bought: ReadonlyMap<Fingerprint, Bought>;
  /** Requests without an answer, by what they asked for. */
  readonly unanswered: ReadonlyMap<Fingerprint, readonly Attempt[]>;
  /** Every master that was not drawn for nothing. */
  readonly paidFor: ReadonlySet<Digest>;
  /** Masters that are pictures of the user's own. */
  readonly brought: ReadonlySet<Digest>;
  /** What looking at pictures came to, as far as the lock tells. */
  readonly examined: ExaminedBefore;
  /** What judges have said of pictures. */
  readonly answers: Answers;
  /** A file to copy for each rendition fingerprint: a rename copies instead of rendering. */
  readonly copies: ReadonlyMap<Fingerprint, Copy>;
  /** Digests that artlock wrote to a path, for whichever assets: a file that one leaves to another has not drifted. */
  readonly claims: ReadonlyMap<RepoPath, readonly Digest[]>;
}

/** A file on disk that is what the lock says of it; where another asset is about to write over it, a build holds it first. */
export interface Copy {
  readonly path: RepoPath;
  readonly record: OutputRecord;
}

export interface Knowing {
  readonly assets: readonly Asset[];
  /** Of the plan before, where plans are made over and over. */
  readonly memory?: WantMemory | undefined;
}

export function know(lock: Lock, snapshot: Snapshot, { assets, memory }: Knowing): Known {
  const wanted = new Map(assets.map((asset) => [asset.id, asset]));
  // A run that finds everything fresh asks for none of these.
  const bought = once(() => indexBought(lock, wanted));
  const unanswered = once(() => indexUnanswered(lock));
  const paidFor = once(() => indexPaidFor(lock));
  const brought = once(() => indexBrought(lock));
  const examined = once(() => indexExamined(lock));
  const answers = once(() => answersIn(lock));
  const outputs = once(() => indexOutputs(lock, snapshot, wanted));
  return {
    lock,
    snapshot,
    memory,
    wanted,
    get bought() {
      return bought();
    },
    get unanswered() {
      return unanswered();
    },
    get paidFor() {
      return paidFor();
    },
    get brought() {
      return brought();
    },
    get examined() {
      return examined();
    },
    get answers() {
      return answers();
    },
    get copies() {
      return outputs().copies;
    },
    get claims() {
      return outputs().claims;
    },
  };
}

/** What is on disk at `path`; undefined when nothing is. */
export function fileAt(known: Known, path: RepoPath): FileFacts | undefined {
  return known.snapshot.files.get(path);
}

/** Whether artlock wrote these bytes at `path`, for whichever asset, or died before the lock could say so. */
export function isArtlocks(digest: Digest, path: RepoPath, { claims, snapshot }: Known): boolean {
  return snapshot.ours.has(digest) || (claims.get(path)?.includes(digest) ?? false);
}

/** Digest of a file or URL; of an asset by `pictureOf`, as the lock alone cannot say what a build is about to change. */
export function digestOfSource(
  known: Known,
  source: Reference["source"],
  pictureOf: (id: AssetId) => Digest | undefined,
): Digest | undefined {
  if (source.kind === "asset") return pictureOf(source.id);
  return source.kind === "url" ? source.digest : fileAt(known, source.path)?.digest;
}

export function distinct(masters: readonly Master[]): readonly Master[] {
  return [...new Map(masters.map((master) => [master.digest, master])).values()];
}

function once<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}

function indexOutputs(lock: Lock, snapshot: Snapshot, wanted: Known["wanted"]): Pick<Known, "copies" | "claims"> {
  const copies = new Map<Fingerprint, Copy>();
  const claims = new Map<RepoPath, Digest[]>();
  for (const [path, record] of snapshot.held ?? []) copies.set(record.fingerprint, { path, record });
  for (const [id, entry] of lock.assets) {
    const isOrphan = !wanted.has(id);
    for (const [path, record] of entry.outputs) {
      if (!record.accepted) claims.set(path, [...(claims.get(path) ?? []), record.digest]);
      if (snapshot.files.get(path)?.digest !== record.digest) continue;
      // A file edited by hand is no rendition, but goes along when its asset is renamed.
      const isSafe = isOrphan || !record.accepted;
      if (isSafe) copies.set(record.fingerprint, { path, record });
    }
  }
  return { copies, claims };
}
