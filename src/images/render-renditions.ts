import type { PictureOrigin, RenditionSpec } from "../model/asset.js";
import { digestOf, type Digest } from "../model/digest.js";
import type { RepoPath } from "../model/repo-path.js";
import type { AlphaLimits } from "./alpha-findings.js";
import { cutCell } from "./cut-cell.js";
import { freedPicture } from "./cut-out/freed-picture.js";
import { encodeIco } from "./encode-ico.js";
import { encodePicture } from "./encode-picture.js";
import { encodeWithin, type WithinLimit } from "./encode-within.js";
import { isLfsPointer, pictureTypeOf } from "./picture-facts.js";
import { provenanceXmp } from "./provenance-xmp.js";
import { decodePicture, type RawPicture } from "./raw-picture.js";
import { describeRenderError, type RenderFailure } from "./render-failure.js";
import type { PixelSize } from "../model/rendition-geometry.js";
import { groupByLayout, sheetParts, type RenditionGroup } from "./rendition-groups.js";
import { canvasOf, layOut } from "./rendition-layout.js";
import { sideBySide, type OnIdleCores } from "./side-by-side.js";
import { preparePicture } from "./steps/prepare-picture.js";

export interface RenditionJob {
  readonly master: Uint8Array;
  /** Of one asset, so that all or none of them have its subject cut out. */
  readonly specs: readonly RenditionSpec[];
  /** What files that state their provenance say of it; left out, they state nothing. */
  readonly origin?: PictureOrigin;
  /** Called with the decoded master, its subject cut out if it has to be, before any file is made of it. */
  readonly look?: (decoded: RawPicture) => Promise<void>;
  /** Called once for each spec as its file is ready, in no fixed order; with idle cores several calls may be under way. */
  readonly emit: (spec: RenditionSpec, file: RenderedFile) => Promise<void>;
  /** For the files, which are encoded one after the other when it is left out. */
  readonly onIdleCores?: OnIdleCores | undefined;
  readonly signal?: AbortSignal;
  /** Given where the subject of the picture has to stand free, on nothing. */
  readonly standsFree?: AlphaLimits;
}

/** Width and height in pixels of the file. */
export interface RenderedFile {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly digest: Digest;
}

/**
 * Derives every file of `specs` from one master: decoded once, cut once for each cell and prepared once for equal steps,
 * resized once for each geometry, encoded once for each format. An animated master gives its first frame. Holds the decoded
 * master, one prepared copy, and for each core at work on it one resized copy and a file. What was emitted before a failure
 * stays emitted. Throws what `emit` throws, and the signal's reason on abort.
 */
export async function renderRenditions(job: RenditionJob): Promise<RenderFailure | undefined> {
  const { master, specs, look, signal, onIdleCores } = job;
  if (specs.length === 0 && !look) return undefined;
  signal?.throwIfAborted();
  const decoded = await decodeMaster(master);
  if ("kind" in decoded) return decoded;
  const freed = freeSubject(decoded, job);
  if ("kind" in freed) return freed;
  await look?.(freed);
  return sideBySide(layOutFiles(freed, job), {
    count: specs.length,
    work: (laidOut) => encodeAndEmit(laidOut, job),
    onIdleCores,
  });
}

/** A file before it is encoded. */
interface LaidOut {
  readonly spec: RenditionSpec;
  /** One, or one for each size in an ico file. */
  readonly pictures: readonly RawPicture[];
}

/** The files one after the other, however many are asked for at once; ends with what stands against the next. */
async function* layOutFiles(
  picture: RawPicture,
  { specs, signal }: RenditionJob,
): AsyncGenerator<LaidOut, RenderFailure | undefined, undefined> {
  const parts = sheetParts(picture, specs);
  if ("kind" in parts) return parts;
  for (const { cell, steps, members } of parts) {
    signal?.throwIfAborted();
    const prepared = await preparePicture(cell ? await cutCell(picture, cell) : picture, steps);
    if ("kind" in prepared) return { ...prepared, message: `${members[0]?.path}: ${prepared.message}` };
    const groups = groupByLayout(prepared, members);
    if ("kind" in groups) return groups;
    for (const group of groups) {
      signal?.throwIfAborted();
      const pictures = await layOutAll(prepared, group);
      if ("kind" in pictures) return pictures;
      for (const spec of group.members) yield { spec, pictures };
    }
  }
  return undefined;
}

