import { scaledPlane, type GreyPlane } from "./grey-plane.js";

/**
 * How noisy a picture is: standard deviation in steps of 8 bits, by the filter of Immerkær, 1996, which sees neither even
 * ground nor slopes of light. The median, as outlines are strong but few; at several sizes, as coarse grain is smooth close
 * up.
 */
export async function noiseOf(plane: GreyPlane): Promise<number> {
  const found = await Promise.all(EDGES.map(async (edge) => noiseAt(await scaledPlane(plane, edge))));
  return Math.max(...found);
}

const EDGES = [1400, 700, 350];

function noiseAt({ values, width, height }: GreyPlane): number {
  const counts = new Uint32Array(MOST_RESPONSE + 1);
  const at = (index: number): number => values[index] ?? 0;
  let total = 0;
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const index = y * width + x;
      const [above, below] = [index - width, index + width];
      const corners = at(above - 1) + at(above + 1) + at(below - 1) + at(below + 1);
      const sides = at(above) + at(below) + at(index - 1) + at(index + 1);
      const response = Math.abs(corners - 2 * sides + 4 * at(index));
      counts[response] = (counts[response] ?? 0) + 1;
      total += 1;
    }
  }
  let median = 0;
  for (let below = counts[0] ?? 0; below < total / 2; below += counts[median] ?? 0) median += 1;
  return median / (FILTER_NORM * MEDIAN_OF_NORMAL);
}

/** Four corners of 255 and four times the middle. */
const MOST_RESPONSE = 8 * 255;
/** Square root of the sum of the filter's squared weights. */
const FILTER_NORM = 6;
/** Median of the absolute values of a normal distribution, in standard deviations. */
const MEDIAN_OF_NORMAL = 0.6745;
