import type { RawPicture } from "../raw-picture.js";
import { extendPicture, withAlpha, type Margins } from "./extend-picture.js";
import { filledBox } from "./trim-picture.js";

/** The picture with alpha, larger by what `reach` around its subject needs beyond its edges; often nothing. */
export function growFor(picture: RawPicture, reach: Margins): RawPicture {
  const clear = withAlpha(picture);
  const box = filledBox(clear, 0);
  if (box === undefined) return clear;
  const { width, height } = clear;
  return extendPicture(clear, {
    top: Math.max(0, reach.top - box.top),
    left: Math.max(0, reach.left - box.left),
    right: Math.max(0, reach.right - (width - box.left - box.width)),
    bottom: Math.max(0, reach.bottom - (height - box.top - box.height)),
  });
}
