import type { Asset } from "../model/asset.js";
import type { PictureKind } from "../model/provider.js";

export type Described = Pick<Asset, "id" | "tags" | "prompt" | "styles" | "text" | "settings">;

/**
 * What a picture is for. A tag decides before a word of the name, that before the first telling word of the prompt, that
 * before the style, and only where none tells does the shape: very wide, transparent, with text to set, wide.
 */
export function pictureKind({ id, tags, prompt, styles, text, settings }: Described): PictureKind {
  const told =
    firstIn(tags.join(" "), BY_NAME) ??
    firstIn(id, BY_NAME) ??
    firstIn(prompt, IN_PROSE) ??
    firstIn(styles.join(" "), IN_PROSE);
  if (told !== undefined) return told;
  const { size, background } = settings;
  const ratio = size.kind === "exact" ? size.width / size.height : 1;
  if (ratio >= 2.2) return "banner";
  if (background === "transparent") return "product";
  if (text.length > 0) return ratio >= 1.6 ? "hero" : "card";
  return ratio >= 1.3 ? "hero" : "field";
}

type KindWords = ReadonlyMap<string, PictureKind>;

function firstIn(words: string, kinds: KindWords): PictureKind | undefined {
  for (const word of words.toLowerCase().match(/\p{L}+/gu) ?? []) {
    const kind = kinds.get(word) ?? kinds.get(word.replace(/s$/, ""));
    if (kind !== undefined) return kind;
  }
  return undefined;
}

const PROSE: readonly (readonly [PictureKind, string])[] = [
  ["card", "card poster flyer invitation postcard thumbnail"],
  ["icon", "icon favicon logo emblem sticker emoji"],
  ["portrait", "portrait headshot avatar"],
  ["product", "product packshot catalogue catalog mockup"],
  ["diagram", "diagram flowchart infographic schematic blueprint"],
  ["banner", "banner leaderboard masthead"],
];

// In a sentence these mean something else as often: a white background, the cover of a book, a header of stone.
const NAMES: typeof PROSE = [
  ["hero", "hero landing homepage splash"],
  ["card", "social og opengraph cover announcement slide launch"],
  ["icon", "logomark glyph badge symbol monogram"],
  ["portrait", "profile bust team author"],
  ["product", "shop merchandise packaging"],
  ["diagram", "flow chart architecture schema timeline wireframe graph"],
  ["banner", "header strip ribbon"],
  ["field", "pattern texture background wallpaper backdrop"],
];

const IN_PROSE = byWord(PROSE);
const BY_NAME = byWord([...PROSE, ...NAMES]);

function byWord(kinds: typeof PROSE): KindWords {
  return new Map(kinds.flatMap(([kind, words]) => words.split(" ").map((word) => [word, kind] as const)));
}
