import { drawPlaceholder } from "../images/draw-placeholder.js";
import type { RenderFailure } from "../images/render-failure.js";
import { renderRenditions, type RenderedFile } from "../images/render-renditions.js";
import type { OnIdleCores } from "../images/side-by-side.js";
import type { Asset, PictureOrigin, RenditionSpec } from "../model/asset.js";
import type { AssetFailure } from "../model/build-event.js";
import type { Fingerprint } from "../model/digest.js";
import type { LockEntry, Master, OutputRecord, Placeholder } from "../model/lock.js";
import type { RepoPath } from "../model/repo-path.js";
import { fileAt } from "../plan/known.js";
import { renditionFingerprint } from "../plan/rendition-fingerprint.js";
import { provenanceFingerprint, saysOtherwise } from "../plan/stated-provenance.js";
import { readCopy, type CopiedFile } from "./copied-file.js";
import { lostFailure } from "./lost-failure.js";
import { placeFiles, type Placing } from "./place-files.js";
import { tooHeavy, unmetCutOut } from "./unmet-expectation.js";

export interface OutputJob extends Placing {
  /** Its outputs are those wanted of this very master: see outputsFrom. */
  readonly asset: Asset;
  readonly master: Master;
  /** The asset's entry before, whose files are replaced. */
  readonly before: LockEntry | undefined;
  readonly held: ReadonlyMap<Fingerprint, CopiedFile>;
  /** Where the master comes from. */
  readonly origin: PictureOrigin;
  /** That of the master, where it is known. */
  readonly placeholder: Placeholder | undefined;
  /** The master's bytes; undefined when no store has them. */
  readonly readMaster: () => Promise<Uint8Array | undefined>;
  /** For the files to be encoded. */
  readonly onIdleCores: OnIdleCores;
}

export type WrittenOutputs =
  | {
      readonly kind: "written";
      readonly outputs: ReadonlyMap<RepoPath, OutputRecord>;
      /** Those of `outputs` whose bytes changed on disk. */
      readonly changed: ReadonlyMap<RepoPath, OutputRecord>;
      readonly placeholder: Placeholder | undefined;
    }
  | { readonly kind: "failed"; readonly failure: AssetFailure };

/** Brings an asset's files in line with its master, all or none. What is right is left alone. */
export async function writeOutputs(job: OutputJob): Promise<WrittenOutputs> {
  const standing = new Map<RepoPath, OutputRecord>();
  const ready = new Map<RenditionSpec, CopiedFile>();
  for (const spec of job.asset.outputs) {
    const record = standingRecord(spec, job);
    const copy = record ? undefined : await copyOf(spec, job);
    if (record) standing.set(spec.path, record);
    else if (copy) ready.set(spec, copy);
  }
  const missing = job.asset.outputs.filter((spec) => !standing.has(spec.path) && !ready.has(spec));
  const rendered = await render(missing, job);
  if ("code" in rendered) return { kind: "failed", failure: rendered };
  for (const [spec, file] of rendered.files) {
    const provenance = provenanceFingerprint(spec);
    ready.set(spec, { ...file, ...(provenance !== undefined && { provenance }) });
  }
  const records = new Map(standing);
  const files = new Map<RepoPath, CopiedFile>();
  // In the manifest's order, in whichever they came to be ready.
  for (const spec of job.asset.outputs) {
    const file = ready.get(spec);
    if (!file) continue;
    records.set(spec.path, recordOf(spec, file, job));
    files.set(spec.path, file);
  }
  const placed = await placeFiles(files, job);
  if (placed.kind === "failed") return placed;
  const outputs = job.asset.outputs.flatMap(({ path }) => {
    const record = records.get(path);
    return record ? [[path, record] as const] : [];
  });
  const changed = outputs.filter(([path]) => placed.changed.has(path));
  const { placeholder } = rendered;
  return { kind: "written", outputs: new Map(outputs), changed: new Map(changed), placeholder };
}

interface Rendered {
  readonly files: readonly (readonly [RenditionSpec, RenderedFile])[];
  readonly placeholder: Placeholder | undefined;
}

async function render(specs: readonly RenditionSpec[], job: OutputJob): Promise<Rendered | AssetFailure> {
  const wanted = job.asset.placeholder ?? "along";
  let placeholder = wanted === false ? undefined : job.placeholder;
  const drawsPlaceholder = wanted !== false && placeholder === undefined;
  if (specs.length === 0 && !(drawsPlaceholder && wanted === true)) return { files: [], placeholder };
  const master = await job.readMaster();
  if (!master) return lostFailure(job.master.digest, job.asset.id);
  const rendered: [RenditionSpec, RenderedFile][] = [];
  const { cutOut } = job.asset;
  const failure = await renderRenditions({
    master,
    specs,
    origin: job.origin,
    onIdleCores: job.onIdleCores,
    emit: async (spec, file) => void rendered.push([spec, file]),
    ...(drawsPlaceholder && {
      look: async (decoded) => {
        placeholder = await drawPlaceholder(decoded);
      },
    }),
    // A placeholder need not be as good as a picture.
    ...(cutOut && job.origin !== "drawn" && { standsFree: { bleed: cutOut.bleed } }),
  });
  return failure ? renderProblem(failure, job) : { files: rendered, placeholder };
}

function renderProblem(failure: RenderFailure, { asset }: OutputJob): AssetFailure {
  if (failure.kind === "cut-out") return unmetCutOut(asset, failure);
  return failure.kind === "too-heavy" ? tooHeavy(failure.message) : { code: "render", message: failure.message };
}

/** The lock's record of a file that is already as wanted. */
function standingRecord(spec: RenditionSpec, { before, known, master }: OutputJob): OutputRecord | undefined {
  const record = before?.outputs.get(spec.path);
  const fits = record?.fingerprint === renditionFingerprint(master.digest, spec);
  if (!fits || fileAt(known, spec.path)?.digest !== record.digest) return undefined;
  if (!record.accepted && !isLightEnough(record.bytes, spec)) return undefined;
  return saysOtherwise(record, spec, { known, master: master.digest }) ? undefined : record;
}

/** The same rendition as it lies, or lay, somewhere else, as after a rename: needs no master. */
async function copyOf(spec: RenditionSpec, { known, master, repo, held }: OutputJob): Promise<CopiedFile | undefined> {
  const fingerprint = renditionFingerprint(master.digest, spec);
  const copy = known.copies.get(fingerprint);
  if (copy && saysOtherwise(copy.record, spec, { known, master: master.digest })) return undefined;
  const file = held.get(fingerprint) ?? (copy && (await readCopy(copy, repo)));
  return file && (file.accepted || isLightEnough(file.bytes.byteLength, spec)) ? file : undefined;
}

function isLightEnough(bytes: number, { maxBytes }: RenditionSpec): boolean {
  return maxBytes === undefined || bytes <= maxBytes;
}

function recordOf(spec: RenditionSpec, file: CopiedFile, { master }: OutputJob): OutputRecord {
  const { bytes, width, height, digest, accepted, provenance } = file;
  const fingerprint = renditionFingerprint(master.digest, spec);
  return {
    digest,
    bytes: bytes.byteLength,
    width,
    height,
    fingerprint,
    ...(provenance !== undefined && { provenance }),
    ...(accepted && { accepted }),
  };
}
