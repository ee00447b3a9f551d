import type { Atom } from "./break-text.js";
import { shapeLine, type ShapedLine, type TypeStyle } from "./shape-line.js";
import type { FontSet } from "./typefaces.js";

/** Lines of one size in pixels, each no wider than what they were fitted to. */
export interface FittedText {
  readonly lines: readonly ShapedLine[];
  readonly size: number;
  /** Baseline to baseline, in pixels. */
  readonly leading: number;
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
export function fitText(fonts: FontSet, atoms: readonly Atom[], style: TypeStyle, box: TextBox): FittedText {
  const measured = measure(fonts, atoms, style);
  const least = 1 + atoms.filter((atom) => atom.forced).length;
  const most = Math.max(least, Math.min(box.maxLines, atoms.length));
  const choices = Array.from({ length: most - least + 1 }, (_, index) => {
    const lines = balance(measured, least + index);
    const widest = Math.max(...lines.map((line) => widthOf(measured, line)), 0.01);
    const size = Math.min(box.maxSize, box.width / widest, box.height / ((lines.length - 1) * box.leading + 1));
    return { lines, size };
  });
  const best = Math.max(...choices.map(({ size }) => size));
  const chosen = choices.find(({ size }) => size >= best * 0.94) ?? { lines: [], size: box.maxSize };
  return setLines(
    fonts,
    { style, leading: box.leading, width: box.width, size: chosen.size },
    textsOf(atoms, chosen.lines),
  );
}

/** `atoms` at a fixed size in at most as many lines as the box has room for; what does not fit gives way to an ellipsis. */
export function flowText(fonts: FontSet, atoms: readonly Atom[], style: TypeStyle, box: TextBox): FittedText {
  const size = box.maxSize;
  const room = Math.min(box.maxLines, Math.floor((box.height / size - 1) / box.leading) + 1);
  const width = box.width / size;
  const all = measure(fonts, atoms, style);
  const ellipsis = shapeLine(fonts, "…", style).advance;
  let kept = all;
  let lines = greedy(kept, width);
  while (lines.length > Math.max(0, room) && kept.length > 1) {
    const last = lines[room];
    const cut = Math.max(1, Math.min(kept.length - 1, last?.start ?? 1));
    kept = kept
      .slice(0, cut)
      .map((piece, index) => (index === cut - 1 ? { ...piece, width: piece.width + ellipsis } : piece));
    lines = greedy(kept, width);
  }
  if (room < 1 || lines.length > room) return { lines: [], size, leading: size * box.leading };
  const texts = textsOf(atoms, balanceWithin(kept, lines, width));
  const isCut = kept.length < all.length;
  const shown = texts.map((text, index) => (isCut && index === texts.length - 1 ? `${trimmed(text)}…` : text));
  return setLines(fonts, { style, leading: box.leading, width: box.width, size }, shown);
}

interface Measured {
  readonly width: number;
  readonly space: number;
  readonly forced: boolean;
}

/** From one atom up to, not including, another. */
interface Span {
  readonly start: number;
  readonly end: number;
}

function measure(fonts: FontSet, atoms: readonly Atom[], style: TypeStyle): readonly Measured[] {
  const space = shapeLine(fonts, "n n", style).advance - 2 * shapeLine(fonts, "n", style).advance;
  return atoms.map((atom) => ({
    width: shapeLine(fonts, atom.text, style).advance,
    space: atom.space ? space : style.tracking,
    forced: atom.forced,
  }));
}

function widthOf(atoms: readonly Measured[], { start, end }: Span): number {
  return atoms
    .slice(start, end)
    .reduce((sum, atom, index) => sum + atom.width + (index < end - start - 1 ? atom.space : 0), 0);
}

function greedy(atoms: readonly Measured[], width: number): readonly Span[] {
  const lines: Span[] = [];
  for (let start = 0; start < atoms.length;) {
    let end = start + 1;
    while (end < atoms.length && atoms[end - 1]?.forced !== true && widthOf(atoms, { start, end: end + 1 }) <= width)
      end += 1;
    lines.push({ start, end });
    start = end;
  }
  return lines;
}

function balanceWithin(atoms: readonly Measured[], lines: readonly Span[], width: number): readonly Span[] {
  const balanced = balance(atoms, lines.length);
  return balanced.every((line) => widthOf(atoms, line) <= width) ? balanced : lines;
}

/**
 * Splits into `count` lines: the widest as narrow as can be, and among those the least sum of squares, so that no word is
 * left alone. Dynamic programming over where the last line begins.
 */
function balance(atoms: readonly Measured[], count: number): readonly Span[] {
  const narrowest = partition(atoms, count, Math.max).cost;
  return partition(atoms, count, (sum, width) => sum + (width > narrowest + 1e-9 ? Infinity : width * width)).lines;
}

interface Partition {
  readonly cost: number;
  readonly lines: readonly Span[];
}

function partition(atoms: readonly Measured[], count: number, add: (cost: number, width: number) => number): Partition {
  const none: Partition = { cost: Infinity, lines: [] };
  let ends: readonly Partition[] = atoms.map(() => none).concat(none);
  ends = ends.map((end, index) => (index === 0 ? { cost: 0, lines: [] } : end));
  for (let line = 0; line < count; line += 1) {
    const before = ends;
    ends = before.map((_, end) => {
      let best = none;
      for (let start = end - 1, width = 0; start >= 0; start -= 1) {
        const atom = atoms[start];
        if (atom === undefined || (start < end - 1 && atom.forced)) break;
        width += atom.width + (start < end - 1 ? atom.space : 0);
        const previous = before[start] ?? none;
        const cost = add(previous.cost, width);
        if (cost < best.cost) best = { cost, lines: [...previous.lines, { start, end }] };
      }
      return best;
    });
  }
  return ends.at(-1) ?? none;
}

function textsOf(atoms: readonly Atom[], lines: readonly Span[]): readonly string[] {
  return lines.map(({ start, end }) =>
    atoms
      .slice(start, end)
      .map((atom, index) => atom.text + (atom.space && index < end - start - 1 ? " " : ""))
      .join(""),
  );
}

const trimmed = (text: string): string => text.replace(/[\s.,;:!?、。，—–-]+$/u, "");

interface Setting {
  readonly style: TypeStyle;
  readonly leading: number;
  readonly width: number;
  readonly size: number;
}

// Whole lines may come out a hair wider than the sum of their atoms, by kerning and tracking.
function setLines(fonts: FontSet, { style, leading, width, size }: Setting, texts: readonly string[]): FittedText {
  const lines = texts.map((text) => shapeLine(fonts, text, style));
  const widest = Math.max(0.01, ...lines.map((line) => line.advance));
  const fitted = Math.min(size, width / widest);
  return { lines, size: fitted, leading: fitted * leading };
}
