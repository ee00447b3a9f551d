import { digestContent } from "../disk/digest-file.js";
import { absolutePath, leavesRepo, type Repo } from "../disk/repo.js";
import { fileExists } from "../disk/stat-signature.js";
import { removeFile, writeAtomically } from "../disk/write-file.js";
import { hasTransparentPixel } from "../images/probe-picture.js";
import { renderRenditions, type RenderedFile } from "../images/render-renditions.js";
import type { Asset, RenditionSpec } from "../model/asset.js";
import type { AssetFailure } from "../model/build-event.js";
import type { LockEntry, Master, OutputRecord } from "../model/lock.js";
import type { RepoPath } from "../model/repo-path.js";
import { fileAt, type Known } from "../plan/known.js";
import { renditionFingerprint } from "../plan/rendition-fingerprint.js";
import { readCopy, type CopiedFile } from "./copied-file.js";
import type { HeldCopies } from "./hold-copies.js";
import type { Journal } from "./journal.js";
import { NO_ALPHA, unmetExpectation, type RenderedFiles } from "./unmet-expectation.js";
import { writeFailure } from "./write-failure.js";

export interface OutputJob {
  readonly asset: Asset;
  readonly master: Master;
  /** The asset's entry before, whose files are replaced or removed. */
  readonly before: LockEntry | undefined;
  /** The entry that it takes over from another name, whose files are moved. */
  readonly replaces?: LockEntry;
  readonly known: Known;
  readonly held: HeldCopies;
  readonly repo: Repo;
  readonly journal: Journal;
  readonly temporary: string;
  /** The master's bytes; undefined when no store has them. */
  readonly readMaster: () => Promise<Uint8Array | undefined>;
  /** Paths that other assets want: not removed here. */
  readonly isWanted: (path: RepoPath) => boolean;
  /** The user named this asset in --overwrite. */
  readonly overwrite: boolean;
}

export type WrittenOutputs =
  | {
      readonly kind: "written";
      readonly outputs: ReadonlyMap<RepoPath, OutputRecord>;
      /** Those of `outputs` whose bytes changed on disk. */
      readonly changed: ReadonlyMap<RepoPath, OutputRecord>;
    }
  | { readonly kind: "failed"; readonly failure: AssetFailure };

/** Brings an asset's files in line with its master, and removes those it no longer wants. What is right is left alone. */
export async function writeOutputs(job: OutputJob): Promise<WrittenOutputs> {
  const outputs = new Map<RepoPath, OutputRecord>();
  const changed = new Map<RepoPath, OutputRecord>();
  const place = async (spec: RenditionSpec, file: CopiedFile): Promise<void> => {
    const fingerprint = renditionFingerprint(job.master.digest, spec);
    const record = { ...pixelsAndBytes(file), fingerprint, ...(file.accepted && { accepted: file.accepted }) };
    if (await putFile(spec.path, file, job)) changed.set(spec.path, record);
    outputs.set(spec.path, record);
  };
  try {
    const toRender: RenditionSpec[] = [];
    for (const spec of job.asset.outputs) {
      const standing = standingRecord(spec, job);
      const copy = standing ? undefined : await copyOf(spec, job);
      if (standing) outputs.set(spec.path, standing);
      else if (copy) await place(spec, copy);
      else toRender.push(spec);
    }
    const rendered = await render(toRender, job);
    if ("code" in rendered) return { kind: "failed", failure: rendered };
    const unmet = unmetExpectation(job.asset.expect, rendered);
    if (unmet) return { kind: "failed", failure: unmet };
    for (const [spec, file] of rendered) await place(spec, file);
    await removeUnwanted(job);
  } catch (error) {
    if (!(error instanceof Blocked)) return { kind: "failed", failure: writeFailure(error) };
    return { kind: "failed", failure: { code: error.code, message: error.message } };
  }
  const inOrder = job.asset.outputs.flatMap(({ path }) => {
    const record = outputs.get(path);
    return record ? [[path, record] as const] : [];
  });
  return { kind: "written", outputs: new Map(inOrder), changed };
}

/** All files of one asset before any of them is put in place, so that an expectation that fails leaves the old ones. */
async function render(specs: readonly RenditionSpec[], job: OutputJob): Promise<RenderedFiles | AssetFailure> {
  if (specs.length === 0) return [];
  const master = await job.readMaster();
  if (!master) return { code: "lost", message: `the master ${job.master.digest} is in no store`, hint: LOST_HINT };
  if (job.asset.expect?.alpha === true && !(await hasTransparentPixel(master))) return NO_ALPHA;
  const rendered: [RenditionSpec, RenderedFile][] = [];
  const failure = await renderRenditions({
    master,
    specs,
    emit: async (spec, file) => void rendered.push([spec, file]),
  });
  return failure ? { code: "render", message: failure.message } : rendered;
}

export const LOST_HINT =
  "fetch .artlock/store (git pull, git lfs pull), or buy the picture anew with `artlock build --force <asset>`";

/** The lock's record of a file that is already as wanted. */
function standingRecord(spec: RenditionSpec, { before, known, master }: OutputJob): OutputRecord | undefined {
  const record = before?.outputs.get(spec.path);
  const fits = record?.fingerprint === renditionFingerprint(master.digest, spec);
  return fits && fileAt(known, spec.path)?.digest === record.digest ? record : undefined;
}

/** The same rendition as it lies, or lay, somewhere else, as after a rename: needs no master. */
async function copyOf(spec: RenditionSpec, { known, master, repo, held }: OutputJob): Promise<CopiedFile | undefined> {
  const fingerprint = renditionFingerprint(master.digest, spec);
  const copy = known.copies.get(fingerprint);
  return held.get(fingerprint) ?? (copy && readCopy(copy, repo));
}

/** Whether the file had to be written. Throws a Blocked when something stands there that is not artlock's to replace. */
async function putFile(path: RepoPath, file: RenderedFile, job: OutputJob): Promise<boolean> {
  const absolute = absolutePath(job.repo, path);
  const found = digestContent(absolute);
  if (found === file.digest) return false;
  if (await leavesRepo(job.repo, path)) throw new Blocked("write", `${path} leaves the repo through a symlink`);
  const unchanged = found === fileAt(job.known, path)?.digest;
  if (!unchanged && !job.overwrite) throw new Blocked("drifted", `${path} was changed while artlock was working`);
  await job.journal.writing([file.digest]);
  await writeAtomically(absolute, file.bytes, job.temporary);
  return true;
}

async function removeUnwanted({ before, replaces, known, repo, isWanted }: OutputJob): Promise<void> {
  for (const [path, record] of [...(before?.outputs ?? []), ...(replaces?.outputs ?? [])]) {
    if (isWanted(path) || !fileExists(absolutePath(repo, path)) || (await leavesRepo(repo, path))) continue;
    const digest = digestContent(absolutePath(repo, path));
    if (digest === record.digest && fileAt(known, path)?.digest === digest)
      await removeFile(absolutePath(repo, path), repo.root);
  }
}

class Blocked extends Error {
  readonly code: AssetFailure["code"];
  constructor(code: AssetFailure["code"], message: string) {
    super(message);
    this.code = code;
  }
}

function pixelsAndBytes({ bytes, width, height, digest }: RenderedFile): Omit<OutputRecord, "fingerprint"> {
  return { digest, bytes: bytes.byteLength, width, height };
}
