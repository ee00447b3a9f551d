/** How the subject of a picture stands free. */
export interface CutOutWish {
  /**
   * The colour to ask for behind the subject, `#RRGGBB`, where it is cut out of it: `settings.background` is then opaque.
   * Left out where the provider makes the transparency.
   */
  readonly key?: string;
  readonly tolerancePercent?: number;
  readonly inside?: CutOutInside;
  /** Sides at which the subject may run off the picture. */
  readonly bleed: readonly Side[];
}

/** What may be removed inside the subject: see `cutOut.inside` of the manifest's schema. `auto` when left out. */
export type CutOutInside = "auto" | "glass" | "holes" | "solid";

export type Side = "top" | "right" | "bottom" | "left";

/** Frees the subject of the key colour that the master was made on. */
export type CutOut = {
  readonly key: string;
  /** Of a channel; by the noise of the background when left out. */
  readonly tolerancePercent?: number;
  readonly inside?: CutOutInside;
};

/** Cuts off edges whose pixels are no more opaque, or no less like the top left corner, than so many percent. */
export type Trim = { readonly thresholdPercent: number };

/** A line of this width around what is opaque. Colours are `#RRGGBB`. */
export type Outline = { readonly width: Length; readonly colour: string };

/** Offsets run to the right and down; `opacity` from 0 to 1. */
export type Shadow = {
  readonly right: Length;
  readonly down: Length;
  readonly blur: Length;
  readonly opacity: number;
  readonly colour: string;
};

/** Room on every side, transparent without a colour. */
export type Pad = { readonly by: Length; readonly colour?: string };

/** Pixels of the master, or percent of the longer edge of the picture once trimmed. */
export type Length = { readonly pixels: number } | { readonly percent: number };
