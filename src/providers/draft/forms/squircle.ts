import { bottomOf, n, rightOf, type Rect } from "../../../type/svg.js";

/** A rounded rectangle as a path. Corners are quarters of Gabriel Lamé's curve of degree 3: they meet the sides without a seam. */
export function squircle(rect: Rect, share = 0.4): string {
  const radius = Math.min(rect.width, rect.height) * share;
  const steps = 24;
  const corners = [
    { cx: rightOf(rect) - radius, cy: bottomOf(rect) - radius },
    { cx: rect.x + radius, cy: bottomOf(rect) - radius },
    { cx: rect.x + radius, cy: rect.y + radius },
    { cx: rightOf(rect) - radius, cy: rect.y + radius },
  ];
  const points = corners.flatMap(({ cx, cy }, quarter) =>
    Array.from({ length: steps + 1 }, (_, step) => {
      const angle = ((quarter + step / steps) * Math.PI) / 2;
      return `${n(cx + radius * lame(Math.cos(angle)))} ${n(cy + radius * lame(Math.sin(angle)))}`;
    }),
  );
  return `M${points.join("L")}Z`;
}

const lame = (value: number): number => Math.sign(value) * Math.abs(value) ** (2 / 3);
