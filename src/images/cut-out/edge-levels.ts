/** Pixels by how many steps they are from the ground. */
export interface EdgeLevels {
  /** 0 ground, 1 beside it, 2 beside that …; DEEP beyond the last level. */
  readonly levels: Uint8Array;
  /** The pixels of one level, by index; levels count from 1. */
  pixelsOf(level: number): Int32Array;
  /** How many levels there are. */
  readonly depth: number;
}

const DEEP = 255;

interface Within {
  readonly width: number;
  readonly height: number;
  /** Whether to go on after `level`, whose pixels are given: at most 250 times. */
  readonly goesOn: (level: number, pixels: Int32Array) => boolean;
}

/** Steps go to the four neighbours and to the eight in turn, which makes circles of eight sides. */
export function edgeLevels(isGround: Uint8Array, { width, height, goesOn }: Within): EdgeLevels {
  const levels = new Uint8Array(width * height).fill(DEEP);
  let pixels = new Int32Array(16_384);
  let count = 0;
  const begins = [0];
  const add = (at: number, level: number): void => {
    levels[at] = level;
    if (count === pixels.length) {
      const larger = new Int32Array(pixels.length * 2);
      larger.set(pixels);
      pixels = larger;
    }
    pixels[count] = at;
    count += 1;
  };
  const pixelsOf = (level: number): Int32Array => pixels.subarray(begins[level - 1], begins[level]);
  for (let at = 0; at < isGround.length; at += 1) if (isGround[at] === 1) levels[at] = 0;
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += 1) {
      if (levels[at] !== DEEP) continue;
      const isBeside =
        (x > 0 && levels[at - 1] === 0) ||
        (x < width - 1 && levels[at + 1] === 0) ||
        levels[at - width] === 0 ||
        levels[at + width] === 0;
      if (isBeside) add(at, 1);
    }
  }
  begins.push(count);
  for (let level = 1; level < 250 && goesOn(level, pixelsOf(level)); level += 1) {
    const [from, to] = [begins[level - 1] ?? 0, begins[level] ?? 0];
    for (let index = from; index < to; index += 1) {
      const at = pixels[index] ?? 0;
      const x = at % width;
      const [left, right] = [x > 0 ? -1 : 0, x < width - 1 ? 1 : 0];
      const isAcross = level % 2 === 0;
      for (let row = at - width; row <= at + width; row += width) {
        const [first, last] = isAcross || row === at ? [row + left, row + right] : [row, row];
        for (let next = first; next <= last; next += 1) if (levels[next] === DEEP) add(next, level + 1);
      }
    }
    begins.push(count);
  }
  return { levels, pixelsOf, depth: begins.length - 1 };
}
