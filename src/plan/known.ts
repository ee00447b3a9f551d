import type { Asset, AssetId, Reference } from "../model/asset.js";
import type { Digest, Fingerprint } from "../model/digest.js";
import type { Lock, LockEntry, Master, OutputRecord } from "../model/lock.js";
import type { RepoPath } from "../model/repo-path.js";
import type { FileFacts, Snapshot } from "../model/snapshot.js";

/** The lock and the snapshot, indexed by what a decision asks of them. */
export interface Known {
  readonly lock: Lock;
  readonly snapshot: Snapshot;
  /** The manifest's assets; an entry under any other id is free to be taken over. */
  readonly wanted: ReadonlyMap<AssetId, Asset>;
  readonly bought: ReadonlyMap<Fingerprint, readonly Bought[]>;
  /** An unchanged file on disk for each rendition fingerprint: a rename copies instead of rendering. */
  readonly copies: ReadonlyMap<Fingerprint, Copy>;
  /** Digests recorded for a path, by whichever entries: a file that one asset leaves to another has not drifted. */
  readonly claims: ReadonlyMap<RepoPath, ReadonlySet<Digest>>;
}

/** A file on disk that is what the lock says of it. */
export interface Copy {
  readonly path: RepoPath;
  readonly record: OutputRecord;
}

/** Pictures once made for a request, and for whom. */
export interface Bought {
  readonly id: AssetId;
  readonly at: string | undefined;
  readonly picked: Digest | undefined;
  readonly masters: readonly Master[];
}

export function know(lock: Lock, snapshot: Snapshot, assets: readonly Asset[]): Known {
  const bought = new Map<Fingerprint, Bought[]>();
  const copies = new Map<Fingerprint, Copy>();
  const claims = new Map<RepoPath, Set<Digest>>();
  const remember = (fingerprint: Fingerprint, picture: Bought): void => {
    if (picture.masters.length > 0) bought.set(fingerprint, [...(bought.get(fingerprint) ?? []), picture]);
  };
  for (const [id, entry] of lock.assets) {
    remember(entry.fingerprint, { id, at: undefined, picked: entry.picked, masters: entry.candidates });
    for (const attempt of entry.attempts) {
      remember(attempt.fingerprint, { id, at: attempt.at, picked: undefined, masters: attempt.masters });
    }
    for (const [path, output] of entry.outputs) {
      claims.set(path, new Set([...(claims.get(path) ?? []), output.digest]));
      if (snapshot.files.get(path)?.digest === output.digest) copies.set(output.fingerprint, { path, record: output });
    }
  }
  for (const [id, attempts] of lock.unplaced) {
    for (const { fingerprint, at, masters } of attempts) remember(fingerprint, { id, at, picked: undefined, masters });
  }
  const wanted = new Map(assets.map((asset) => [asset.id, asset]));
  return { lock, snapshot, wanted, bought, copies, claims };
}

/** What is on disk at `path`; undefined when nothing is. */
export function fileAt(known: Known, path: RepoPath): FileFacts | undefined {
  return known.snapshot.files.get(path);
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

/** All masters of a fingerprint that `entry` holds, oldest first. */
export function mastersOf(entry: LockEntry | undefined, fingerprint: Fingerprint): readonly Master[] {
  if (!entry) return [];
  const candidates = entry.fingerprint === fingerprint ? entry.candidates : [];
  const attempted = entry.attempts
    .filter((attempt) => attempt.fingerprint === fingerprint)
    .flatMap(({ masters }) => masters);
  return distinct([...candidates, ...attempted]);
}

export function distinct(masters: readonly Master[]): readonly Master[] {
  return [...new Map(masters.map((master) => [master.digest, master])).values()];
}
