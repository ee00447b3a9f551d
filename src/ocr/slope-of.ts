import { planeOf, scaledPlane, sharpOfPlane, type GreyPlane } from "./grey-plane.js";

/**
 * Degrees by which lines of text fall to the right, undefined where they are level or nothing lies in lines: the angle at
 * which what stands out of its ground piles up into the steepest rows. After Postl, US patent 4,723,297, 1988.
 */
export async function slopeOf(plane: GreyPlane): Promise<number | undefined> {
  const points = pointsOf(await standingOut(plane));
  const level = steepness(points, 0);
  const coarse = steepest(points, { from: -MOST_DEGREES, to: MOST_DEGREES, step: 1 });
  const fine = steepest(points, { from: coarse - 0.75, to: coarse + 0.75, step: 0.25 });
  if (Math.abs(fine) < LEAST_DEGREES || steepness(points, fine) <= LEAST_GAIN * level) return undefined;
  return fine;
}

const MOST_DEGREES = 30;
/** Less is read as it is. */
const LEAST_DEGREES = 3;
/** Text on a slope makes rows three times as steep along it and more; pictures without lines differ by a tenth. */
const LEAST_GAIN = 2;

/** How far each pixel is from its surroundings; small, as only rows matter. */
async function standingOut(plane: GreyPlane): Promise<GreyPlane> {
  const small = await scaledPlane(plane, EDGE);
  const soft = await planeOf((await sharpOfPlane(small)).blur(1.5));
  const ground = await planeOf((await sharpOfPlane(small)).blur(EDGE / 25));
  const values = soft.values.map((value, index) => Math.abs(value - (ground.values[index] ?? 0)));
  return { ...soft, values };
}

const EDGE = 500;

/** From the middle of the picture, in pixels. */
interface Points {
  readonly across: readonly number[];
  readonly down: readonly number[];
  /** Most that any of them is away. */
  readonly reach: number;
}

/** Those that stand out most. */
function pointsOf({ values, width, height }: GreyPlane): Points {
  const least = leastOfMost(values);
  const [across, down]: [number[], number[]] = [[], []];
  for (let y = BORDER; y < height - BORDER; y += 1) {
    for (let x = BORDER; x < width - BORDER; x += 1) {
      if ((values[y * width + x] ?? 0) < least) continue;
      across.push(x - width / 2);
      down.push(y - height / 2);
    }
  }
  return { across, down, reach: Math.ceil(Math.hypot(width, height) / 2) + 2 };
}

/** Frames around pictures are no lines of text. */
const BORDER = 6;

function leastOfMost(values: Uint8Array): number {
  const counts = new Uint32Array(256);
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  let least = 255;
  for (let left = values.length * SHARE; least > FAINTEST && left > 0; least -= 1) left -= counts[least] ?? 0;
  return least;
}

/** What a headline covers of a picture. */
const SHARE = 0.06;
const FAINTEST = 12;

function steepest(points: Points, { from, to, step }: Record<"from" | "to" | "step", number>): number {
  let best = { degrees: from, steepness: 0 };
  for (let degrees = from; degrees <= to; degrees += step) {
    const found = steepness(points, degrees);
    if (found > best.steepness) best = { degrees, steepness: found };
  }
  return best.degrees;
}

/** Squared steps between neighbouring rows that run at the angle. */
function steepness({ across, down, reach }: Points, degrees: number): number {
  const radians = (degrees * Math.PI) / 180;
  const [sine, cosine] = [Math.sin(radians), Math.cos(radians)];
  const rows = new Float64Array(reach * 2);
  for (const [index, x] of across.entries()) {
    const row = (down[index] ?? 0) * cosine - x * sine + reach;
    const whole = Math.floor(row);
    // Shared between two rows, as a pixel's place in the grid is no step.
    rows[whole] = (rows[whole] ?? 0) + 1 - (row - whole);
    rows[whole + 1] = (rows[whole + 1] ?? 0) + row - whole;
  }
  let sum = 0;
  for (let row = 1; row < rows.length; row += 1) sum += ((rows[row] ?? 0) - (rows[row - 1] ?? 0)) ** 2;
  return sum;
}
