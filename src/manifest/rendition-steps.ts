import { formatSize, type Pixels } from "../catalog/size.js";
import type { RenditionSpec } from "../model/asset.js";
import { MAX_PIXELS } from "../model/max-pixels.js";
import type { Pad, Shadow, Trim } from "../model/rendition-steps.js";
import { mostGrown } from "../model/step-lengths.js";
import type { ManifestOutput, ManifestPad, ManifestShadow, ManifestTrim } from "./generated/types.js";
import { readColour, readLength } from "./read-units.js";
import type { OutputFault } from "./sized-files.js";

/** What an output has done to its picture before it is brought to size; what is not asked for is left out. */
export function stepsOf(output: ManifestOutput): Pick<RenditionSpec, "trim" | "outline" | "shadow" | "pad"> {
  const { trim, outline, shadow, pad } = output;
  return {
    ...(trim !== undefined && trim !== false && { trim: trimOf(trim) }),
    ...(outline && {
      outline: { width: readLength(outline.width ?? "2%"), colour: readColour(outline.colour ?? "#FFFFFF") },
    }),
    ...(shadow && { shadow: shadowOf(shadow) }),
    ...(pad !== undefined && { pad: padOf(pad) }),
  };
}

/** Whether the steps of an output ask for more than can be; `picture` is what they are done to, where that is known. */
export function stepsFault(output: ManifestOutput, picture: Pixels | undefined): OutputFault | undefined {
  const steps = stepsOf(output);
  const last = (["pad", "shadow", "outline"] as const).find((step) => steps[step] !== undefined);
  if (last === undefined) return undefined;
  // What trim leaves nobody knows, but that it is something.
  const least = picture && !steps.trim ? picture : { width: 1, height: 1 };
  const { width, height } = mostGrown(least, steps);
  if (width * height <= MAX_PIXELS) return undefined;
  return {
    code: "output-too-large",
    path: [last],
    message: "`outline`, `shadow` and `pad` may give the picture too many pixels",
    expected: `at most ${MAX_PIXELS / 1e6} million`,
    found: formatSize({ width: Math.round(width), height: Math.round(height) }),
    hint: "lengths are pixels of the master, or percent of its longer edge",
  };
}

/** Whether the picture may have another shape than the master before it is brought to size, which no one knows yet. */
export function changesShape({ trim, outline, shadow, pad }: ManifestOutput): boolean {
  return (trim !== undefined && trim !== false) || Boolean(outline) || Boolean(shadow) || pad !== undefined;
}

function trimOf(trim: ManifestTrim): Trim {
  return { thresholdPercent: (typeof trim === "object" ? trim.threshold : undefined) ?? 4 };
}

function shadowOf({ offset = [0, "1%"], blur = "2%", opacity = 0.3, colour = "#000000" }: ManifestShadow): Shadow {
  const [right = 0, down = "1%"] = offset;
  return {
    right: readLength(right),
    down: readLength(down),
    blur: readLength(blur),
    opacity,
    colour: readColour(colour),
  };
}

function padOf(pad: ManifestPad): Pad {
  if (typeof pad !== "object") return { by: readLength(pad) };
  return { by: readLength(pad.by), ...(pad.colour !== undefined && { colour: readColour(pad.colour) }) };
}
