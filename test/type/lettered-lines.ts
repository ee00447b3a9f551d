/** A line of text in pixels of its drawing, as far as its ink goes. */
export interface LetteredLine {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Every line that draw-text.ts has drawn in `svg`, from its outlines. */
export function letteredLines(svg: string): readonly LetteredLine[] {
  const groups = svg.matchAll(
    /<g fill="[^"]*" transform="translate\(([-\d.]+) ([-\d.]+)\) scale\(([\d.]+) -[\d.]+\)">(.*?)<\/g>/gs,
  );
  return Array.from(groups).flatMap(([, x = "", y = "", scale = "", glyphs = ""]) => {
    const points = inkOf(glyphs);
    if (points.length === 0) return [];
    const xs = points.map(([across]) => Number(x) + across * Number(scale));
    const ys = points.map(([, up]) => Number(y) - up * Number(scale));
    return [
      {
        left: xs.reduce((least, value) => Math.min(least, value), Infinity),
        right: xs.reduce((most, value) => Math.max(most, value), -Infinity),
        top: ys.reduce((least, value) => Math.min(least, value), Infinity),
        bottom: ys.reduce((most, value) => Math.max(most, value), -Infinity),
      },
    ];
  });
}

/** The points of outlines in font units; control points lie a little outside of the ink, which is on the safe side. */
function inkOf(glyphs: string): readonly (readonly [number, number])[] {
  return Array.from(glyphs.matchAll(/<path d="([^"]*)" transform="translate\(([-\d.]+) ([-\d.]+)\)"\/>/g)).flatMap(
    ([, outline = "", x = "", y = ""]) => {
      const numbers = (outline.match(/-?[\d.]+/g) ?? []).map(Number);
      return Array.from({ length: Math.floor(numbers.length / 2) }, (_, at): readonly [number, number] => [
        (numbers[at * 2] ?? 0) + Number(x),
        (numbers[at * 2 + 1] ?? 0) + Number(y),
      ]);
    },
  );
}
