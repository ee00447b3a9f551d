import { bottomOf, n, rightOf } from "../../../type/svg.js";
import type { Motif } from "./motif.js";

/** Stripes side by side that rise from the lower edge, turn, and leave to the right. */
export const ribbons: Motif = ({ zone, facing, palette, random }) => {
  const { accents } = palette;
  const stripes = 5;
  const side = Math.min(zone.width, zone.height);
  const stripe = side * random.between(0.088, 0.104);
  const inner = side * random.between(0.1, 0.2);
  const outer = inner + stripe * (stripes - 0.5);
  // The turn lies so that the bundle rises well inside the zone.
  const cx = Math.min(rightOf(zone) - side * 0.12, zone.x + zone.width * 0.16 + outer);
  const cy = zone.y + Math.min(zone.height * 0.9, zone.height * 0.12 + outer);
  const first = random.whole(0, 3);
  const paths = Array.from({ length: stripes }, (_, index) => {
    const radius = inner + stripe * index;
    const colour = accents[(first + index) % 4] ?? accents[0];
    const arc = `A${n(radius)} ${n(radius)} 0 0 1 ${n(cx)} ${n(cy - radius)}`;
    return `<path d="M${n(cx - radius)} ${n(bottomOf(zone) + 2)}V${n(cy)}${arc}H${n(rightOf(zone) + 2)}" fill="none" stroke="${colour}" stroke-width="${n(stripe + 0.6)}"/>`;
  });
  const dot = inner * 0.62;
  const disc = `<circle cx="${n(cx + dot * 0.9)}" cy="${n(cy + dot * 0.9)}" r="${n(dot * 0.8)}" fill="${accents[first % 4] ?? accents[0]}"/>`;
  // Both ends must leave by the edge of the canvas, never towards the text.
  const across = facing === "right" ? `translate(${n(2 * zone.x + zone.width)} 0) scale(-1 1)` : "";
  const upside = facing === "bottom" ? `translate(0 ${n(2 * zone.y + zone.height)}) scale(1 -1)` : "";
  return `<g transform="${across}${upside}">${paths.join("")}${disc}</g>`;
};
