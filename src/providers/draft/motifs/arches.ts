import { lighten } from "../colour/oklch.js";
import { bottomOf, linearGradient, n, radialGradient } from "../../../type/svg.js";
import type { Motif } from "./motif.js";

/** Arches within arches on the lower edge, a disc in the innermost. */
export const arches: Motif = ({ zone, palette, random, id }) => {
  const { accents, ground } = palette;
  const base = bottomOf(zone) + 2;
  const outer = Math.min(zone.width * 0.46, zone.height * 0.74);
  const cx = zone.x + zone.width * 0.52;
  const legs = Math.max(0, Math.min(zone.height * 0.88 - outer, outer * random.between(0.2, 0.9)));
  const bands = 4;
  const order = random.chance(0.5) ? [0, 3, 1, 2] : [1, 2, 0, 3];
  const shapes = Array.from({ length: bands }, (_, band) => {
    const radius = outer * (1 - band * 0.215);
    const colour = accents[order[band] ?? 0] ?? accents[0];
    const gradient = `${id}a${band}`;
    return `${linearGradient(
      gradient,
      [0, 0, 0, 1],
      [
        [0, lighten(colour, 0.035)],
        [1, lighten(colour, -0.045)],
      ],
    )}
      <path d="M${n(cx - radius)} ${n(base)}V${n(base - legs - outer * 0.02)}A${n(radius)} ${n(radius)} 0 0 1 ${n(cx + radius)} ${n(base - legs - outer * 0.02)}V${n(base)}Z" fill="url(#${gradient})"/>`;
  });
  const discColour = accents[order[0] ?? 0] ?? ground;
  const disc = outer * 0.19;
  const y = base - legs - outer * 0.02;
  return `${shapes.join("")}
    ${radialGradient(
      `${id}d`,
      [0.4, 0.35, 0.8],
      [
        [0, lighten(discColour, 0.07)],
        [1, lighten(discColour, -0.03)],
      ],
    )}
    <circle cx="${n(cx)}" cy="${n(y)}" r="${n(disc)}" fill="url(#${id}d)"/>`;
};
