import { formatSize, type Pixels } from "../catalog/size.js";
import type { RenditionSpec, Size } from "../model/asset.js";
import { MAX_PIXELS } from "../model/max-pixels.js";
import { renditionGeometry } from "../model/rendition-geometry.js";
import { mostGrown } from "../model/step-lengths.js";
import { unreachable } from "../model/unreachable.js";
import { problem, type Complaint, type Report } from "./problem.js";
import type { ResolvedOutput } from "./resolve-outputs.js";
import { cellSize } from "./sheet-cells.js";

/** Reports a file of more pixels than any may have, or than the picture has that it is made of; what is not known is let pass. */
export function checkRenditionSize({ spec, edgeAt }: ResolvedOutput, size: Size, report: Report): void {
  const source = sourceOf(spec, size);
  const canvas = canvasOf(spec, source?.exact);
  const excess = canvas && excessOf(canvas, spec.format);
  if (excess) return report(problem("output-too-large", edgeAt(), excess));
  if (!source || spec.enlarge === true || enlargement(spec, source.most) <= 1) return;
  const whole = spec.cell ? "a cell of the master" : "the master";
  report(
    problem("output-enlarged", edgeAt(), {
      message: `${edges(spec)} is more than ${whole} has${source.isGrown ? ", also with the room around it" : ""}`,
      expected: `at most ${formatSize(source.most)}`,
      hint: "make the master larger by `size`, or allow blur by `enlarge: true`",
    }),
  );
}

/** The picture that is brought to size. */
interface Source {
  /** Left out where only its pixels will tell. */
  readonly exact?: Pixels;
  readonly most: Pixels;
  readonly isGrown: boolean;
}

function sourceOf(spec: RenditionSpec, size: Size): Source | undefined {
  if (size.kind === "auto") return undefined;
  const whole = spec.cell ? cellSize(size, spec.cell) : { width: size.width, height: size.height };
  const { width, height } = mostGrown(whole, spec);
  const most = { width: Math.round(width), height: Math.round(height) };
  const isExact = !spec.trim && !spec.outline && !spec.shadow;
  return { ...(isExact && { exact: most }), most, isGrown: most.width > whole.width };
}

/** Pixels of the file, or the least it can have; undefined where that depends on the picture. */
function canvasOf(spec: RenditionSpec, source: Pixels | undefined): Pixels | undefined {
  const { width, height, fit, enlarge } = spec;
  const isPlaced = spec.safeZone !== undefined || spec.paint === "ground";
  if (source && !isPlaced) return renditionGeometry(source, spec)?.canvas;
  if (width === undefined || height === undefined) return undefined;
  return isPlaced || fit === "contain" || (enlarge && fit !== "inside") ? { width, height } : undefined;
}

/** Of webp by its format, of avif by sharp, of jpeg by libvips; a png has none. */
const LONGEST_EDGES = { webp: 16_383, avif: 16_384, jpeg: 65_500, png: Infinity, ico: Infinity } as const;

function excessOf(canvas: Pixels, format: RenditionSpec["format"]): Complaint | undefined {
  const pixels = canvas.width * canvas.height;
  if (pixels > MAX_PIXELS)
    return {
      message: `a file of ${formatSize(canvas)} has too many pixels`,
      expected: `at most ${MAX_PIXELS / 1e6} million`,
      found: `${Math.ceil(pixels / 1e6)} million`,
    };
  if (Math.max(canvas.width, canvas.height) <= LONGEST_EDGES[format]) return undefined;
  return {
    message: `${format} cannot hold ${formatSize(canvas)} pixels`,
    expected: `no edge above ${LONGEST_EDGES[format]}`,
    hint: "png has no such limit",
  };
}

/** How many times larger than the picture's pixels the file's are. A plain ground is made of none. */
function enlargement(spec: RenditionSpec, source: Pixels): number {
  const { fit, safeZone } = spec;
  if (spec.paint === "ground") return 1;
  const share = safeZone?.opaque === "extend" ? safeZone.share : 1;
  const scales = [
    spec.width === undefined ? [] : [(spec.width * share) / source.width],
    spec.height === undefined ? [] : [(spec.height * share) / source.height],
  ].flat();
  if (scales.length === 0) return 1;
  switch (fit) {
    case "cover":
    case "fill":
    case "outside":
      return Math.max(...scales);
    case "contain":
    case "inside":
      return Math.min(...scales);
    default:
      return unreachable(fit);
  }
}

function edges({ width, height }: RenditionSpec): string {
  if (width !== undefined && height !== undefined) return formatSize({ width, height });
  return width === undefined ? `a height of ${height}` : `a width of ${width}`;
}
