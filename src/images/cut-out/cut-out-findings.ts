import type { CutOutInside } from "../../model/rendition-steps.js";
import type { AlphaFinding } from "../alpha-findings.js";
import type { RawPicture } from "../raw-picture.js";
import { keyFringe } from "./key-fringe.js";
import type { NoGround } from "./measure-ground.js";
import type { SeeThrough } from "./see-through.js";

/**
 * Why a subject could not be cut out of its key colour, or was cut out badly. `cut-out-uneven`: the border is no flat
 * colour; `cut-out-wrong-colour`: it is another one; `cut-out-eaten`: what is left of the subject is see-through;
 * `cut-out-fringe`: the key colour shows around it. The codes of AlphaFinding hold for every transparent picture.
 */
export type CutOutCode =
  | AlphaFinding["code"]
  | "cut-out-uneven"
  | "cut-out-wrong-colour"
  | "cut-out-eaten"
  | "cut-out-fringe";

export interface CutOutFinding {
  readonly code: CutOutCode;
  /** A sentence without a full stop. */
  readonly message: string;
}

export function groundFinding({ kind, found, share }: NoGround, asked: string): CutOutFinding {
  return kind === "uneven"
    ? {
        code: "cut-out-uneven",
        message: `the background is not the flat ${asked} that was asked for: ${percent(share)} of the border is near ${found}`,
      }
    : { code: "cut-out-wrong-colour", message: `the background is ${found}, and ${asked} was asked for` };
}

/** What may be wrong with what was cut out. `inside`: as asked for; glass may be see-through. */
export function cutFinding({ picture, measuredKey, seeThrough }: Cut, inside: CutOutInside): CutOutFinding | undefined {
  const half = inside === "auto" ? halfSeenShare(picture, seeThrough) : 0;
  if (half > MOST_HALF_SEEN) {
    return {
      code: "cut-out-eaten",
      message: `the key colour has eaten the subject: ${percent(half)} of it is half see-through`,
    };
  }
  const fringe = keyFringe(picture, measuredKey);
  return fringe > MOST_FRINGE
    ? { code: "cut-out-fringe", message: `${percent(fringe)} of the outline shows the key colour` }
    : undefined;
}

interface Cut {
  readonly picture: RawPicture;
  readonly measuredKey: string;
  readonly seeThrough: SeeThrough;
}

const MOST_HALF_SEEN = 0.5;
const MOST_FRINGE = 0.1;

/** How much of all that is left is inside the subject, and neither there nor gone. */
function halfSeenShare({ pixels }: RawPicture, seeThrough: SeeThrough): number {
  let left = 0;
  for (let at = 3; at < pixels.length; at += 4) if ((pixels[at] ?? 0) >= 38) left += 1;
  let half = 0;
  for (const at of seeThrough.pixels) {
    const alpha = pixels[at * 4 + 3] ?? 0;
    if (alpha >= 38 && alpha <= 160) half += 1;
  }
  return left === 0 ? 0 : half / left;
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;
