import type { PictureKind } from "../../model/provider.js";
import type { RawPicture } from "../../images/raw-picture.js";
import type { EmbeddedPicture } from "./embedded-picture.js";
import type { DraftPalette } from "./colour/draft-palette.js";
import type { DraftWords } from "./draft-column.js";
import type { Rect } from "../../type/svg.js";

/** All that one draft shows; equal scenes give equal bytes. */
export interface DraftScene {
  readonly kind: PictureKind;
  readonly canvas: Rect;
  readonly words: DraftWords;
  readonly palette: DraftPalette;
  /** Which of several candidates, from 0. */
  readonly candidate: number;
  readonly isTransparent: boolean;
  /** The picture to be changed, and where: it becomes the backdrop. */
  readonly edited?: RawPicture;
  readonly mask?: RawPicture;
  /** The picture to show where the subject will be, and the one to show behind it. */
  readonly subject?: EmbeddedPicture;
  readonly backdrop?: EmbeddedPicture;
  /** Shown small, each with its role. */
  readonly references: readonly ShownReference[];
}

export interface ShownReference {
  readonly picture: EmbeddedPicture;
  /** What it is sent for, where that is its colours. */
  readonly colours: readonly string[];
}

/** Size of the smallest type, in pixels: legible where the picture is shown at a third of its size. */
export function unitOf({ width, height }: Rect): number {
  const short = Math.min(width, height);
  return Math.max(Math.min(9, short * 0.05), Math.sqrt(width * height) * 0.0165, short * 0.018);
}
