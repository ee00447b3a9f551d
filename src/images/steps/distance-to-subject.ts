import type { RawPicture } from "../raw-picture.js";

/**
 * How far each pixel is from what is at least half opaque, in pixels. Soft edge pixels stand for an edge within them.
 * P. Felzenszwalb, D. Huttenlocher, "Distance Transforms of Sampled Functions", 2012.
 */
export function distanceToSubject({ pixels, width, height }: RawPicture): Float32Array {
  const squares = new Float64Array(width * height);
  for (let at = 0; at < squares.length; at += 1) {
    const alpha = (pixels[at * 4 + 3] ?? 0) / 255;
    squares[at] = alpha < 0.5 ? FAR : Math.max(0, 0.5 - (alpha - 0.5)) ** 2;
  }
  const line = createLine(Math.max(width, height));
  for (let x = 0; x < width; x += 1) transform(squares, { start: x, step: width, count: height }, line);
  for (let y = 0; y < height; y += 1) transform(squares, { start: y * width, step: 1, count: width }, line);
  const distances = new Float32Array(squares.length);
  for (let at = 0; at < squares.length; at += 1) distances[at] = Math.sqrt(squares[at] ?? 0);
  return distances;
}

/** Farther than any picture is wide; not Infinity, which would make NaN of a difference. */
const FAR = 1e12;

interface Run {
  readonly start: number;
  readonly step: number;
  readonly count: number;
}

interface Line {
  readonly values: Float64Array;
  /** Where the parabolas of the lower envelope have their lowest points, and where each begins. */
  readonly lowest: Int32Array;
  readonly begins: Float64Array;
}

function createLine(length: number): Line {
  return { values: new Float64Array(length), lowest: new Int32Array(length), begins: new Float64Array(length + 1) };
}

/** One row or column: the lower envelope of a parabola on each sample. */
function transform(squares: Float64Array, { start, step, count }: Run, { values, lowest, begins }: Line): void {
  for (let at = 0; at < count; at += 1) values[at] = squares[start + at * step] ?? FAR;
  let last = 0;
  lowest[0] = 0;
  begins[0] = -FAR;
  begins[1] = FAR;
  for (let at = 1; at < count; at += 1) {
    let meets = meeting(values, lowest[last] ?? 0, at);
    while (last > 0 && meets <= (begins[last] ?? 0)) {
      last -= 1;
      meets = meeting(values, lowest[last] ?? 0, at);
    }
    last += 1;
    lowest[last] = at;
    begins[last] = meets;
    begins[last + 1] = FAR;
  }
  let segment = 0;
  for (let at = 0; at < count; at += 1) {
    while ((begins[segment + 1] ?? FAR) < at) segment += 1;
    const from = lowest[segment] ?? 0;
    squares[start + at * step] = (at - from) ** 2 + (values[from] ?? FAR);
  }
}

function meeting(values: Float64Array, left: number, right: number): number {
  return ((values[right] ?? FAR) + right * right - (values[left] ?? FAR) - left * left) / (2 * right - 2 * left);
}
