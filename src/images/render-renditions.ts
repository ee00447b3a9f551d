import type { RenditionSpec } from "../model/asset.js";
import { digestOf, type Digest } from "../model/digest.js";
import { encodePicture } from "./encode-picture.js";
import { MAX_INPUT_PIXELS } from "./load-sharp.js";
import { isLfsPointer, pictureTypeOf } from "./picture-facts.js";
import { decodePicture, resizePicture, type RawPicture } from "./raw-picture.js";
import { describeRenderError, type RenderFailure } from "./render-failure.js";
import { renditionGeometry, type Geometry } from "./rendition-geometry.js";
import { preparePicture, type Steps } from "./steps/prepare-picture.js";

export interface RenditionJob {
  readonly master: Uint8Array;
  readonly specs: readonly RenditionSpec[];
  /** Called once for each spec as its file is ready, up to `parallel` calls at a time, in no fixed order. */
  readonly emit: (spec: RenditionSpec, file: RenderedFile) => Promise<void>;
  /** Files encoded at once, 1 when left out: raise it where fewer pictures are in flight than there are processors. */
  readonly parallel?: number;
  readonly signal?: AbortSignal;
}

/** Width and height in pixels of the file. */
export interface RenderedFile {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly digest: Digest;
}

/**
 * Derives every file of `specs` from one master: decoded once, prepared once for equal steps, resized once for each
 * geometry, encoded once for each format. An animated master gives its first frame. Holds the decoded master, one prepared
 * and one resized copy and `parallel` files. What was emitted before a failure stays emitted. Throws what `emit` throws, and the signal's reason on abort.
 */
export async function renderRenditions(job: RenditionJob): Promise<RenderFailure | undefined> {
  const { master, specs, signal } = job;
  if (specs.length === 0) return undefined;
  signal?.throwIfAborted();
  const decoded = await decodeMaster(master);
  if ("kind" in decoded) return decoded;
  for (const { steps, members } of groupBySteps(specs)) {
    signal?.throwIfAborted();
    const prepared = await preparePicture(decoded, steps);
    if ("kind" in prepared) return prepared;
    const failure = await renderSizes(prepared, members, job);
    if (failure !== undefined) return failure;
  }
  return undefined;
}

async function renderSizes(
  picture: RawPicture,
  specs: readonly RenditionSpec[],
  job: RenditionJob,
): Promise<RenderFailure | undefined> {
  const groups = groupByGeometry(picture, specs);
  if ("kind" in groups) return groups;
  for (const { geometry, members } of groups) {
    job.signal?.throwIfAborted();
    const resized = await resizePicture(picture, geometry);
    const failure = await renderAll(resized, members, job);
    if (failure !== undefined) return failure;
  }
  return undefined;
}

/** After a failure nothing new is begun, and what was begun is waited for: no call of `emit` comes after the end. */
async function renderAll(
  picture: RawPicture,
  specs: readonly RenditionSpec[],
  job: RenditionJob,
): Promise<RenderFailure | undefined> {
  const waiting = [...specs];
  const failures: RenderFailure[] = [];
  const work = async (): Promise<void> => {
    for (let spec = waiting.shift(); spec !== undefined; spec = waiting.shift()) {
      const failure = await renderOne(picture, spec, job);
      if (failure === undefined) continue;
      failures.push(failure);
      waiting.length = 0;
    }
  };
  const settled = await Promise.allSettled(Array.from({ length: Math.max(1, job.parallel ?? 1) }, work));
  for (const result of settled) if (result.status === "rejected") throw result.reason;
  return failures[0];
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

interface StepsGroup {
  readonly steps: Steps;
  readonly members: RenditionSpec[];
}

function groupBySteps(specs: readonly RenditionSpec[]): readonly StepsGroup[] {
  const groups = new Map<string, StepsGroup>();
  for (const spec of specs) {
    const { trim, outline, shadow, pad } = spec;
    const steps: Steps = {
      ...(trim && { trim }),
      ...(outline && { outline }),
      ...(shadow && { shadow }),
      ...(pad && { pad }),
    };
    const key = JSON.stringify(steps);
    const group = groups.get(key) ?? { steps, members: [] };
    group.members.push(spec);
    groups.set(key, group);
  }
  return [...groups.values()];
}

interface GeometryGroup {
  readonly geometry: Geometry;
  readonly members: RenditionSpec[];
}

function groupByGeometry(
  master: RawPicture,
  specs: readonly RenditionSpec[],
): readonly GeometryGroup[] | RenderFailure {
  const groups = new Map<string, GeometryGroup>();
  for (const spec of specs) {
    if (spec.format === "jpeg" && spec.lossless === true) {
      return { kind: "unsupported", message: `${spec.path}: jpeg has no lossless form; use png, webp or avif` };
    }
    const geometry = renditionGeometry(master, spec);
    if (geometry === undefined) {
      return { kind: "unsupported", message: `${spec.path}: position "${spec.position}" is not understood` };
    }
    if (geometry.canvas.width * geometry.canvas.height > MAX_INPUT_PIXELS) {
      return {
        kind: "too-large",
        message: `${spec.path}: it would have more than ${MAX_INPUT_PIXELS / 1e6} million pixels`,
      };
    }
    const key = JSON.stringify(geometry);
    const group = groups.get(key) ?? { geometry, members: [] };
    group.members.push(spec);
    groups.set(key, group);
  }
  return [...groups.values()];
}

async function renderOne(
  picture: RawPicture,
  spec: RenditionSpec,
  job: RenditionJob,
): Promise<RenderFailure | undefined> {
  job.signal?.throwIfAborted();
  let bytes: Uint8Array;
  try {
    bytes = await encodePicture(picture, spec);
  } catch (error) {
    return describeRenderError(error, `${spec.path}: the ${spec.format} file cannot be written`);
  }
  await job.emit(spec, { bytes, width: picture.width, height: picture.height, digest: digestOf(bytes) });
  return undefined;
}
