import type { RenditionFormat, RenditionSpec } from "../model/asset.js";
import type { ManifestCode } from "./diagnostic-codes.js";
import type { ManifestOutput, ManifestOutputFormat } from "./generated/types.js";
import type { Path } from "./json-shape.js";
import type { NamedEdges, NamedFile } from "./output-name.js";
import type { Complaint } from "./problem.js";
import { readColour } from "./read-units.js";

/** A file that is wanted of a picture, or of each cell of one. */
export interface WantedFile {
  /** How it is named unless the output says so. */
  readonly template: string;
  readonly named: Omit<NamedFile, "name" | "cell">;
  readonly spec: Omit<RenditionSpec, "path" | "position" | "cell">;
  /** Where it is asked for, from the output on; `edgeAt` where its width is, or its height. */
  readonly at: Path;
  readonly edgeAt: Path;
}

/** What is wrong with an output, and where in it. */
export interface OutputFault extends Complaint {
  readonly code: ManifestCode;
  readonly path: Path;
}

/** Every width in every format at every device-pixel ratio. */
export function sizedFiles(output: ManifestOutput): readonly WantedFile[] | OutputFault {
  const { formats = ["webp"], dpr = [1], fit = "cover", enlarge } = output;
  const edges = edgesOf(output);
  if (edges === undefined) return MISMATCH;
  if (isScaledFromNothing(edges, dpr)) return NO_EDGES;
  const template = sizedName(edges);
  return edges.flatMap((one, index) =>
    dpr.flatMap((ratio) =>
      formats.map((format, nth): WantedFile => {
        const pixels = (edge: number): number => Math.max(1, Math.round(edge * ratio));
        return {
          template: dpr.length > 1 && ratio !== 1 ? template.replace(".{format}", "@{dpr}x.{format}") : template,
          named: { ...one, format: formatName(format), dpr: ratio },
          spec: {
            ...encodingOf(output, format),
            ...(one.width !== undefined && { width: pixels(one.width) }),
            ...(one.height !== undefined && { height: pixels(one.height) }),
            fit,
            ...(enlarge && { enlarge }),
          },
          at: ["formats", nth],
          edgeAt: edgePath(output, index),
        };
      }),
    ),
  );
}

/** What the output says of a file's bytes. A plain quality is not for png, which it would reduce to a palette. */
export function encodingOf(
  { quality, background }: ManifestOutput,
  format: ManifestOutputFormat,
): Pick<RenditionSpec, "format" | "quality" | "lossless" | "background"> {
  const name = formatName(format);
  const general = typeof quality === "object" ? quality[name] : name === "png" ? undefined : quality;
  const own = (typeof format === "object" ? format.quality : undefined) ?? general;
  return {
    format: name,
    ...(own !== undefined && { quality: own }),
    ...(typeof format === "object" && format.lossless && { lossless: true }),
    ...(background !== undefined && { background: readColour(background) }),
  };
}

const MISMATCH: OutputFault = {
  code: "wrong-value",
  path: ["heights"],
  message: "`widths` and `heights` do not pair up",
  expected: "as many heights as widths, or one for all",
};

const NO_EDGES: OutputFault = {
  code: "wrong-value",
  path: ["dpr"],
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

function edgePath({ widths = [], heights = [] }: ManifestOutput, index: number): Path {
  const [key, edges] =
    widths.length >= heights.length ? (["widths", widths] as const) : (["heights", heights] as const);
  return [key, edges.length === 1 ? 0 : index];
}

/** Edges in CSS pixels; none at all means the master's own size. Undefined when they do not pair up. */
function edgesOf({ widths = [], heights = [] }: ManifestOutput): readonly NamedEdges[] | undefined {
  const count = Math.max(widths.length, heights.length);
  if (count === 0) return [{}];
  if ([widths, heights].some((edges) => edges.length > 1 && edges.length !== count)) return undefined;
  return Array.from({ length: count }, (_, index) => {
    const width = widths.length === 1 ? widths[0] : widths[index];
    const height = heights.length === 1 ? heights[0] : heights[index];
    return { ...(width !== undefined && { width }), ...(height !== undefined && { height }) };
  });
}

/** The name that tells files of these edges apart, and no longer than that. */
function sizedName(edges: readonly NamedEdges[]): string {
  if (edges.length < 2) return "{name}.{format}";
  const differ = (edge: keyof NamedEdges): boolean => new Set(edges.map((one) => one[edge])).size === edges.length;
  const size = differ("width") ? "{width}" : differ("height") ? "{height}" : "{width}x{height}";
  return `{name}-${size}.{format}`;
}

function formatName(format: ManifestOutputFormat): Exclude<RenditionFormat, "ico"> {
  return typeof format === "string" ? format : format.format;
}
