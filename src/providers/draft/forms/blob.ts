import { n } from "../../../type/svg.js";
import type { SeededRandom } from "../seeded-random.js";

/** How far a soft closed line lies from its centre, by angle in radians; 1 on average. */
export type Outline = (angle: number) => number;

export function softOutline(random: SeededRandom): Outline {
  const waves = [
    { count: 1, height: random.between(0.06, 0.12), phase: random.between(0, 6.28) },
    { count: 2, height: random.between(0.05, 0.1), phase: random.between(0, 6.28) },
    { count: 3, height: random.between(0.03, 0.06), phase: random.between(0, 6.28) },
  ];
  return (angle) => waves.reduce((sum, { count, height, phase }) => sum + height * Math.cos(count * angle + phase), 1);
}

/** The outline around (x, y) as a path of smooth curves (Catmull-Rom, as cubic Béziers). */
export function outlinePath(
  outline: Outline,
  { x, y, rx, ry }: { x: number; y: number; rx: number; ry: number },
): string {
  const steps = 20;
  const point = (step: number): readonly [number, number] => {
    const angle = (step / steps) * 2 * Math.PI;
    return [x + rx * outline(angle) * Math.cos(angle), y + ry * outline(angle) * Math.sin(angle)];
  };
  const curves = Array.from({ length: steps }, (_, step) => {
    const [before, from, to, after] = [point(step - 1), point(step), point(step + 1), point(step + 2)];
    return `C${n(from[0] + (to[0] - before[0]) / 6)} ${n(from[1] + (to[1] - before[1]) / 6)} ${n(to[0] - (after[0] - from[0]) / 6)} ${n(to[1] - (after[1] - from[1]) / 6)} ${n(to[0])} ${n(to[1])}`;
  });
  const [startX, startY] = point(0);
  return `M${n(startX)} ${n(startY)}${curves.join("")}Z`;
}
