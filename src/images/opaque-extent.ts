import type { RawPicture } from "./raw-picture.js";
import type { PixelSize } from "../model/rendition-geometry.js";

/** What can be seen of a picture: a box in pixels, and the radius of the circle around the box's centre that holds it. */
export interface OpaqueExtent {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
}

/** Below it a pixel is a trace that nobody sees, as soft shadows and cut-outs leave them. */
const LEAST_ALPHA = 8;

/** Undefined when nothing can be seen. A picture without alpha can be seen throughout. */
export function opaqueExtent(picture: RawPicture): OpaqueExtent | undefined {
  if (picture.channels === 3) return frameOf(picture);
  const rows = visibleRows(picture);
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const left = Math.min(...rows.map((row) => row.from));
  const right = Math.max(...rows.map((row) => row.to)) + 1;
  const [top, bottom] = [first.y, last.y + 1];
  const [centreX, centreY] = [(left + right) / 2, (top + bottom) / 2];
  // The corners of a pixel that are farthest out, which of a row are those of its first and last pixel.
  const reach = ({ y, from, to }: VisibleRow): number =>
    Math.hypot(Math.max(centreX - from, to + 1 - centreX), Math.max(Math.abs(y - centreY), Math.abs(y + 1 - centreY)));
  return { left, top, width: right - left, height: bottom - top, radius: Math.max(...rows.map(reach)) };
}

/** The whole picture, empty edges and all. */
export function frameOf({ width, height }: PixelSize): OpaqueExtent {
  return { left: 0, top: 0, width, height, radius: Math.hypot(width, height) / 2 };
}

interface VisibleRow {
  readonly y: number;
  /** The first and the last pixel that can be seen. */
  readonly from: number;
  readonly to: number;
}

function visibleRows({ pixels, width, height }: RawPicture): readonly VisibleRow[] {
  const rows: VisibleRow[] = [];
  for (let y = 0; y < height; y += 1) {
    const alphaAt = (x: number): number => pixels[(y * width + x) * 4 + 3] ?? 0;
    let from = 0;
    while (from < width && alphaAt(from) < LEAST_ALPHA) from += 1;
    if (from === width) continue;
    let to = width - 1;
    while (alphaAt(to) < LEAST_ALPHA) to -= 1;
    rows.push({ y, from, to });
  }
  return rows;
}
