import type { Sharp } from "sharp";
import { coredPlane } from "./cored-plane.js";
import { flattenedPlane } from "./flattened-plane.js";
import { greyPlaneOf, MID_GREY, planeOf, sharpOfPlane, type GreyPlane } from "./grey-plane.js";
import { noiseOf } from "./noise-of.js";
import { slopeOf } from "./slope-of.js";

/** One way of showing a picture to a reader. */
export interface PicturePass {
  readonly name: string;
  /** PNG bytes. */
  readonly show: () => Promise<Uint8Array>;
}

/**
 * Ways of showing a picture, the most telling first: one alone misreads what another reads right. What is chosen is what
 * the picture itself is found to need: blurred and cored where it is noisy, turned where its lines slope.
 */
export async function picturePasses(bytes: Uint8Array): Promise<readonly PicturePass[]> {
  const plane = await greyPlaneOf(bytes);
  const [noise, slope] = await Promise.all([noiseOf(plane), slopeOf(plane)]);
  const showings = noise < LEAST_NOISE ? ON_EVEN_GROUND : ON_NOISE;
  let flattened: Promise<GreyPlane> | undefined;
  return turnsOf(showings, slope).map(({ showing, degrees }) => ({
    name: degrees === 0 ? showing.name : `${showing.name}, turned by ${degrees}`,
    show: async () => {
      // Flat where it is turned, too, as corners of another grey are what a reader would tell the ground by.
      const isFlat = degrees !== 0 || showing.blurSigma !== undefined;
      return shown(isFlat ? await (flattened ??= flattenedPlane(plane)) : plane, { showing, degrees });
    },
  }));
}

/** In steps of 8 bits. Flat artwork has none; from about here on, grain is taken for letters. */
const LEAST_NOISE = 3;

interface Showing {
  readonly name: string;
  /** Pixels of the longer edge. */
  readonly edge: number;
  /** Pixels; what is blurred is cored. */
  readonly blurSigma?: number;
  readonly change?: (image: Sharp, shorterEdge: number) => Sharp;
}

/** Small first, as that takes a fifth of the time; inverted, as light text on dark ground is read otherwise. */
const ON_EVEN_GROUND: readonly Showing[] = [
  { name: "small", edge: 800, change: (image) => image.normalise() },
  { name: "as it is", edge: 1400 },
  { name: "inverted", edge: 1400, change: (image) => image.negate() },
  {
    name: "large, even contrast",
    edge: 2200,
    change: (image, shorterEdge) => {
      const window = Math.min(110, shorterEdge);
      return image.clahe({ width: window, height: window, maxSlope: 3 });
    },
  },
  { name: "small, inverted", edge: 800, change: (image) => image.negate().normalise() },
];

/**
 * Blurred until the grain is less than the letters: how much that takes depends on the size of both. As it is comes last, as
 * a reader may go on over grain until its time is over.
 */
const ON_NOISE: readonly Showing[] = [
  { name: "small, blurred by 2", edge: 800, blurSigma: 2 },
  { name: "blurred by 3", edge: 1400, blurSigma: 3 },
  { name: "small, blurred by 3", edge: 800, blurSigma: 3 },
  { name: "tiny, blurred by 3", edge: 600, blurSigma: 3 },
  { name: "blurred by 1.5", edge: 1400, blurSigma: 1.5 },
  { name: "as it is", edge: 1400 },
];

interface Turn {
  readonly showing: Showing;
  /** Clockwise. */
  readonly degrees: number;
}

/**
 * Two along the slope, two as the picture stands, and so on, as it may have both. Where no slope is found, small text may
 * still be on one, which is looked for at the end.
 */
function turnsOf(showings: readonly Showing[], slope: number | undefined): readonly Turn[] {
  const at = (list: readonly Showing[], degrees: number): readonly Turn[] =>
    list.map((showing) => ({ showing, degrees }));
  if (slope === undefined) {
    const first = showings.slice(0, 1);
    return [...at(showings, 0), ...at(first, -GUESSED_DEGREES), ...at(first, GUESSED_DEGREES)];
  }
  const pairs = showings.flatMap((_, index) => (index % 2 === 0 ? [showings.slice(index, index + 2)] : []));
  return pairs.flatMap((pair) => [...at(pair, -slope), ...at(pair, 0)]);
}

const GUESSED_DEGREES = 12;

async function shown(plane: GreyPlane, { showing, degrees }: Turn): Promise<Uint8Array> {
  const { edge, blurSigma, change = (image) => image } = showing;
  const { width, height } = plane;
  const scaled = (await sharpOfPlane(plane)).resize({ width: edge, height: edge, fit: "inside" });
  const turned = degrees === 0 ? scaled : scaled.rotate(degrees, { background: MID_GREY });
  const clean =
    blurSigma === undefined ? turned : await sharpOfPlane(coredPlane(await planeOf(turned.blur(blurSigma))));
  const shorterEdge = Math.max(1, Math.floor((edge * Math.min(width, height)) / Math.max(width, height)));
  return change(clean, shorterEdge).toColourspace("b-w").png({ compressionLevel: 1 }).toBuffer();
}
