import { formatSize, type Pixels } from "../catalog/size.js";
import type { ImageSettings, RenditionSpec } from "../model/asset.js";
import { unreachable } from "../model/unreachable.js";
import { problem, type Report } from "./problem.js";
import type { ResolvedOutput } from "./resolve-outputs.js";

/** Reports files that the master cannot give as they are asked for: more pixels than it has, or what a format cannot hold. */
export function checkRendition({ spec, at, edgeAt }: ResolvedOutput, settings: ImageSettings, report: Report): void {
  const { size, background } = settings;
  if (size.kind === "exact" && spec.enlarge !== true && enlargement(spec, size) > 1)
    report(
      problem("output-enlarged", edgeAt(), {
        message: `${edges(spec)} is more than the master has`,
        expected: `at most ${formatSize(size)}`,
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
}

/** How many times larger than the master's pixels the file's are. */
function enlargement({ width, height, fit }: RenditionSpec, master: Pixels): number {
  const scales = [
    width === undefined ? [] : [width / master.width],
    height === undefined ? [] : [height / master.height],
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
