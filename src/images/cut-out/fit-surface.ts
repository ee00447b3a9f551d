/** A surface of the second degree over a picture; `x` and `y` run from -1, left and top, to 1. */
export interface Surface {
  at(x: number, y: number): number;
  /** Least and most of it over the picture, on a grid of 5 by 5. */
  range(): readonly [least: number, most: number];
  /** Standard deviation of the samples around it; those beyond three of it are left out. */
  readonly deviation: number;
}

/** Columns of equal length. */
export interface SurfaceSamples {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly values: Float64Array;
}

/** Least squares; samples that lie far off the first fit are left out of the second. */
export function fitSurface(samples: SurfaceSamples): Surface {
  const first = solved(samples, () => true);
  const limit = 3 * Math.max(0.5, deviationOf(samples, first, Infinity));
  const weights = solved(samples, (off) => off <= limit, first);
  return {
    at: (x, y) => valueOf(weights, x, y),
    range: () => {
      const steps = [-1, -0.5, 0, 0.5, 1];
      const values = steps.flatMap((y) => steps.map((x) => valueOf(weights, x, y)));
      return [Math.min(...values), Math.max(...values)];
    },
    deviation: deviationOf(samples, weights, limit),
  };
}

type Weights = Float64Array;

const TERMS = 6;

function valueOf(weights: Weights, x: number, y: number): number {
  const [one = 0, x1 = 0, y1 = 0, x2 = 0, xy = 0, y2 = 0] = weights;
  return one + x * (x1 + x2 * x + xy * y) + y * (y1 + y2 * y);
}

function deviationOf({ x, y, values }: SurfaceSamples, weights: Weights, limit: number): number {
  let [sum, count] = [0, 0];
  for (let index = 0; index < values.length; index += 1) {
    const off = (values[index] ?? 0) - valueOf(weights, x[index] ?? 0, y[index] ?? 0);
    if (Math.abs(off) > limit) continue;
    sum += off * off;
    count += 1;
  }
  return Math.sqrt(sum / Math.max(1, count));
}

/** The normal equations of the samples that `takes`, by how far they are off `around`. */
function solved(
  { x, y, values }: SurfaceSamples,
  takes: (off: number) => boolean,
  around: Weights = new Float64Array(TERMS),
): Weights {
  const matrix = new Float64Array(TERMS * TERMS);
  const right = new Float64Array(TERMS);
  const terms = new Float64Array(TERMS);
  for (let index = 0; index < values.length; index += 1) {
    const [across, down, value] = [x[index] ?? 0, y[index] ?? 0, values[index] ?? 0];
    if (!takes(Math.abs(value - valueOf(around, across, down)))) continue;
    terms.set([1, across, down, across * across, across * down, down * down]);
    for (let row = 0; row < TERMS; row += 1) {
      const factor = terms[row] ?? 0;
      right[row] = (right[row] ?? 0) + factor * value;
      for (let column = 0; column < TERMS; column += 1)
        matrix[row * TERMS + column] = (matrix[row * TERMS + column] ?? 0) + factor * (terms[column] ?? 0);
    }
  }
  // A little weight on being flat keeps it solvable where the border does not say, as on a line of pixels.
  for (let row = 1; row < TERMS; row += 1)
    matrix[row * TERMS + row] = (matrix[row * TERMS + row] ?? 0) + 1e-3 * Math.max(1, values.length);
  return solve(matrix, right);
}

/** A. L. Cholesky's decomposition of a symmetric, positive definite matrix. */
function solve(matrix: Float64Array, right: Float64Array): Weights {
  const lower = new Float64Array(TERMS * TERMS);
  const at = (row: number, column: number): number => lower[row * TERMS + column] ?? 0;
  for (let row = 0; row < TERMS; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let sum = matrix[row * TERMS + column] ?? 0;
      for (let inner = 0; inner < column; inner += 1) sum -= at(row, inner) * at(column, inner);
      lower[row * TERMS + column] = row === column ? Math.sqrt(Math.max(1e-9, sum)) : sum / at(column, column);
    }
  }
  const weights = new Float64Array(right);
  for (let row = 0; row < TERMS; row += 1) {
    for (let inner = 0; inner < row; inner += 1)
      weights[row] = (weights[row] ?? 0) - at(row, inner) * (weights[inner] ?? 0);
    weights[row] = (weights[row] ?? 0) / at(row, row);
  }
  for (let row = TERMS - 1; row >= 0; row -= 1) {
    for (let inner = row + 1; inner < TERMS; inner += 1)
      weights[row] = (weights[row] ?? 0) - at(inner, row) * (weights[inner] ?? 0);
    weights[row] = (weights[row] ?? 0) / at(row, row);
  }
  return weights;
}
