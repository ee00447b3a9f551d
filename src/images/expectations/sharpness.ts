import type { GreyPicture } from "./grey-picture.js";

/**
 * How sharp the sharpest tenth of a picture is: the variance of the Laplacian (4 neighbours) of each tile of an 8 × 8 grid,
 * at the ninth decile of the tiles. A picture with one thing in focus before a soft ground is sharp; one that is blurred
 * throughout is below 30, a photograph is in the hundreds. Pech-Pacheco et al., 2000.
 */
export function sharpness(picture: GreyPicture): number {
  const tiles: number[] = [];
  for (let row = 0; row < GRID; row += 1)
    for (let column = 0; column < GRID; column += 1) tiles.push(tileVariance(picture, { row, column }));
  tiles.sort((a, b) => a - b);
  return tiles[Math.floor(tiles.length * 0.9)] ?? 0;
}

/** Below it everything is blurred. */
export const LEAST_SHARPNESS = 30;

const GRID = 8;

function tileVariance(
  { values, width, height }: GreyPicture,
  { row, column }: { readonly row: number; readonly column: number },
): number {
  const [left, right] = [edge(column, width), edge(column + 1, width)];
  const [top, bottom] = [edge(row, height), edge(row + 1, height)];
  const at = (x: number, y: number): number => values[y * width + x] ?? 0;
  let [sum, squares, count] = [0, 0, 0];
  for (let y = Math.max(1, top); y < Math.min(height - 1, bottom); y += 1) {
    for (let x = Math.max(1, left); x < Math.min(width - 1, right); x += 1) {
      const value = 4 * at(x, y) - at(x - 1, y) - at(x + 1, y) - at(x, y - 1) - at(x, y + 1);
      sum += value;
      squares += value * value;
      count += 1;
    }
  }
  return count === 0 ? 0 : squares / count - (sum / count) ** 2;
}

const edge = (index: number, length: number): number => Math.floor((index * length) / GRID);
