import type { RenditionSpec } from "./asset.js";
import type { PixelSize } from "./rendition-geometry.js";
import type { Length } from "./rendition-steps.js";

/** What is done to a decoded master before it is brought to size. Files of equal steps share one prepared picture. */
export type Steps = Pick<RenditionSpec, "trim" | "outline" | "shadow" | "pad">;

/** Pixels that a length is of a picture whose longer edge has `edge`. */
export function pixelsOf(length: Length, edge: number): number {
  return "pixels" in length ? length.pixels : (length.percent / 100) * edge;
}

/** The most that outline, shadow and pad make of a picture: where there is room for the first two, it stays smaller. */
export function mostGrown({ width, height }: PixelSize, steps: Steps): PixelSize {
  const edge = Math.max(width, height);
  const grows = 2 * lengthsOf(steps).reduce((sum, length) => sum + Math.abs(pixelsOf(length, edge)), 0);
  return { width: width + grows, height: height + grows };
}

function lengthsOf({ outline, shadow, pad }: Steps): readonly Length[] {
  return [
    ...(outline ? [outline.width] : []),
    ...(shadow ? [shadow.right, shadow.down, shadow.blur, shadow.blur] : []),
    ...(pad ? [pad.by] : []),
  ];
}
