import { posix } from "node:path";
import type { RenditionSpec, Size } from "../model/asset.js";
import type { RepoPath } from "../model/repo-path.js";
import type { AssetSpotOf } from "./asset-spots.js";
import type { WantedAsset } from "./expand-assets.js";
import type { ManifestOutput, ManifestOutputFormat } from "./generated/types.js";
import type { Path } from "./json-shape.js";
import { defaultName, fillName, knownEdges, nameFault, type NamedEdges } from "./output-name.js";
import { problem, type Report } from "./problem.js";
import { readColour } from "./read-units.js";
import { changesShape, stepsOf } from "./rendition-steps.js";
import { resolvePath } from "./resolve-path.js";
import type { At, Spot } from "./source-text.js";

/** A file that is wanted, and where it is asked for. */
export interface ResolvedOutput {
  readonly spec: RenditionSpec;
  readonly at: At;
  /** Where its width is asked for, or its height. */
  readonly edgeAt: At;
}

export interface OutputReading {
  readonly depth: number;
  /** Of the master. */
  readonly size: Size;
  readonly report: Report;
}

/** The files of an asset: every size in every format at every device-pixel ratio. */
export function resolveOutputs(asset: WantedAsset, reading: OutputReading): readonly ResolvedOutput[] {
  const { outputs = {} } = asset.entry;
  if (!Array.isArray(outputs)) return filesOf(outputs, { asset, path: ["outputs"] }, reading);
  return outputs.flatMap((output, index) => filesOf(output, { asset, path: ["outputs", index] }, reading));
}

interface Standing {
  readonly asset: WantedAsset;
  readonly path: Path;
}

function filesOf(
  output: ManifestOutput,
  { asset, path }: Standing,
  { size, depth, report }: OutputReading,
): readonly ResolvedOutput[] {
  const { formats = ["webp"], dpr = [1], dir = "images" } = output;
  const spot = placeIn(asset.spotOf, path);
  const edges = edgesOf(output);
  const fault = edges === "mismatch" ? MISMATCH : isScaledFromNothing(edges, dpr) ? NO_EDGES : undefined;
  if (edges === "mismatch" || fault) {
    if (fault) report(problem("wrong-value", spot(fault.key), fault));
    return [];
  }
  const template = output.name ?? defaultName(edges, dpr);
  const shape: Size = changesShape(output) ? { kind: "auto" } : size;
  const known = edges.map((one) => knownEdges(one, shape));
  const badName = nameFault(template, known);
  if (badName) {
    report(problem("bad-output-name", spot("name"), badName));
    return [];
  }
  const reading = { dir: asset.source.dir, depth, at: () => spot("dir"), report };
  const formatAts = formats.map((_format, index) => () => spot("formats", index));
  return edges.flatMap((one, index) => {
    const edgeAt = (): Spot => edgeSpot(output, spot, index);
    return dpr.flatMap((ratio) =>
      formats.flatMap((format, nth): readonly ResolvedOutput[] => {
        const name = fillName(template, { ...known[index], name: asset.id, format: nameOf(format), dpr: ratio });
        const file = resolvePath(posix.join(dir, name), reading);
        const at = formatAts[nth] ?? edgeAt;
        return file === undefined ? [] : [{ spec: specOf(output, { file, edges: one, ratio, format }), at, edgeAt }];
      }),
    );
  });
}

const MISMATCH = {
  key: "heights",
  message: "`widths` and `heights` do not pair up",
  expected: "as many heights as widths, or one for all",
};

const NO_EDGES = {
  key: "dpr",
  message: "`dpr` multiplies `widths` or `heights`, and there are none",
  expected: "`widths` or `heights` beside it",
};

/** A ratio of the master's own size would mean a picture larger than the master. */
function isScaledFromNothing(edges: readonly NamedEdges[], ratios: readonly number[]): boolean {
  return (
    ratios.some((ratio) => ratio !== 1) &&
    edges.every(({ width, height }) => width === undefined && height === undefined)
  );
}

/** Finds a key of the output, or the output itself where the key is left out. */
function placeIn(spotOf: AssetSpotOf, path: Path) {
  return (...rest: Path): Spot => spotOf([...path, ...rest]);
}

function edgeSpot({ widths = [], heights = [] }: ManifestOutput, spot: (...path: Path) => Spot, index: number): Spot {
  const [key, edges] =
    widths.length >= heights.length ? (["widths", widths] as const) : (["heights", heights] as const);
  return spot(key, edges.length === 1 ? 0 : index);
}

/** Edges in CSS pixels; none at all means the master's own size. */
function edgesOf({ widths = [], heights = [] }: ManifestOutput): readonly NamedEdges[] | "mismatch" {
  const count = Math.max(widths.length, heights.length);
  if (count === 0) return [{}];
  const fits = [widths, heights].every((edges) => edges.length <= 1 || edges.length === count);
  if (!fits) return "mismatch";
  return Array.from({ length: count }, (_, index) => {
    const width = widths.length === 1 ? widths[0] : widths[index];
    const height = heights.length === 1 ? heights[0] : heights[index];
    return { ...(width !== undefined && { width }), ...(height !== undefined && { height }) };
  });
}

function nameOf(format: ManifestOutputFormat): RenditionSpec["format"] {
  return typeof format === "string" ? format : format.format;
}

interface File {
  readonly file: RepoPath;
  readonly edges: NamedEdges;
  readonly ratio: number;
  readonly format: ManifestOutputFormat;
}

function specOf(output: ManifestOutput, { file, edges, ratio, format }: File): RenditionSpec {
  const { fit = "cover", position = "centre", background, enlarge } = output;
  const quality = qualityOf(output, format);
  const pixels = (edge: number): number => Math.max(1, Math.round(edge * ratio));
  return {
    path: file,
    format: nameOf(format),
    ...(edges.width !== undefined && { width: pixels(edges.width) }),
    ...(edges.height !== undefined && { height: pixels(edges.height) }),
    fit,
    position,
    ...(quality !== undefined && { quality }),
    ...(typeof format === "object" && format.lossless && { lossless: true }),
    ...(background !== undefined && { background: readColour(background) }),
    ...(enlarge && { enlarge }),
    ...stepsOf(output),
  };
}

/** A plain number is not for png, which it would reduce to a palette. */
function qualityOf({ quality }: ManifestOutput, format: ManifestOutputFormat): number | undefined {
  if (typeof format === "object" && format.quality !== undefined) return format.quality;
  const name = nameOf(format);
  if (typeof quality === "object") return quality[name];
  return name === "png" ? undefined : quality;
}
