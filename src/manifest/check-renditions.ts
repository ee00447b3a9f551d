import type { ImageSettings } from "../model/asset.js";
import { checkRenditionSize } from "./check-rendition-size.js";
import { problem, type Report } from "./problem.js";
import type { ResolvedOutput } from "./resolve-outputs.js";

/** Reports files that the master cannot give as they are asked for: of another size, or what a format cannot hold. */
export function checkRendition(output: ResolvedOutput, settings: ImageSettings, report: Report): void {
  const { spec, at } = output;
  const { size, background } = settings;
  checkRenditionSize(output, size, report);
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
