import { absolutePath, type Repo } from "../disk/repo.js";
import type { Asset, Reference } from "../model/asset.js";
import type { Digest } from "../model/digest.js";
import type { Lock, Master, OutputRecord } from "../model/lock.js";
import type { RepoPath } from "../model/repo-path.js";
import type { FileFacts, Snapshot } from "../model/snapshot.js";
import type { MasterStore } from "../store/master-store.js";
import type { DigestCache } from "./digest-cache.js";
import { heldPath } from "./layout.js";

export interface SnapshotInput {
  readonly repo: Repo;
  readonly assets: readonly Asset[];
  readonly lock: Lock;
  /** Asked in turn whether they hold a master. */
  readonly stores: readonly MasterStore[];
  readonly digests: DigestCache;
  readonly ours: ReadonlySet<Digest>;
  /** What journals tell of files that were set aside. */
  readonly held: readonly OutputRecord[];
}

/** What is on disk now of everything that the assets send, want or once wrote. */
export function takeSnapshot(input: SnapshotInput): Snapshot {
  const { repo, assets, lock, digests } = input;
  const files = new Map<RepoPath, FileFacts>();
  const inputs = new Set(assets.flatMap(inputFilesOf));
  const outputs = [...assets.flatMap((asset) => asset.outputs.map(({ path }) => path)), ...recordedOutputs(lock)];
  for (const path of new Set([...inputs, ...outputs])) {
    const absolute = absolutePath(repo, path);
    const found = digests.digestOf(absolute);
    if (!found) continue;
    const facts = { digest: found.digest, bytes: found.signature.bytes };
    files.set(path, inputs.has(path) ? { ...facts, ...digests.pixelsOf(absolute) } : facts);
  }
  return { files, masters: mastersAtHand(input), ours: input.ours, held: heldFiles(input) };
}

function heldFiles({ held, repo, digests }: SnapshotInput): ReadonlyMap<RepoPath, OutputRecord> {
  const files = new Map<RepoPath, OutputRecord>();
  for (const record of held) {
    const path = heldPath(record.digest);
    if (digests.digestOf(absolutePath(repo, path))?.digest === record.digest) files.set(path, record);
  }
  return files;
}

/** Every master that the lock speaks of, once. */
export function mastersIn(lock: Lock): ReadonlyMap<Digest, Master> {
  const entries = [...lock.assets.values()];
  const attempts = [...entries.flatMap((entry) => entry.attempts), ...[...lock.unplaced.values()].flat()];
  const masters = [...entries.flatMap((entry) => entry.candidates), ...attempts.flatMap((attempt) => attempt.masters)];
  return new Map(masters.map((master) => [master.digest, master]));
}

function mastersAtHand({ lock, stores }: SnapshotInput): ReadonlySet<Digest> {
  const all = [...mastersIn(lock).values()];
  return new Set(all.filter((master) => stores.some((store) => store.has(master))).map(({ digest }) => digest));
}

/** Files that are sent with a request for `asset`, and the one that its picture is compared with. */
export function inputFilesOf(asset: Asset): readonly RepoPath[] {
  const like = asset.expect?.like?.picture;
  const sources: readonly (Reference["source"] | undefined)[] = [
    like === "previous" ? undefined : like,
    asset.edit?.source,
    ...asset.references.map(({ source }) => source),
    asset.mask && { kind: "file", path: asset.mask },
  ];
  return sources.flatMap((source) => (source?.kind === "file" ? [source.path] : []));
}

function recordedOutputs(lock: Lock): readonly RepoPath[] {
  return [...lock.assets.values()].flatMap((entry) => [...entry.outputs.keys()]);
}
