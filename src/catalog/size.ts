import type { Size } from "../model/asset.js";
import type { ImageModel } from "./image-models.js";

/** Width and height in pixels. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
}

export interface Aspect {
  readonly aspectWidth: number;
  readonly aspectHeight: number;
}

/** gpt-image-2 and later take every size that keeps this rule. Source: OpenAI's image generation guide. */
export const sizeRule = {
  edgeStep: 16,
  maxEdge: 3840,
  maxRatio: 3,
  minPixels: 655_360,
  maxPixels: 8_294_400,
  /** More pixels than this are "experimental" in OpenAI's words: they may fail or take minutes. */
  experimentalAbovePixels: 2560 * 1440,
} as const;

/** Why `model` cannot make `size`, with the nearest size that it can; undefined when it can. */
export function sizeFault(model: ImageModel, size: Size): string | undefined {
  if (size.kind === "auto") return undefined;
  const why = model.sizes.kind === "free" ? ruleFault(size) : listFault(size, model.sizes.sizes);
  if (why === undefined) return undefined;
  const nearest = formatSize(nearestLegal(model, size));
  return `${model.name} cannot make ${formatSize(size)}: ${why}. The nearest size is ${nearest}.`;
}

/** Whether OpenAI calls this size experimental: legal, but slow and less sure. */
export function isExperimentalSize(model: ImageModel, size: Size): boolean {
  return (
    size.kind === "exact" && model.sizes.kind === "free" && size.width * size.height > sizeRule.experimentalAbovePixels
  );
}

/**
 * The size to ask for when only the shape is given. Always legal for `model`.
 *
 * Without `pixels`: the largest size of exactly this ratio that fits into 1536x1024, or 1024x1536 when upright: 1:1 is
 * 1024x1024, 3:2 is 1536x1024, 16:9 is 1536x864. With `pixels`: the size of exactly this ratio that is nearest to so many
 * pixels, if it is within a factor of 1.5. Where no such size exists, as both edges have to be multiples of 16, the size
 * with the nearest ratio, and the larger of two equally near. A ratio beyond 3:1 becomes 3:1.
 */
export function nearestSize(model: ImageModel, wanted: Aspect & { readonly pixels?: number }): Pixels {
  const ratio = wanted.aspectWidth / wanted.aspectHeight;
  if (!Number.isFinite(ratio) || ratio <= 0) throw new RangeError(`${ratio} is no ratio`);
  if (Number.isNaN(wanted.pixels)) throw new RangeError("pixels is not a number");
  if (model.sizes.kind === "fixed") return closest(model.sizes.sizes, (size) => ratioError(size, ratio));
  const aspect = clampAspect(wanted);
  const upright = aspect.aspectHeight > aspect.aspectWidth;
  const lying = upright ? { aspectWidth: aspect.aspectHeight, aspectHeight: aspect.aspectWidth } : aspect;
  const size = wanted.pixels === undefined ? sizeInBox(lying) : sizeOfPixels(lying, wanted.pixels);
  return upright ? { width: size.height, height: size.width } : size;
}

/** `16:9`, `16/9` or `1.91:1`; undefined when `text` is no aspect. */
export function parseAspect(text: string): Aspect | undefined {
  const match = /^\s*(\d{1,5}(?:\.\d{1,4})?)\s*[:/]\s*(\d{1,5}(?:\.\d{1,4})?)\s*$/.exec(text);
  const aspectWidth = Number(match?.[1]);
  const aspectHeight = Number(match?.[2]);
  return aspectWidth > 0 && aspectHeight > 0 ? { aspectWidth, aspectHeight } : undefined;
}

/** As the API writes it: `1536x864`. */
export function formatSize(size: Pixels): string {
  return `${size.width}x${size.height}`;
}

const MAX_STEPS = sizeRule.maxEdge / sizeRule.edgeStep;
const BOX = { width: 1536, height: 1024 } as const;
const PIXELS_TOLERANCE = Math.log(1.5);

function ruleFault({ width, height }: Pixels): string | undefined {
  if (!Number.isSafeInteger(width) || !Number.isSafeInteger(height) || width <= 0 || height <= 0)
    return "both edges have to be whole numbers of pixels above 0";
  const { edgeStep, maxEdge, maxRatio, minPixels, maxPixels } = sizeRule;
  if (width % edgeStep !== 0 || height % edgeStep !== 0) return `both edges have to be divisible by ${edgeStep}`;
  if (Math.max(width, height) > maxEdge) return `no edge may be longer than ${maxEdge} pixels`;
  if (Math.max(width, height) > maxRatio * Math.min(width, height))
    return `the long edge may be at most ${maxRatio} times the short one`;
  const pixels = width * height;
  if (pixels < minPixels) return `it has ${grouped(pixels)} pixels, and at least ${grouped(minPixels)} are needed`;
  if (pixels > maxPixels) return `it has ${grouped(pixels)} pixels, and at most ${grouped(maxPixels)} are allowed`;
  return undefined;
}

