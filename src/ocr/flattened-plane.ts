import { planeOf, scaledPlane, sharpOfPlane, type GreyPlane } from "./grey-plane.js";

/** Everything on mid grey: each pixel less its wide surroundings, so that hills of light are not taken for letters. */
export async function flattenedPlane(plane: GreyPlane): Promise<GreyPlane> {
  const { values, width, height } = plane;
  const small = await planeOf((await sharpOfPlane(await scaledPlane(plane, EDGE))).blur(EDGE / 25));
  const ground = await planeOf((await sharpOfPlane(small)).resize({ width, height, fit: "fill" }));
  const flat = values.map((value, index) => {
    const level = 128 + CONTRAST * (value - (ground.values[index] ?? 0));
    return Math.max(0, Math.min(255, Math.round(level)));
  });
  return { values: flat, width, height };
}

/** The surroundings are wider than any detail. */
const EDGE = 200;
/** White on a dark ground is further off it than half of the scale reaches. */
const CONTRAST = 0.6;
