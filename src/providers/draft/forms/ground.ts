import type { DraftPalette } from "../colour/draft-palette.js";
import { linearGradient, rectAttributes, type Rect } from "../../../type/svg.js";
import type { NextId } from "./solid.js";

/** The palette's ground over the whole of `canvas`, a little deeper towards its foot. */
export function plainGround(canvas: Rect, { ground, shade }: DraftPalette, nextId: NextId): string {
  const id = nextId();
  return `${linearGradient(
    id,
    [0, 0, 0, 1],
    [
      [0, ground],
      [1, shade],
    ],
  )}<rect ${rectAttributes(canvas)} fill="url(#${id})"/>`;
}
