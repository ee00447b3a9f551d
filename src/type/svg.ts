/** Pixels; `y` runs down. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A number as SVG wants it. Two decimals hide what the last bits of a sine differ by between machines. */
export function n(value: number): string {
  return String(Math.round(value * 100) / 100 || 0);
}

export function bottomOf(rect: Rect): number {
  return rect.y + rect.height;
}

export function rightOf(rect: Rect): number {
  return rect.x + rect.width;
}

/** `x`, `y`, `width` and `height` as attributes. */
export function rectAttributes({ x, y, width, height }: Rect): string {
  return `x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}"`;
}

/** A gradient along a line, given as fractions of what it fills; `id` must be its own. */
export function linearGradient(
  id: string,
  line: readonly [number, number, number, number],
  stops: readonly Stop[],
): string {
  const [x1, y1, x2, y2] = line.map(n);
  return `<linearGradient id="${id}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}">${stopsOf(stops)}</linearGradient>`;
}

/** A gradient around (cx, cy), given as fractions of what it fills. */
export function radialGradient(id: string, circle: readonly [number, number, number], stops: readonly Stop[]): string {
  const [cx, cy, r] = circle.map(n);
  return `<radialGradient id="${id}" cx="${cx}" cy="${cy}" r="${r}">${stopsOf(stops)}</radialGradient>`;
}

export type Stop = readonly [offset: number, colour: string, opacity?: number];

function stopsOf(stops: readonly Stop[]): string {
  return stops
    .map(
      ([offset, colour, opacity = 1]) =>
        `<stop offset="${n(offset)}" stop-color="${colour}" stop-opacity="${n(opacity)}"/>`,
    )
    .join("");
}
