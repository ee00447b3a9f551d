import type { DraftLayout } from "../draft-layout.js";
import { bottomOf, linearGradient, rectAttributes, rightOf, type Rect } from "../../../type/svg.js";
import type { NextId } from "./solid.js";

/**
 * The picture `svg` within `zone`, running out on the side that faces the text. Masked, as the ground it runs out into is
 * itself a gradient: anything laid over it would show a seam.
 */
export function faded(
  svg: string,
  zone: Rect,
  { facing, nextId }: { readonly facing: DraftLayout["facing"]; readonly nextId: NextId },
): string {
  const [id, mask] = [nextId(), nextId()];
  const isAcross = facing === "left" || facing === "right";
  const extent = isAcross ? zone.width * 0.5 : zone.height * 0.4;
  const strip: Rect = isAcross
    ? { ...zone, x: facing === "left" ? zone.x - 1 : rightOf(zone) - extent + 1, width: extent }
    : { ...zone, y: facing === "top" ? zone.y - 1 : bottomOf(zone) - extent + 1, height: extent };
  const line = { left: [0, 0, 1, 0], right: [1, 0, 0, 0], top: [0, 0, 0, 1], bottom: [0, 1, 0, 0] } as const;
  const shade = linearGradient(id, line[facing], [
    [0, "#000000"],
    [0.35, "#000000", 0.72],
    [1, "#000000", 0],
  ]);
  return `${shade}<mask id="${mask}" maskUnits="userSpaceOnUse" ${rectAttributes(zone)}><rect ${rectAttributes(zone)} fill="#ffffff"/><rect ${rectAttributes(strip)} fill="url(#${id})"/></mask><g mask="url(#${mask})">${svg}</g>`;
}
