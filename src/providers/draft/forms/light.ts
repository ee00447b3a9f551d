import type { DraftPalette } from "../colour/draft-palette.js";
import { linearGradient, n, type Rect } from "../../../type/svg.js";
import type { NextId } from "./solid.js";

/** Light that falls on a wall through a window of four panes, leaning to the right. */
export function lightThroughWindow(wall: Rect, { isDark }: DraftPalette, nextId: NextId): string {
  const id = nextId();
  const [width, height] = [Math.min(wall.width * 0.5, wall.height * 0.62), wall.height * 0.74];
  const [left, top, lean, bar] = [
    wall.x + wall.width * 0.16,
    wall.y + wall.height * 0.08,
    height * 0.26,
    height * 0.028,
  ];
  const [paneWidth, paneHeight] = [(width - bar) / 2, (height - bar) / 2];
  const panes = [0, 1].flatMap((row) =>
    [0, 1].map((column) => {
      const y = top + row * (paneHeight + bar);
      const x = left + column * (paneWidth + bar) + (lean * (y - top)) / height;
      const shift = (lean * paneHeight) / height;
      return `M${n(x)} ${n(y)}h${n(paneWidth)}l${n(shift)} ${n(paneHeight)}h${n(-paneWidth)}Z`;
    }),
  );
  const opacity = isDark ? 0.1 : 0.55;
  return `${linearGradient(
    id,
    [0, 0, 0.5, 1],
    [
      [0, "#ffffff", opacity],
      [1, "#ffffff", opacity * 0.18],
    ],
  )}<path d="${panes.join("")}" fill="url(#${id})"/>`;
}
