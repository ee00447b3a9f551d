import { formatSize, type Pixels } from "../catalog/size.js";
import type { ImageSettings, RenditionSpec } from "../model/asset.js";
import { unreachable } from "../model/unreachable.js";
import { problem, type Report } from "./problem.js";
import type { ResolvedOutput } from "./resolve-outputs.js";
import { cellSize } from "./sheet-cells.js";

/** Reports files that the master cannot give as they are asked for: more pixels than it has, or what a format cannot hold. */
export function checkRendition({ spec, at, edgeAt }: ResolvedOutput, settings: ImageSettings, report: Report): void {
  const { size, background } = settings;
  const source = size.kind === "exact" ? partOf(size, spec) : undefined;
  if (source && spec.enlarge !== true && enlargement(spec, source) > 1)
    report(
      problem("output-enlarged", edgeAt(), {
        message: `${edges(spec)} is more than ${spec.cell ? "a cell of the master" : "the master"} has`,
        expected: `at most ${formatSize(source)}`,
        hint: "make the master larger by `size`, or allow blur by `enlarge: true`",
      }),
    );
  if (spec.lossless && spec.format === "jpeg")
    report(problem("wrong-value", at(), { message: "a jpeg cannot be lossless", expected: "webp, avif or png" }));
  if (background === "transparent" && spec.format === "jpeg" && spec.background === undefined)
    report(
      problem("jpeg-flattens", at(), {
        message: "a jpeg cannot be transparent: white is put behind the picture",
        hint: 'choose the colour, `outputs: {background: "#ffffff"}`, or leave jpeg out',
      }),
    );
  if (background !== "transparent" && spec.paint === "silhouette")
    report(
      problem("outline-of-nothing", at(), {
        message: "a monochrome layer is the outline of the picture, which has none without transparency",
        hint: "set `background: transparent` for the asset, or leave `monochrome` out of `variants`",
      }),
    );
}

function partOf(master: Pixels, { cell }: RenditionSpec): Pixels {
  return cell ? cellSize(master, cell) : master;
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
