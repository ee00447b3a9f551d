import { loadSharp, MAX_INPUT_PIXELS } from "../images/load-sharp.js";
import type { Sharp } from "sharp";

/** One way of showing a picture to a reader. */
export interface PicturePass {
  readonly name: string;
  /** PNG bytes. */
  readonly show: () => Promise<Uint8Array>;
}

/**
 * Ways of showing a picture, the most telling first: one alone misreads what another reads right. Grey, because colour only
 * costs time; inverted, as light text on dark ground is read worse; turned, as text on a slope is not seen at all.
 */
export function picturePasses(bytes: Uint8Array): readonly PicturePass[] {
  const pass = (name: string, { edge, change = (image) => image }: Showing): PicturePass => ({
    name,
    show: async () => {
      const sharp = await loadSharp();
      const image = sharp(bytes, { limitInputPixels: MAX_INPUT_PIXELS, autoOrient: true });
      const sized = image.flatten({ background: "#808080" }).resize({ width: edge, height: edge, fit: "inside" });
      return change(sized.greyscale()).png({ compressionLevel: 1 }).toBuffer();
    },
  });
  return [
    pass("as it is", { edge: 1400 }),
    pass("inverted", { edge: 1400, change: (image) => image.negate() }),
    pass("large, even contrast", {
      edge: 2200,
      change: (image) => image.clahe({ width: 110, height: 110, maxSlope: 3 }),
    }),
    pass("small", { edge: 800, change: (image) => image.normalise() }),
    pass("small, inverted", { edge: 800, change: (image) => image.negate().normalise() }),
    pass("turned left", { edge: 1400, change: (image) => image.rotate(-TURN, GROUND) }),
    pass("turned right", { edge: 1400, change: (image) => image.rotate(TURN, GROUND) }),
    pass("turned left, inverted", { edge: 1400, change: (image) => image.negate().rotate(-TURN, GROUND) }),
    pass("turned right, inverted", { edge: 1400, change: (image) => image.negate().rotate(TURN, GROUND) }),
  ];
}

interface Showing {
  /** Pixels of the longer edge. */
  readonly edge: number;
  readonly change?: (image: Sharp) => Sharp;
}

const TURN = 12;
const GROUND = { background: "#808080" } as const;
