/** An atom's width and the space after it, in em; `forced` ends its line. */
export interface Measured {
  readonly width: number;
  readonly space: number;
  readonly forced: boolean;
  /** Of the hyphen that follows it where its line ends. */
  readonly hyphen: number;
}

/** From one atom up to, not including, another. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Width of one line; the space after its last atom does not count. */
export function widthOf(atoms: readonly Measured[], { start, end }: Span): number {
  return atoms
    .slice(start, end)
    .reduce((sum, atom, index) => sum + atom.width + (index < end - start - 1 ? atom.space : atom.hyphen), 0);
}

/** Lines no wider than `width`, each as full as can be; an atom wider than that has a line of its own. */
export function greedy(atoms: readonly Measured[], width: number): readonly Span[] {
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

/** As many lines as `lines`, evened out where they all stay within `width`. */
export function balanceWithin(atoms: readonly Measured[], lines: readonly Span[], width: number): readonly Span[] {
  const balanced = balance(atoms, lines.length);
  return balanced.every((line) => widthOf(atoms, line) <= width) ? balanced : lines;
}

/**
 * Splits into `count` lines: the widest as narrow as can be, and among those the least sum of squares, so that no word is
 * left alone. Dynamic programming over where the last line begins.
 */
export function balance(atoms: readonly Measured[], count: number): readonly Span[] {
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
        width += atom.width + (start < end - 1 ? atom.space : atom.hyphen);
        const previous = before[start] ?? none;
        const cost = add(previous.cost, width);
        if (cost < best.cost) best = { cost, lines: [...previous.lines, { start, end }] };
      }
      return best;
    });
  }
  return ends.at(-1) ?? none;
}
