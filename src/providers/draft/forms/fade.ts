import type { DraftLayout } from "../draft-layout.js";
import { bottomOf, linearGradient, rectAttributes, rightOf, type Rect } from "../../../type/svg.js";
import type { NextId } from "./solid.js";

/** Lets a picture run out into the ground on the side that faces the text. */
export function fade(
  zone: Rect,
  facing: DraftLayout["facing"],
  { ground, nextId }: { readonly ground: string; readonly nextId: NextId },
): string {
  const id = nextId();
  const isAcross = facing === "left" || facing === "right";
  const extent = isAcross ? zone.width * 0.5 : zone.height * 0.4;
  const strip: Rect = isAcross
    ? { ...zone, x: facing === "left" ? zone.x - 1 : rightOf(zone) - extent + 1, width: extent }
    : { ...zone, y: facing === "top" ? zone.y - 1 : bottomOf(zone) - extent + 1, height: extent };
  const line = { left: [0, 0, 1, 0], right: [1, 0, 0, 0], top: [0, 0, 0, 1], bottom: [0, 1, 0, 0] } as const;
  return `${linearGradient(id, line[facing], [
    [0, ground],
    [0.35, ground, 0.72],
    [1, ground, 0],
  ])}<rect ${rectAttributes(strip)} fill="url(#${id})"/>`;
}
