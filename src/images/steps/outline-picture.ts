import { rgbOfHex } from "../../model/colour/rgb.js";
import type { RawPicture } from "../raw-picture.js";
import { distanceToSubject } from "./distance-to-subject.js";
import { layUnder } from "./lay-under.js";
import { growFor } from "./grow-for.js";

export interface OutlineSettings {
  readonly widthPixels: number;
  readonly colour: string;
}

/** Lays the subject's silhouette, wider by so many pixels all around, under the picture: round corners, soft edge. */
export function outlinePicture(picture: RawPicture, { widthPixels, colour }: OutlineSettings): RawPicture {
  if (widthPixels === 0) return picture;
  const reach = Math.ceil(widthPixels) + 1;
  const roomy = growFor(picture, { top: reach, right: reach, bottom: reach, left: reach });
  const distances = distanceToSubject(roomy);
  const layer = new Uint8Array(distances.length);
  for (let at = 0; at < layer.length; at += 1) {
    const cover = widthPixels + 1 - (distances[at] ?? 0);
    layer[at] = cover <= 0 ? 0 : cover >= 1 ? 255 : Math.round(cover * 255);
  }
  return layUnder(roomy, layer, rgbOfHex(colour));
}
