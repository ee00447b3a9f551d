import { promisify } from "node:util";
import { brotliDecompress } from "node:zlib";
import type * as HarfBuzz from "harfbuzzjs";

/** Folder of the fonts, beside this module wherever it is installed. */
export const TYPE_FONTS = new URL("./fonts/", import.meta.url);

/** Bytes of a file of that folder, by name. */
export type ReadFont = (file: string) => Promise<Uint8Array>;

export type Weight = "text" | "label" | "display";

/** Positions and outlines of every font count in this many units per em. */
export const UNITS_PER_EM = 2048;

/** Opens what `text` needs. The same text gets the same fonts, whatever was opened before. */
export type Typefaces = (text: string) => Promise<FontSet>;

export interface FontSet {
  readonly harfbuzz: typeof HarfBuzz;
  /** The first font that has the character, Inter with its empty box when none has, and the font's name. */
  fontFor(character: string, weight: Weight): { readonly name: string; readonly font: Font };
}

/**
 * The fonts that drafts and sheets are set in, shaped by HarfBuzz and drawn as outlines: text is the same on every machine and
 * fontconfig, which draws boxes in silence where it finds no font, is never asked. Fonts are read on first use.
 */
export function createTypefaces(readFont: ReadFont): Typefaces {
  let started: Promise<Opener> | undefined;
  return async (text) => {
    started ??= startHarfBuzz(readFont);
    const { harfbuzz, inter, open } = await started;
    const wanted = FALLBACKS.filter(({ holds }) => holds.test(text)).map(({ file }) => file);
    const fallbacks = await Promise.all(wanted.map(async (name) => ({ name, font: await open(name) })));
    const lacks = (character: string): boolean => !fallbacks.some(({ font }) => has(font, character));
    // Japanese forms win: the Chinese file holds only what the Japanese one has not.
    if ([...text].some((character) => HAN.test(character) && lacks(character))) {
      fallbacks.push({ name: CHINESE, font: await open(CHINESE) });
    }
    return {
      harfbuzz,
      fontFor(character, weight) {
        const own = { name: INTER, font: inter[weight] };
        return [own, ...fallbacks].find(({ font }) => has(font, character)) ?? own;
      },
    };
  };
}

type Font = HarfBuzz.Font;

interface Opener {
  readonly harfbuzz: typeof HarfBuzz;
  readonly inter: Readonly<Record<Weight, Font>>;
  readonly open: (file: string) => Promise<Font>;
}

const INTER = "inter.ttf.br";
const CHINESE = "noto-sans-sc.ttf.br";
const HAN = /\p{Script=Han}/u;

const FALLBACKS: readonly { readonly file: string; readonly holds: RegExp }[] = [
  { file: "noto-sans-arabic.ttf.br", holds: /\p{Script=Arabic}/u },
  { file: "noto-sans-hebrew.ttf.br", holds: /\p{Script=Hebrew}/u },
  { file: "noto-sans-thai.ttf.br", holds: /\p{Script=Thai}/u },
  { file: "noto-sans-devanagari.ttf.br", holds: /\p{Script=Devanagari}/u },
  { file: "noto-sans-kr.ttf.br", holds: /\p{Script=Hangul}/u },
  {
    file: "noto-sans-jp.ttf.br",
    holds: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u,
  },
  // Inter has ©, ® and ™.
  { file: "noto-emoji.ttf.br", holds: /(?![©®™])[\p{Extended_Pictographic}\p{Regional_Indicator}]/u },
];

async function startHarfBuzz(readFont: ReadFont): Promise<Opener> {
  const harfbuzz = await import("harfbuzzjs");
  const { Blob, Face, Font, Variation } = harfbuzz;
  const faceOf = async (file: string): Promise<InstanceType<typeof Face>> =>
    new Face(new Blob(await unpack(await readFont(file))));
  const interFace = await faceOf(INTER);
  const interOf = (weight: number, opticalSize: number): Font => {
    const font = new Font(interFace);
    font.setScale(UNITS_PER_EM, UNITS_PER_EM);
    font.setVariations([new Variation("wght", weight), new Variation("opsz", opticalSize)]);
    return font;
  };
  const opened = new Map<string, Promise<Font>>();
  const openOnce = async (file: string): Promise<Font> => {
    const font = new Font(await faceOf(file));
    font.setScale(UNITS_PER_EM, UNITS_PER_EM);
    return font;
  };
  return {
    harfbuzz,
    inter: { text: interOf(400, 14), label: interOf(600, 14), display: interOf(640, 32) },
    open(file) {
      const font = opened.get(file) ?? openOnce(file);
      opened.set(file, font);
      return font;
    },
  };
}

const unpack: (bytes: Uint8Array) => Promise<Uint8Array> = promisify(brotliDecompress);

const has = (font: Font, character: string): boolean => font.nominalGlyph(character.codePointAt(0) ?? 0) !== undefined;
