import type { Font } from "harfbuzzjs";
import { bidi } from "./bidi.js";
import { UNITS_PER_EM, type FontSet, type Weight } from "./typefaces.js";

/** Lengths in em. Outlines are SVG path data in font units, y up. */
export interface ShapedLine {
  readonly advance: number;
  /** From the top of the line to its baseline. Latin capitals need less than the squares of Chinese and Japanese. */
  readonly ascent: number;
  readonly glyphs: readonly { readonly outline: string; readonly x: number; readonly y: number }[];
}

/** With this, one em holds a line of Latin text: its capitals, and its descenders below. */
export const LATIN_ASCENT = 0.76;

export interface TypeStyle {
  readonly weight: Weight;
  /** Added between Latin letters, in em. */
  readonly tracking: number;
  /** Of the paragraph that the line is part of; by its first strong letter when left out. */
  readonly direction?: "ltr" | "rtl";
}

/** One line of text from left to right as it is read: fonts chosen, bidi resolved (UAX 9), letters joined and kerned. */
export function shapeLine(fonts: FontSet, text: string, style: TypeStyle): ShapedLine {
  const glyphs: ShapedLine["glyphs"][number][] = [];
  let advance = 0;
  let ascent = LATIN_ASCENT;
  for (const run of visualRuns(fonts, text, style)) {
    if (!run.isLatin) ascent = TALL_ASCENT;
    for (const glyph of shapeRun(fonts, run)) {
      const outline = glyph.id === MISSING ? greeked(glyph.advance) : outlineOf(run.font, glyph.id);
      if (outline !== "") glyphs.push({ outline, x: advance + glyph.x, y: glyph.y });
      advance += glyph.advance + (run.isLatin ? style.tracking : 0);
    }
  }
  return { advance: Math.max(0, advance - style.tracking), ascent, glyphs };
}

/** Whether a paragraph starts from the right: its first strong letter decides. */
export function readsRightToLeft(text: string): boolean {
  return (bidi.getEmbeddingLevels(text, "auto").paragraphs[0]?.level ?? 0) % 2 === 1;
}

interface Run {
  readonly text: string;
  readonly font: Font;
  readonly level: number;
  /** Set in Inter, which holds Greek and Cyrillic too. */
  readonly isLatin: boolean;
}

const TALL_ASCENT = 0.9;

function visualRuns(fonts: FontSet, text: string, { weight, direction }: TypeStyle): readonly Run[] {
  const { levels } = bidi.getEmbeddingLevels(text, direction ?? "auto");
  const runs: { text: string; name: string; font: Font; level: number }[] = [];
  let at = 0;
  for (const character of text) {
    const level = levels[at] ?? 0;
    at += character.length;
    const previous = runs.at(-1);
    if (previous !== undefined && previous.level === level && staysWith(character, previous.font)) {
      previous.text += character;
      continue;
    }
    const { name, font } = fonts.fontFor(character, weight);
    if (previous !== undefined && previous.level === level && previous.name === name) previous.text += character;
    else runs.push({ text: character, name, font, level });
  }
  const logical = runs.map((run) => ({ ...run, isLatin: run.name.startsWith("inter") }));
  return reorder(logical);
}

// A mark, a joiner or a space is set in the font of what it follows, or it would fall apart from it.
function staysWith(character: string, font: Font): boolean {
  return /[\p{M}\u200c\u200d\s]/u.test(character) && font.nominalGlyph(character.codePointAt(0) ?? 0) !== undefined;
}

// UAX 9, rule L2, over whole runs: HarfBuzz puts the letters of a right-to-left run in order itself.
function reorder(runs: readonly Run[]): readonly Run[] {
  let ordered = [...runs];
  for (let level = Math.max(0, ...runs.map((run) => run.level)); level > 0; level -= 1) {
    const next: Run[] = [];
    for (let at = 0; at < ordered.length;) {
      let end = at;
      while ((ordered[end]?.level ?? -1) >= level) end += 1;
      next.push(...(end === at ? ordered.slice(at, at + 1) : ordered.slice(at, end).toReversed()));
      at = Math.max(end, at + 1);
    }
    ordered = next;
  }
  return ordered;
}

function shapeRun({ harfbuzz }: FontSet, run: Run): readonly { id: number; x: number; y: number; advance: number }[] {
  const buffer = new harfbuzz.Buffer();
  buffer.addText(run.text);
  buffer.guessSegmentProperties();
  buffer.setDirection(run.level % 2 === 1 ? harfbuzz.Direction.RTL : harfbuzz.Direction.LTR);
  harfbuzz.shape(run.font, buffer);
  const positions = buffer.getGlyphPositions();
  return buffer.getGlyphInfos().map(({ codepoint }, index) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    return { id: codepoint, x: xOffset / UNITS_PER_EM, y: yOffset / UNITS_PER_EM, advance: xAdvance / UNITS_PER_EM };
  });
}

/** What every font calls the glyph of a character that it has not. */
const MISSING = 0;

/** Compositors set a bar where letters are yet to come; a font's own box for them says so in English, very small. */
function greeked(advance: number): string {
  const [left, right, top] = [0.05, Math.max(0.1, advance - 0.05), 0.56].map((em) => Math.round(em * UNITS_PER_EM));
  return `M${left} 0L${right} 0L${right} ${top}L${left} ${top}Z`;
}

const outlines = new WeakMap<Font, Map<number, string>>();

function outlineOf(font: Font, glyph: number): string {
  const known = outlines.get(font) ?? new Map<number, string>();
  outlines.set(font, known);
  const outline = known.get(glyph) ?? font.glyphToPath(glyph);
  known.set(glyph, outline);
  return outline;
}
