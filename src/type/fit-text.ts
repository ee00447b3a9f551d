import { balance, balanceWithin, greedy, widthOf, type Measured, type Span } from "./balance-lines.js";
import type { Atom } from "./break-text.js";
import { LATIN_ASCENT, readsRightToLeft, shapeLine, type ShapedLine, type TypeStyle } from "./shape-line.js";
import type { FontSet } from "./typefaces.js";

/** Lines of one size in pixels, each no wider than what they were fitted to. */
export interface FittedText {
  readonly lines: readonly ShapedLine[];
  readonly size: number;
  /** Baseline to baseline, in pixels. */
  readonly leading: number;
}

export interface TypedText {
  readonly atoms: readonly Atom[];
  readonly style: TypeStyle;
}

export interface TextBox {
  readonly width: number;
  readonly height: number;
  readonly maxSize: number;
  readonly maxLines: number;
  /** Baseline to baseline, in em. */
  readonly leading: number;
}

/** The largest size at which `atoms` fill the box, in lines of even length; fewer lines where that costs little size. */
export function fitText(fonts: FontSet, { atoms, style }: TypedText, box: TextBox): FittedText {
  const { measured, tall } = measure(fonts, { atoms, style });
  const leading = box.leading + tall * 0.6;
  const least = 1 + atoms.filter((atom) => atom.forced).length;
  const most = Math.max(least, Math.min(box.maxLines, atoms.length));
  const choices = Array.from({ length: most - least + 1 }, (_, index) => {
    const lines = balance(measured, least + index);
    const widest = Math.max(...lines.map((line) => widthOf(measured, line)), 0.01);
    const size = Math.min(
      box.maxSize,
      box.width / widest,
      Math.max(1, box.height) / ((lines.length - 1) * leading + 1 + tall),
    );
    return { lines, size };
  });
  const best = Math.max(...choices.map(({ size }) => size));
  const chosen = choices.find(({ size }) => size >= best * 0.94) ?? { lines: [], size: box.maxSize };
  return setLines(fonts, { style, leading, width: box.width, size: chosen.size }, textsOf(atoms, chosen.lines));
}

/** From the top of the first line to the foot of the last, in pixels; 0 without lines. */
export function heightOf({ lines, size, leading }: FittedText): number {
  const ascent = Math.max(LATIN_ASCENT, ...lines.map((line) => line.ascent));
  return lines.length === 0 ? 0 : size * (1 + ascent - LATIN_ASCENT) + leading * (lines.length - 1);
}

/** `atoms` at a fixed size in at most as many lines as the box has room for; what does not fit gives way to an ellipsis. */
export function flowText(fonts: FontSet, { atoms, style }: TypedText, box: TextBox): FittedText {
  const size = box.maxSize;
  const room = Math.min(box.maxLines, Math.floor((box.height / size - 1) / box.leading) + 1);
  const width = box.width / size;
  const { measured: all } = measure(fonts, { atoms, style });
  const ellipsis = shapeLine(fonts, "…", style).advance;
  let kept = all;
  let lines = greedy(kept, width);
  while (lines.length > Math.max(0, room) && kept.length > 1) {
    const last = lines[room];
    const cut = Math.max(1, Math.min(kept.length - 1, last?.start ?? 1));
    kept = kept
      .slice(0, cut)
      .map((piece, index) => (index === cut - 1 ? { ...piece, width: piece.width + ellipsis, hyphen: 0 } : piece));
    lines = greedy(kept, width);
  }
  if (room < 1 || lines.length > room) return { lines: [], size, leading: size * box.leading };
  const texts = textsOf(atoms, balanceWithin(kept, lines, width));
  const isCut = kept.length < all.length;
  const shown = texts.map((line, index) =>
    isCut && index === texts.length - 1 ? { ...line, text: `${trimmed(line.text)}…` } : line,
  );
  return setLines(fonts, { style, leading: box.leading, width: box.width, size }, shown);
}

interface MeasuredText {
  readonly measured: readonly Measured[];
  /** How much higher than Latin text the lines are, in em. */
  readonly tall: number;
}

function measure(fonts: FontSet, { atoms, style }: TypedText): MeasuredText {
  const space = shapeLine(fonts, "n n", style).advance - 2 * shapeLine(fonts, "n", style).advance;
  const hyphen = shapeLine(fonts, "n-", style).advance - shapeLine(fonts, "n", style).advance;
  const shaped = atoms.map((atom) => ({ atom, line: shapeLine(fonts, atom.text, style) }));
  return {
    measured: shaped.map(({ atom, line }) => ({
      width: line.advance,
      space: atom.space ? space : style.tracking,
      forced: atom.forced,
      hyphen: atom.hyphen ? hyphen : 0,
    })),
    tall: Math.max(0, ...shaped.map(({ line }) => line.ascent - LATIN_ASCENT)),
  };
}

interface LineText {
  readonly text: string;
  readonly direction: "ltr" | "rtl";
}

/** The paragraph that a line is part of decides its direction, not the line (UAX 9, P2). */
function textsOf(atoms: readonly Atom[], lines: readonly Span[]): readonly LineText[] {
  const texts = lines.map(({ start, end }) =>
    atoms
      .slice(start, end)
      .map((atom, index) => {
        const isLast = index === end - start - 1;
        return atom.text + (isLast ? (atom.hyphen ? "-" : "") : atom.space ? " " : "");
      })
      .join(""),
  );
  return texts.map((text, index) => {
    const starts = lines.slice(0, index).findLastIndex(({ end }) => atoms[end - 1]?.forced === true) + 1;
    return { text, direction: readsRightToLeft(texts.slice(starts).join(" ")) ? "rtl" : "ltr" };
  });
}

const trimmed = (text: string): string => text.replace(/[\s.,;:!?、。，—–-]+$/u, "");

interface Setting {
  readonly style: TypeStyle;
  readonly leading: number;
  readonly width: number;
  readonly size: number;
}

// Whole lines may come out a hair wider than the sum of their atoms, by kerning and tracking.
function setLines(fonts: FontSet, { style, leading, width, size }: Setting, texts: readonly LineText[]): FittedText {
  const lines = texts.map(({ text, direction }) => shapeLine(fonts, text, { ...style, direction }));
  const widest = Math.max(0.01, ...lines.map((line) => line.advance));
  const fitted = Math.min(size, width / widest);
  return { lines, size: fitted, leading: fitted * leading };
}
