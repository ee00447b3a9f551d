import { labDistance, labOf, type Lab } from "./lab-colour.js";

/** A picture of 32 by 32 pixels, RGB, that stands for a larger one. */
export interface Thumbnail {
  /** 32 · 32 · 3 values. */
  readonly pixels: Uint8Array;
}

export const THUMBNAIL_EDGE = 32;

/** How alike two pictures look, each 0 (not at all) to 1 (the same), and `total`, their mean. */
export interface Likeness {
  /** Mean SSIM (Wang et al., 2004) of luma over windows of 8 by 8. */
  readonly structure: number;
  /** Agreement of the difference hashes, of which half the bits agree by chance. */
  readonly shape: number;
  /** Nearness of the mean colours in an 8 by 8 grid; 50 apart in Lab (CIE76) is nothing alike. */
  readonly colour: number;
  readonly total: number;
}

/** Structure and hash are blind to colour, and the grid to everything finer: only together do they tell what people see. */
export function likenessOf(one: Thumbnail, other: Thumbnail): Likeness {
  const [grey, otherGrey] = [lumaOf(one), lumaOf(other)];
  const structure = meanSsim(grey, otherGrey);
  const shape = hashAgreement(differenceHash(grey), differenceHash(otherGrey));
  const colour = gridNearness(labGrid(one), labGrid(other));
  return { structure, shape, colour, total: (structure + shape + colour) / 3 };
}

/** Above it two pictures pass for one. */
export const ALIKE = 0.92;

const EDGE = THUMBNAIL_EDGE;
const GRID = 8;

function lumaOf({ pixels }: Thumbnail): Float32Array {
  return Float32Array.from({ length: EDGE * EDGE }, (_, index) => {
    const at = index * 3;
    return 0.299 * (pixels[at] ?? 0) + 0.587 * (pixels[at + 1] ?? 0) + 0.114 * (pixels[at + 2] ?? 0);
  });
}

const WINDOW = 8;
const STRIDE = 4;
const C1 = (0.01 * 255) ** 2;
const C2 = (0.03 * 255) ** 2;

function meanSsim(one: Float32Array, other: Float32Array): number {
  let [sum, count] = [0, 0];
  for (let top = 0; top + WINDOW <= EDGE; top += STRIDE) {
    for (let left = 0; left + WINDOW <= EDGE; left += STRIDE) {
      sum += ssimAt(one, other, { top, left });
      count += 1;
    }
  }
  return clamp(sum / count);
}

function ssimAt(
  one: Float32Array,
  other: Float32Array,
  { top, left }: { readonly top: number; readonly left: number },
) {
  const size = WINDOW * WINDOW;
  let [a, b, aa, bb, ab] = [0, 0, 0, 0, 0];
  for (let y = top; y < top + WINDOW; y += 1) {
    for (let x = left; x < left + WINDOW; x += 1) {
      const [p, q] = [one[y * EDGE + x] ?? 0, other[y * EDGE + x] ?? 0];
      a += p;
      b += q;
      aa += p * p;
      bb += q * q;
      ab += p * q;
    }
  }
  const [meanA, meanB] = [a / size, b / size];
  const [varianceA, varianceB] = [aa / size - meanA * meanA, bb / size - meanB * meanB];
  const covariance = ab / size - meanA * meanB;
  const top1 = (2 * meanA * meanB + C1) * (2 * covariance + C2);
  return top1 / ((meanA * meanA + meanB * meanB + C1) * (varianceA + varianceB + C2));
}

/** One bit for each of 8 by 8 places: whether it is darker than the place to its right. */
function differenceHash(grey: Float32Array): readonly boolean[] {
  const cell = (column: number, row: number): number => {
    const [left, right] = [Math.floor((column * EDGE) / (GRID + 1)), Math.floor(((column + 1) * EDGE) / (GRID + 1))];
    const [top, bottom] = [Math.floor((row * EDGE) / GRID), Math.floor(((row + 1) * EDGE) / GRID)];
    let sum = 0;
    for (let y = top; y < bottom; y += 1) for (let x = left; x < right; x += 1) sum += grey[y * EDGE + x] ?? 0;
    return Math.round(sum / ((right - left) * (bottom - top)));
  };
  return Array.from({ length: GRID * GRID }, (_, index) => {
    const [column, row] = [index % GRID, Math.floor(index / GRID)];
    return cell(column, row) < cell(column + 1, row);
  });
}

function hashAgreement(one: readonly boolean[], other: readonly boolean[]): number {
  const same = one.filter((bit, index) => bit === other[index]).length;
  return clamp((same / one.length) * 2 - 1);
}

function labGrid({ pixels }: Thumbnail): readonly Lab[] {
  const cell = EDGE / GRID;
  return Array.from({ length: GRID * GRID }, (_, index) => {
    const [column, row] = [index % GRID, Math.floor(index / GRID)];
    const sums = [0, 0, 0];
    for (let y = row * cell; y < (row + 1) * cell; y += 1)
      for (let x = column * cell; x < (column + 1) * cell; x += 1)
        for (const channel of [0, 1, 2]) {
          sums[channel] = (sums[channel] ?? 0) + (pixels[(y * EDGE + x) * 3 + channel] ?? 0);
        }
    const [red = 0, green = 0, blue = 0] = sums.map((sum) => Math.round(sum / (cell * cell)));
    return labOf(red, green, blue);
  });
}

function gridNearness(one: readonly Lab[], other: readonly Lab[]): number {
  const distances = one.map((lab, index) => labDistance(lab, other[index] ?? lab));
  return clamp(1 - distances.reduce((sum, distance) => sum + distance, 0) / distances.length / 50);
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
