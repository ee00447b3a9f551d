import type { RawPicture } from "../raw-picture.js";
import type { EdgeLevels } from "./edge-levels.js";
import type { KeyExcess } from "./key-excess.js";
import type { SeeThrough } from "./see-through.js";

interface SolidSearch {
  readonly picture: Pick<RawPicture, "width">;
  readonly read: KeyExcess;
  readonly edge: EdgeLevels;
  readonly seeThrough: SeeThrough;
  readonly edgeDepth: number;
}

/** Share of the key up to which a pixel well inside may be opaque, and of a colour that resembles it. */
const SOLID = 0.32;

/**
 * For every pixel of the edge the nearest one, along the subject, that is well inside and has little of the key, by index: for a strand of hair the
 * place where it leaves the head. -1 for all others, and where there is none.
 */
export function nearestSolid({ picture, read, edge, seeThrough: { isSeen }, edgeDepth }: SolidSearch): Int32Array {
  const { width } = picture;
  const { values, ofGround } = read;
  const most = SOLID * ofGround;
  const { levels } = edge;
  const nearest = new Int32Array(levels.length).fill(-1);
  const edges = Array.from({ length: edgeDepth }, (_, index) => edge.pixelsOf(index + 1));
  const queue = new Int32Array(edges.reduce((sum, { length }) => sum + length, 0));
  let count = 0;
  for (const at of edge.pixelsOf(edgeDepth)) {
    if (isSeen[at] === 1) continue;
    const x = at % width;
    const [left, right] = [x > 0 ? -1 : 0, x < width - 1 ? 1 : 0];
    for (let row = at - width; row <= at + width && nearest[at] === -1; row += width) {
      for (let next = row + left; next <= row + right; next += 1) {
        if ((levels[next] ?? 0) <= edgeDepth || isSeen[next] === 1 || (values[next] ?? 0) > most) continue;
        nearest[at] = next;
        queue[count] = at;
        count += 1;
        break;
      }
    }
  }
  for (let index = 0; index < count; index += 1) {
    const at = queue[index] ?? 0;
    const x = at % width;
    const [left, right] = [x > 0 ? -1 : 0, x < width - 1 ? 1 : 0];
    for (let row = at - width; row <= at + width; row += width) {
      for (let next = row + left; next <= row + right; next += 1) {
        const level = levels[next] ?? 0;
        if (level === 0 || level > edgeDepth || nearest[next] !== -1 || isSeen[next] === 1) continue;
        nearest[next] = nearest[at] ?? -1;
        queue[count] = next;
        count += 1;
      }
    }
  }
  return nearest;
}
