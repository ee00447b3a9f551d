import { n } from "../../../type/svg.js";
import type { Motif } from "./motif.js";

/** A quilt of quarter circles, leaves and discs. */
export const tiles: Motif = ({ zone, palette, random }) => {
  const { accents, shade, ink } = palette;
  const short = Math.min(zone.width, zone.height) / 3;
  const [across, down] = [Math.max(2, Math.round(zone.width / short)), Math.max(2, Math.round(zone.height / short))];
  // Whole pixels, or the ground shines through between two tiles.
  const edge = (share: number, start: number, length: number): number => Math.round(start + share * length);
  const colours: readonly [string, ...string[]] = [...accents, shade, accents[0], ink] as const;
  const cells = Array.from({ length: across * down }, (_, cell) => {
    const [column, row] = [cell % across, Math.floor(cell / across)];
    const [x, y] = [edge(column / across, zone.x, zone.width), edge(row / down, zone.y, zone.height)];
    const width = edge((column + 1) / across, zone.x, zone.width) - x;
    const height = edge((row + 1) / down, zone.y, zone.height) - y;
    const back = random.pick(colours);
    const others = colours.filter((colour) => colour !== back);
    const front = random.pick([others[0] ?? ink, ...others]);
    const turn = random.whole(0, 3) * 90;
    return `<g transform="translate(${n(x)} ${n(y)}) scale(${n(width / 100)} ${n(height / 100)})"><rect width="100" height="100" fill="${back}"/>
      <path d="${random.pick(SHAPES)}" fill="${front}" transform="rotate(${turn} 50 50)"/></g>`;
  });
  return cells.join("");
};

// On a square of 100: quarter circle, leaf, half circle, disc, triangle. What is listed twice comes twice as often.
const QUARTER = "M0 0H100A100 100 0 0 1 0 100Z";
const SHAPES: readonly [string, ...string[]] = [
  QUARTER,
  QUARTER,
  "M0 0A100 100 0 0 1 100 100A100 100 0 0 1 0 0Z",
  "M0 0H100A50 50 0 0 1 0 0Z",
  "M14 50a36 36 0 1 0 72 0a36 36 0 1 0 -72 0Z",
  "M0 0H100L0 100Z",
];
