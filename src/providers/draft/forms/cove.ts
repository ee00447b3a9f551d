import { lighten, mixHex } from "../colour/oklch.js";
import type { DraftPalette } from "../colour/draft-palette.js";
import { bottomOf, linearGradient, n, radialGradient, rectAttributes, type Rect } from "../../../type/svg.js";
import type { NextId } from "./solid.js";

export interface CoveLight {
  readonly nextId: NextId;
  /** Where on the canvas the wall is brightest, as fractions. */
  readonly x: number;
  readonly y: number;
}

/** A wall that runs into the floor without an edge, as in a photographer's studio; `floor` is the height where it turns. */
export function cove(canvas: Rect, floor: number, palette: DraftPalette & CoveLight): string {
  const { ground, shade, isDark, accents, nextId, x, y } = palette;
  const [wall, glow, sweep] = [nextId(), nextId(), nextId()];
  const lit = isDark ? mixHex(lighten(ground, 0.13), accents[0], 0.16) : mixHex(lighten(ground, 0.05), "#ffffff", 0.4);
  const deep = lighten(shade, isDark ? -0.045 : -0.06);
  const turn = canvas.height * 0.09;
  const foot: Rect = { ...canvas, y: floor - turn, height: bottomOf(canvas) - floor + turn };
  return `${linearGradient(
    wall,
    [0, 0, 0, 1],
    [
      [0, ground],
      [1, shade],
    ],
  )}
    <rect ${rectAttributes(canvas)} fill="url(#${wall})"/>
    ${radialGradient(
      glow,
      [x, y, 0.62],
      [
        [0, lit, isDark ? 0.85 : 0.9],
        [0.5, lit, isDark ? 0.3 : 0.36],
        [1, lit, 0],
      ],
    )}
    <rect ${rectAttributes(canvas)} fill="url(#${glow})"/>
    ${linearGradient(
      sweep,
      [0, 0, 0, 1],
      [
        [0, deep, 0],
        [n1(turn / foot.height), deep, isDark ? 0.75 : 0.6],
        [1, deep, isDark ? 0.35 : 0.25],
      ],
    )}
    <rect ${rectAttributes(foot)} fill="url(#${sweep})"/>`;
}

const n1 = (value: number): number => Number(n(value));
