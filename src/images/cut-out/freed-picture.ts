import type { CutOut } from "../../model/rendition-steps.js";
import { alphaFindings, type AlphaLimits } from "../alpha-findings.js";
import type { RawPicture } from "../raw-picture.js";
import type { CutOutFinding } from "./cut-out-findings.js";
import { cutOutPicture } from "./cut-out-picture.js";

export interface Freeing {
  readonly cutOut?: CutOut | undefined;
  /** Given where the subject has to stand free. */
  readonly standsFree?: AlphaLimits | undefined;
}

export interface Freed {
  /** As it was where it could not be cut out. */
  readonly picture: RawPicture;
  readonly flaw?: CutOutFinding;
}

/** Cut out where that is asked for; a master with alpha, as one that a person brought, is free already. */
export function freedPicture(picture: RawPicture, { cutOut, standsFree }: Freeing): Freed {
  const made = cutOut && picture.channels === 3 ? cutOutPicture(picture, cutOut) : undefined;
  if (made?.kind === "failed") return { picture, flaw: made.finding };
  const freed = made?.picture ?? picture;
  const flaw = standsFree && alphaFindings(freed, standsFree)[0];
  return { picture: freed, ...(flaw && { flaw }) };
}
