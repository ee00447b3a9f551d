import type { Side } from "../model/rendition-steps.js";
import type { RawPicture } from "./raw-picture.js";

/**
 * What is wrong with the alpha of a picture that was to be cut out. `alpha-missing`: no transparent pixel;
 * `alpha-nothing-left` and `alpha-nothing-removed`: hardly anything is opaque, or transparent; `alpha-cut-by-frame`: the
 * subject runs off the picture.
 */
export interface AlphaFinding {
  readonly code: "alpha-missing" | "alpha-nothing-left" | "alpha-nothing-removed" | "alpha-cut-by-frame";
  /** A sentence without a full stop. */
  readonly message: string;
}

export interface AlphaLimits {
  /** Sides at which the subject may run off the picture. */
  readonly bleed?: readonly Side[];
}

/** All that is wrong, the most telling first; empty when the subject stands free. */
export function alphaFindings(picture: RawPicture, { bleed = [] }: AlphaLimits = {}): readonly AlphaFinding[] {
  const coverage = alphaCoverage(picture);
  if (coverage === 1) return [{ code: "alpha-missing", message: "the picture has no transparent pixel" }];
  if (coverage < LEAST_COVERAGE) {
    return [{ code: "alpha-nothing-left", message: `only ${percent(coverage)} of the picture is not transparent` }];
  }
  if (coverage > MOST_COVERAGE) {
    return [{ code: "alpha-nothing-removed", message: `${percent(coverage)} of the picture is not transparent` }];
  }
  const cut = sidesTouched(picture).filter((side) => !bleed.includes(side));
  if (cut.length === 0) return [];
  return [{ code: "alpha-cut-by-frame", message: `the subject is cut off at the ${cut.join(" and the ")}` }];
}

/** The sum of all alpha over that of an opaque picture: 0 to 1. */
export function alphaCoverage({ pixels, channels }: RawPicture): number {
  if (channels === 3) return 1;
  let sum = 0;
  for (let at = 3; at < pixels.length; at += 4) sum += pixels[at] ?? 0;
  return sum / (255 * (pixels.length / 4));
}

/** The sides at which a run of pixels on the very edge is more than half opaque: longer than stray pixels are. */
export function sidesTouched(picture: RawPicture): readonly Side[] {
  const { width, height } = picture;
  const last = { right: width - 1, bottom: height - 1 };
  const edges: readonly (readonly [Side, number, (along: number) => readonly [number, number]])[] = [
    ["top", width, (x) => [x, 0]],
    ["right", height, (y) => [last.right, y]],
    ["bottom", width, (x) => [x, last.bottom]],
    ["left", height, (y) => [0, y]],
  ];
  const leastRun = Math.max(2, Math.round(Math.min(width, height) * 0.003));
  return edges.filter(([, length, at]) => longestRun(picture, length, at) >= leastRun).map(([side]) => side);
}

/** Less is a speck; a thin line drawing covers more. */
const LEAST_COVERAGE = 0.002;
/** More leaves no background to speak of. */
const MOST_COVERAGE = 0.98;

function longestRun(
  { pixels, width, channels }: RawPicture,
  length: number,
  at: (along: number) => readonly [number, number],
): number {
  let [run, longest] = [0, 0];
  for (let along = 0; along < length; along += 1) {
    const [x, y] = at(along);
    const isOpaque = channels === 3 || (pixels[(y * width + x) * 4 + 3] ?? 0) >= 128;
    run = isOpaque ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

function percent(share: number): string {
  const value = share * 100;
  return `${value < 1 || value > 99 ? value.toFixed(2) : value.toFixed(0)} %`;
}
