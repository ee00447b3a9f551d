import { posix } from "node:path";
import type { RenditionSpec, Size } from "../model/asset.js";
import type { RepoPath } from "../model/repo-path.js";
import type { AssetSpotOf } from "./asset-spots.js";
import type { WantedAsset } from "./expand-assets.js";
import type { ManifestOutput, ManifestOutputFormat } from "./generated/types.js";
import type { Path } from "./json-shape.js";
import { defaultName, fillName, type NamedEdges } from "./output-name.js";
import { problem, type Report } from "./problem.js";
import { readColour } from "./read-units.js";
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

function filesOf(output: ManifestOutput, { asset, path }: Standing, reading: OutputReading): readonly ResolvedOutput[] {
  const { report, depth } = reading;
  const spot = placeIn(asset.spotOf, path);
  const edges = edgesOf(output);
  const { formats = ["webp"], dpr = [1] } = output;
  if (edges === "mismatch" || (edges.length === 1 && !hasEdge(edges[0]) && dpr.some((ratio) => ratio !== 1))) {
    const mismatch = edges === "mismatch";
    report(
      problem("wrong-value", spot(mismatch ? "heights" : "dpr"), {
        message: mismatch
          ? "`widths` and `heights` do not pair up"
          : "`dpr` multiplies `widths` or `heights`, and there are none",
        expected: mismatch ? "as many heights as widths, or one for all" : "`widths` or `heights` beside it",
      }),
    );
    return [];
  }
  const template = output.name ?? defaultName(edges, dpr);
  const sizes = edges.flatMap((size, index) =>
    dpr.map((ratio) => ({ ...size, ratio, edgeAt: () => edgeSpot(output, spot, index) })),
  );
  return sizes.flatMap((size) =>
    formats.flatMap((format, index): readonly ResolvedOutput[] => {
      const at = (): Spot => spot("formats", index);
      const named = { ...size, name: asset.id, format: nameOf(format), master: reading.size };
      const filled = fillName(template, named, (complaint) =>
        report(problem("bad-output-name", spot("name"), complaint)),
      );
      const written = filled === undefined ? undefined : posix.join(output.dir ?? "images", filled);
      const dir = asset.source.dir;
      const file =
        written === undefined ? undefined : resolvePath(written, { dir, depth, at: () => spot("dir"), report });
      return file === undefined ? [] : [{ spec: specOf(output, { file, size, format }), at, edgeAt: size.edgeAt }];
    }),
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

function hasEdge(edges: NamedEdges | undefined): boolean {
  return edges?.width !== undefined || edges?.height !== undefined;
}

function nameOf(format: ManifestOutputFormat): RenditionSpec["format"] {
  return typeof format === "string" ? format : format.format;
}

interface File {
  readonly file: RepoPath;
  readonly size: NamedEdges & { readonly ratio: number };
  readonly format: ManifestOutputFormat;
}

function specOf(output: ManifestOutput, { file, size, format }: File): RenditionSpec {
  const { fit = "cover", position = "centre", background, enlarge } = output;
  const quality = qualityOf(output, format);
  const pixels = (edge: number): number => Math.max(1, Math.round(edge * size.ratio));
  return {
    path: file,
    format: nameOf(format),
    ...(size.width !== undefined && { width: pixels(size.width) }),
    ...(size.height !== undefined && { height: pixels(size.height) }),
    fit,
    position,
    ...(quality !== undefined && { quality }),
    ...(typeof format === "object" && format.lossless && { lossless: true }),
    ...(background !== undefined && { background: readColour(background) }),
    ...(enlarge && { enlarge }),
  };
}

/** A plain number is not for png, which it would reduce to a palette. */
function qualityOf({ quality }: ManifestOutput, format: ManifestOutputFormat): number | undefined {
  if (typeof format === "object" && format.quality !== undefined) return format.quality;
  const name = nameOf(format);
  if (typeof quality === "object") return quality[name];
  return name === "png" ? undefined : quality;
}