function listFault(size: Pixels, sizes: readonly Pixels[]): string | undefined {
  if (sizes.some(({ width, height }) => width === size.width && height === size.height)) return undefined;
  return `it makes ${sizes.map(formatSize).join(", ")} only`;
}

/** Each edge to the nearest step where that is legal, else the same shape with about as many pixels. */
function nearestLegal(model: ImageModel, written: Pixels): Pixels {
  const width = sane(written.width);
  const height = sane(written.height);
  const rounded = inSteps(Math.round(width / sizeRule.edgeStep), Math.round(height / sizeRule.edgeStep));
  if (model.sizes.kind === "free" && ruleFault(rounded) === undefined) return rounded;
  return nearestSize(model, { aspectWidth: width, aspectHeight: height, pixels: width * height });
}

/** Written sizes may be nonsense such as 0 or NaN, and still get an answer. */
const sane = (edge: number): number => (edge > 0 ? Math.min(Math.max(edge, 1), 1_000_000) : 1024);

function clampAspect({ aspectWidth, aspectHeight }: Aspect): Aspect {
  const { maxRatio } = sizeRule;
  if (aspectWidth > maxRatio * aspectHeight) return { aspectWidth: maxRatio, aspectHeight: 1 };
  if (aspectHeight > maxRatio * aspectWidth) return { aspectWidth: 1, aspectHeight: maxRatio };
  return { aspectWidth, aspectHeight };
}

function sizeInBox(aspect: Aspect): Pixels {
  const fits = ({ width, height }: Pixels): boolean => width <= BOX.width && height <= BOX.height;
  const exact = exactSizes(aspect).filter(fits).at(-1);
  return exact ?? nearestRatio(aspect, roundedSizes(aspect).filter(fits));
}

function sizeOfPixels(aspect: Aspect, wantedPixels: number): Pixels {
  const pixels = Math.min(Math.max(wantedPixels, sizeRule.minPixels), sizeRule.maxPixels);
  const distance = (size: Pixels): number => Math.abs(Math.log((size.width * size.height) / pixels));
  const reachable = roundedSizes(aspect);
  const least = Math.min(...reachable.map(distance));
  const near = (size: Pixels): boolean => distance(size) <= Math.max(PIXELS_TOLERANCE, least);
  const exact = exactSizes(aspect).filter(near);
  if (exact.length > 0) return closest(exact, distance);
  return nearestRatio(aspect, reachable.filter(near));
}

/** Legal sizes of exactly this ratio, smallest first. */
function exactSizes(aspect: Aspect): readonly Pixels[] {
  const [across, down] = reduced(aspect);
  const sizes: Pixels[] = [];
  for (let times = 1; times * across <= MAX_STEPS; times++) {
    const size = inSteps(times * across, times * down);
    if (ruleFault(size) === undefined) sizes.push(size);
  }
  return sizes;
}

/** For every legal width, the legal heights next to the ratio, smallest first. */
function roundedSizes({ aspectWidth, aspectHeight }: Aspect): readonly Pixels[] {
  const sizes: Pixels[] = [];
  for (let across = 1; across <= MAX_STEPS; across++) {
    const down = (across * aspectHeight) / aspectWidth;
    for (const size of [inSteps(across, Math.floor(down)), inSteps(across, Math.ceil(down))])
      if (ruleFault(size) === undefined) sizes.push(size);
  }
  return sizes;
}

function nearestRatio({ aspectWidth, aspectHeight }: Aspect, sizes: readonly Pixels[]): Pixels {
  // Largest first, so that the larger of two equally near wins.
  return closest(sizes.toReversed(), (size) => ratioError(size, aspectWidth / aspectHeight));
}

/** Decimals such as 1.91:1 become whole numbers first. */
function reduced({ aspectWidth, aspectHeight }: Aspect): readonly [number, number] {
  const width = Math.round(aspectWidth * 10_000);
  const height = Math.round(aspectHeight * 10_000);
  const divisor = greatestCommonDivisor(width, height);
  return [width / divisor, height / divisor];
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

const inSteps = (across: number, down: number): Pixels => ({
  width: across * sizeRule.edgeStep,
  height: down * sizeRule.edgeStep,
});

const ratioError = ({ width, height }: Pixels, ratio: number): number => Math.abs(Math.log(width / height / ratio));

/** The first of the least distant. */
function closest(sizes: Iterable<Pixels>, distance: (size: Pixels) => number): Pixels {
  let best: { readonly size: Pixels; readonly distance: number } | undefined;
  for (const size of sizes) {
    const away = distance(size);
    if (best === undefined || away < best.distance) best = { size, distance: away };
  }
  if (best === undefined) throw new Error("a model without sizes");
  return best.size;
}

const grouped = (count: number): string => count.toLocaleString("en-US");
