import type { RawPicture } from "../raw-picture.js";
import { excessOf, type KeyChannels } from "./key-excess.js";
import type { Ground } from "./measure-ground.js";

interface ReadFrom {
  readonly picture: Pick<RawPicture, "width" | "height">;
  readonly ground: Ground;
  readonly channels: KeyChannels;
  readonly ofGround: number;
}

/** Puts the ground's red, green, blue and key excess at a pixel, by its index, into an array of four. */
export function groundReader({
  picture,
  ground,
  channels,
  ofGround,
}: ReadFrom): (at: number, into: Float64Array) => void {
  const { width, height } = picture;
  const { colour, surfaces, isFlat } = ground;
  if (isFlat) {
    const [red, green, blue] = colour;
    return (_at, into) => {
      into[0] = red;
      into[1] = green;
      into[2] = blue;
      into[3] = ofGround;
    };
  }
  const [red, green, blue] = surfaces;
  return (at, into) => {
    const x = (2 * (at % width)) / Math.max(1, width - 1) - 1;
    const y = (2 * Math.floor(at / width)) / Math.max(1, height - 1) - 1;
    into[0] = red.at(x, y);
    into[1] = green.at(x, y);
    into[2] = blue.at(x, y);
    into[3] = channels.high.length === 0 ? ofGround : Math.max(1, excessOf(into, channels));
  };
}
