import { rgbOfHex } from "../model/colour/rgb.js";
import type { CutOutWish } from "../model/rendition-steps.js";
import type { AssetSpotOf } from "./asset-spots.js";
import { isLikeKey } from "./choose-key.js";
import type { ManifestAsset } from "./generated/types.js";
import { impliedColours } from "./implied-colours.js";
import { problem, type Report } from "./problem.js";

export interface CutOutCheck {
  readonly entry: ManifestAsset;
  /** Whether the asset itself says `cutOut`, and not the defaults of its file. */
  readonly isOwn: boolean;
  readonly cutOut: CutOutWish | undefined;
  readonly words: readonly string[];
  readonly spotOf: AssetSpotOf;
  readonly report: Report;
}

/** Warns of a `cutOut` that does nothing, and of a key that is likely to take parts of the subject with it. */
export function checkCutOut({ entry, isOwn, cutOut, words, spotOf, report }: CutOutCheck): void {
  if (!cutOut) {
    if (entry.cutOut && isOwn)
      report(
        problem("cut-out-unused", spotOf(["cutOut"], "key"), {
          message: "nothing is cut out here",
          hint: "`cutOut` goes with `background: transparent`",
        }),
      );
    return;
  }
  const { key } = cutOut;
  if (key === undefined || entry.cutOut?.key === undefined || entry.cutOut.key === "auto") return;
  const channels = rgbOfHex(key);
  if (Math.max(...channels) - Math.min(...channels) < LEAST_CHROMA)
    return report(
      problem("key-grey", spotOf(["cutOut", "key"]), {
        message: `${key} is a shade of grey, of which every subject has some`,
        hint: "a vivid colour that the subject lacks gives soft edges; `auto` finds one",
      }),
    );
  const like = impliedColours(words.join("\n")).find((colour) => isLikeKey(colour, key));
  if (like !== undefined)
    report(
      problem("key-like-subject", spotOf(["cutOut", "key"]), {
        message: `the words of this asset speak of a colour like ${key}, which would be cut out with the background`,
        hint: "`auto` finds a colour that they do not speak of",
      }),
    );
}

/** Of 255: as src/images/cut-out tells grey keys. */
const LEAST_CHROMA = 56;
