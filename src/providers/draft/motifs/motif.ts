import { unreachable } from "../../../model/unreachable.js";
import type { DraftPalette } from "../colour/draft-palette.js";
import type { SeededRandom } from "../seeded-random.js";
import { bottomOf, rightOf, type Rect } from "../../../type/svg.js";

export type Side = "left" | "right" | "top" | "bottom";

/** Where a motif stands. `zone` reaches the edges of the canvas on all sides but `facing`, behind which the text begins. */
export interface MotifPlace {
  readonly zone: Rect;
  readonly facing: Side;
  readonly palette: DraftPalette;
  readonly random: SeededRandom;
  /** Starts every id, so that two motifs fit in one file. */
  readonly id: string;
}

/** Draws into `zone` as SVG. What leaves the zone is clipped. */
export type Motif = (place: MotifPlace) => string;

/**
 * A centre for something round: in the middle of the zone, moved away from the text until `radius` is clear of it. What is
 * too large leaves the canvas at its edge, never over the text.
 */
export function clearCentre(
  { zone, facing }: Pick<MotifPlace, "zone" | "facing">,
  radius: number,
): { cx: number; cy: number } {
  const [cx, cy] = [zone.x + zone.width / 2, zone.y + zone.height / 2];
  switch (facing) {
    case "left":
      return { cx: Math.max(cx, zone.x + radius), cy };
    case "right":
      return { cx: Math.min(cx, rightOf(zone) - radius), cy };
    case "top":
      return { cx, cy: Math.max(cy, zone.y + radius) };
    case "bottom":
      return { cx, cy: Math.min(cy, bottomOf(zone) - radius) };
    default:
      return unreachable(facing);
  }
}
