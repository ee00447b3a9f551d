import { findModel } from "../catalog/image-models.js";
import type { ImageSettings, Reference } from "../model/asset.js";
import type { CutOutInside, CutOutWish } from "../model/rendition-steps.js";
import { chooseKey } from "./choose-key.js";
import type { ManifestCutOut } from "./generated/types.js";
import { readColour } from "./read-units.js";
import type { ResolvedProvider } from "./resolve-provider.js";

export interface CutOutReading {
  readonly settings: ImageSettings;
  readonly server: Pick<ResolvedProvider, "choice">;
  readonly cutOut: ManifestCutOut | undefined;
  /** Everything that is said of the picture: its colours keep the key away. */
  readonly words: readonly string[];
}

/**
 * How the subject stands free; undefined where it need not. The provider is left to make the transparency where its model
 * can or is not known, unless a key is asked for; the draft provider always does.
 */
export function resolveCutOut({ settings, server, cutOut = {}, words }: CutOutReading): CutOutWish | undefined {
  if (settings.background !== "transparent") return undefined;
  const { key, tolerance, inside, bleed = [] } = cutOut;
  const isKeyed =
    server.choice.kind !== "draft" && (key !== undefined || findModel(settings.model)?.transparent === false);
  return {
    ...(isKeyed && { key: key === undefined || key === "auto" ? chooseKey(words) : readColour(key) }),
    ...(tolerance !== undefined && { tolerancePercent: tolerance }),
    ...insideFor(inside, words),
    bleed: SIDES.filter((side) => bleed.includes(side)),
  };
}

/** Words of glass and the like say that a see-through subject is meant. */
function insideFor(inside: CutOutInside = "auto", words: readonly string[]): Pick<CutOutWish, "inside"> {
  if (inside !== "auto") return { inside };
  return words.some((text) => SEE_THROUGH.test(text)) ? { inside: "glass" } : {};
}

const SEE_THROUGH =
  /\b(?:glass(?:es|ware)?|bottles?|jars?|crystals?|bubbles?|smoke|steam|fog|mist|ghosts?|jelly(?:fish)?|veils?|ice|translucent|transparent|see-through)\b/i;

/** In this order, whatever the order written, so that it is no change. */
const SIDES = ["top", "right", "bottom", "left"] as const;

/** What is sent for them: a subject that is to be cut out stands on something. */
export function settingsFor(settings: ImageSettings, cutOut: CutOutWish | undefined): ImageSettings {
  return cutOut?.key === undefined ? settings : { ...settings, background: "opaque" };
}

/** The words of pictures that are sent along. */
export function notesOf(references: readonly Reference[]): readonly string[] {
  return references.flatMap(({ note }) => note ?? []);
}