/** Cut out where that is asked for; a master with alpha, as one that a person brought, is free already. */
function freeSubject(picture: RawPicture, { specs, standsFree }: RenditionJob): RawPicture | RenderFailure {
  const freed = freedPicture(picture, { cutOut: specs[0]?.cutOut, standsFree });
  const { flaw } = freed;
  return flaw ? { kind: "cut-out", finding: flaw.code, message: flaw.message } : freed.picture;
}

async function layOutAll(
  source: RawPicture,
  { layouts, members }: RenditionGroup,
): Promise<readonly RawPicture[] | RenderFailure> {
  const pictures: RawPicture[] = [];
  for (const layout of layouts) {
    const picture = await layOut(source, layout);
    if (picture === undefined) return tooSmall(members[0]?.path, { canvas: canvasOf(layout), source });
    pictures.push(picture);
  }
  return pictures;
}

interface Short {
  readonly canvas: PixelSize;
  readonly source: PixelSize;
}

function tooSmall(path: RepoPath | undefined, { canvas, source }: Short): RenderFailure {
  const [wanted, have] = [canvas, source].map(({ width, height }) => `${width}x${height}`);
  return { kind: "unsupported", message: `${path}: an icon of ${wanted} from ${have} pixels takes \`enlarge: true\`` };
}

async function decodeMaster(master: Uint8Array): Promise<RawPicture | RenderFailure> {
  if (pictureTypeOf(master) === undefined) {
    const message = isLfsPointer(master)
      ? "the master is a Git LFS pointer, not a picture; run `git lfs pull`"
      : "the master is not a picture that artlock can read";
    return { kind: "not-a-picture", message };
  }
  try {
    return await decodePicture(master);
  } catch (error) {
    return describeRenderError(error, "the master cannot be decoded");
  }
}

async function encodeAndEmit({ spec, pictures }: LaidOut, job: RenditionJob): Promise<RenderFailure | undefined> {
  job.signal?.throwIfAborted();
  let encoded: WithinLimit;
  try {
    encoded = await encodeWithin(spec, (at) => encodeFile(pictures, at, job.origin));
  } catch (error) {
    return describeRenderError(error, `${spec.path}: the ${spec.format} file cannot be written`);
  }
  if (encoded.kind === "too-heavy") return { kind: "too-heavy", message: describeWeight(spec, encoded) };
  const { bytes } = encoded;
  const { width, height } = largestOf(pictures);
  await job.emit(spec, { bytes, width, height, digest: digestOf(bytes) });
  return undefined;
}

function encodeFile(
  pictures: readonly RawPicture[],
  spec: RenditionSpec,
  origin: PictureOrigin | undefined,
): Promise<Uint8Array> {
  const { format, provenance } = spec;
  if (format === "ico") return encodeIco(pictures, spec);
  const xmp = provenance && origin && provenanceXmp(origin, provenance.alt);
  return encodePicture(largestOf(pictures), { ...spec, format, xmp });
}

/** Only an ico file has more than one. */
function largestOf(pictures: readonly RawPicture[]): RawPicture {
  return pictures.reduce((largest, picture) => (picture.width > largest.width ? picture : largest));
}

function describeWeight(
  spec: RenditionSpec,
  { leastBytes, quality }: Extract<WithinLimit, { kind: "too-heavy" }>,
): string {
  const at = quality === undefined ? "" : ` at quality ${quality}`;
  return `${spec.path} has ${leastBytes} bytes${at}, and ${spec.maxBytes} are allowed`;
}
