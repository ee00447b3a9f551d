import type { Asset, AssetId, RenditionSpec } from "../../src/model/asset.js";
import { digestOf, type Digest, type Fingerprint } from "../../src/model/digest.js";
import type { Attempt, LockEntry, Master, OutputRecord } from "../../src/model/lock.js";
import type { Step } from "../../src/model/plan.js";
import type { RepoPath } from "../../src/model/repo-path.js";
import type { Orders } from "../../src/plan/decide.js";
import type { Known } from "../../src/plan/known.js";
import { renditionFingerprint } from "../../src/plan/rendition-fingerprint.js";

/** A simulated build under way. */
export interface Run {
  readonly planned: ReadonlyMap<AssetId, Step>;
  readonly known: Known;
  readonly orders: Orders;
  readonly entries: Map<AssetId, LockEntry>;
  readonly unplaced: Map<AssetId, readonly Attempt[]>;
  /** Made in this run, as a journal keeps them. */
  readonly attempts: (readonly [AssetId, Attempt])[];
  readonly files: Map<RepoPath, Digest>;
  /** Files that their assets no longer want; another asset of the run may. */
  readonly givenUp: (readonly [RepoPath, Digest])[];
  readonly masters: Set<Digest>;
  readonly ours: Set<Digest>;
  readonly pictures: Map<AssetId, Digest | undefined>;
  /** Masters of a request that a step of this run made some of; those of forced steps apart. */
  readonly made: Map<Fingerprint, readonly Master[]>;
  readonly madeAnew: Map<Fingerprint, readonly Master[]>;
  readonly failed: Set<AssetId>;
  bought: number;
  isCrashing: boolean;
}

export interface Commission {
  readonly asset: Asset;
  readonly made: Pick<LockEntry, "fingerprint" | "inputs" | "candidates">;
  readonly picked: Master | undefined;
  readonly takesOver?: AssetId | undefined;
}

/** Writes the files, then the entry. */
export function commit({ asset, made, picked, takesOver }: Commission, run: Run): boolean {
  if (!picked) return false;
  const before = run.entries.get(asset.id);
  const replaces = takesOver === undefined ? undefined : run.entries.get(takesOver);
  const outputs = new Map<RepoPath, OutputRecord>();
  // All is had before anything is written: one file may be the only copy of what belongs at another path.
  for (const spec of asset.outputs) {
    const record = deriveOutput(spec, { picked, before }, run);
    if (!record || !mayWrite(spec.path, record.digest, run)) return false;
    outputs.set(spec.path, record);
  }
  for (const [path, { digest }] of outputs) writeOutput(path, digest, run);
  for (const [path, { digest }] of [...(before?.outputs ?? []), ...(replaces?.outputs ?? [])]) {
    if (outputs.has(path)) continue;
    run.givenUp.push([path, digest]);
    run.ours.add(digest);
  }
  if (run.isCrashing) return false;
  if (takesOver !== undefined) run.entries.delete(takesOver);
  const attempts = [
    ...(replaces?.attempts ?? []),
    ...(run.entries.get(asset.id)?.attempts ?? []),
    ...(run.unplaced.get(asset.id) ?? []),
  ];
  run.unplaced.delete(asset.id);
  const { fingerprint, inputs, candidates } = made;
  const isPinned = before?.pin ?? replaces?.pin;
  run.entries.set(asset.id, {
    fingerprint,
    inputs,
    candidates,
    picked: picked.digest,
    attempts,
    outputs,
    ...(isPinned && { pin: true }),
  });
  run.pictures.set(asset.id, picked.digest);
  return true;
}

/** At the end, when it is known which paths have a new owner: bytes that nobody records would count as a stranger's. */
export function removeGivenUp({ givenUp, entries, files }: Run): void {
  const all = [...entries.values()];
  for (const [path, digest] of givenUp) {
    const isRecorded = all.some(({ outputs }) => outputs.get(path)?.digest === digest);
    if (!isRecorded && files.get(path) === digest) files.delete(path);
  }
}

interface Derived {
  readonly picked: Master;
  readonly before: LockEntry | undefined;
}

/** What belongs at the path of `spec`; undefined when it cannot be had. */
function deriveOutput(spec: RenditionSpec, { picked, before }: Derived, run: Run): OutputRecord | undefined {
  const fingerprint = renditionFingerprint(picked.digest, spec);
  const standing = before?.outputs.get(spec.path);
  if (standing?.fingerprint === fingerprint && standing.digest === plannedAt(spec.path, run)) return standing;
  const facts = { bytes: 1_000, width: 480, height: 320, fingerprint };
  const copy = run.known.copies.get(fingerprint);
  if (copy && run.files.get(copy.path) === copy.record.digest) {
    return { ...facts, digest: copy.record.digest, ...(copy.record.accepted && { accepted: true }) };
  }
  return run.masters.has(picked.digest) ? { ...facts, digest: digestOf(`rendition ${fingerprint}`) } : undefined;
}

/** Whether what stands there is what the plan saw, or what belongs there. */
function mayWrite(path: RepoPath, digest: Digest, run: Run): boolean {
  const found = run.files.get(path);
  return found === digest || found === plannedAt(path, run);
}

function writeOutput(path: RepoPath, digest: Digest, { files, ours }: Run): void {
  if (files.get(path) === digest) return;
  ours.add(digest);
  files.set(path, digest);
}

function plannedAt(path: RepoPath, { known }: Run): Digest | undefined {
  return known.snapshot.files.get(path)?.digest;
}
