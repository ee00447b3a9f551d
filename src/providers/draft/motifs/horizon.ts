import { lighten, mixHex } from "../colour/oklch.js";
import { bottomOf, linearGradient, n, radialGradient, rightOf, type Rect } from "../svg.js";
import type { Motif } from "./motif.js";

/** A sun behind hills that grow darker as they come near. */
export const horizon: Motif = ({ zone, palette, random, id }) => {
  const { ground, accents } = palette;
  const [near, sun, far] = [accents[1], accents[0], accents[2]];
  const side = Math.min(zone.width, zone.height);
  const sunRadius = side * random.between(0.2, 0.27);
  const sunX = zone.x + zone.width * random.between(0.58, 0.78);
  const sunY = zone.y + zone.height * random.between(0.34, 0.44);
  const stretch = Math.max(0.8, Math.min(2, zone.width / zone.height / 1.4));
  const layers = 4;
  const hills = Array.from({ length: layers }, (_, layer) => {
    const depth = layer / (layers - 1);
    const top = zone.y + zone.height * (0.44 + 0.15 * layer);
    const colour = mixHex(mixHex(far, ground, 0.45 * (1 - depth)), near, depth ** 1.2);
    const gradient = `${id}h${layer}`;
    return `${linearGradient(
      gradient,
      [0, 0, 0, 1],
      [
        [0, lighten(colour, 0.02)],
        [1, lighten(colour, -0.06)],
      ],
    )}
      <path d="${ridge(zone, top, { swell: Math.min(zone.height, zone.width * 0.6) * (0.13 - 0.015 * layer), phase: random.between(0, 6.28), waves: stretch * random.between(0.55, 0.85) })}" fill="url(#${gradient})"/>`;
  });
  return `${radialGradient(
    `${id}glow`,
    [0.5, 0.5, 0.5],
    [
      [0.36, sun, 0.34],
      [1, sun, 0],
    ],
  )}
    ${linearGradient(
      `${id}sun`,
      [0, 0, 0, 1],
      [
        [0, lighten(sun, 0.07)],
        [1, sun],
      ],
    )}
    <circle cx="${n(sunX)}" cy="${n(sunY)}" r="${n(sunRadius * 2.4)}" fill="url(#${id}glow)"/>
    <circle cx="${n(sunX)}" cy="${n(sunY)}" r="${n(sunRadius)}" fill="url(#${id}sun)"/>${hills.join("")}`;
};

function ridge(zone: Rect, top: number, shape: { swell: number; phase: number; waves: number }): string {
  const points = 48;
  const crest = Array.from({ length: points + 1 }, (_, index) => {
    const along = (index / points) * 6.283 * shape.waves + shape.phase;
    const y = top - shape.swell * (0.7 * Math.sin(along) + 0.3 * Math.sin(along * 1.7 + shape.phase));
    return `${n(zone.x + (zone.width * index) / points)} ${n(y)}`;
  });
  const floor = n(bottomOf(zone) + 2);
  return `M${crest.join("L")}L${n(rightOf(zone))} ${floor}L${n(zone.x)} ${floor}Z`;
}
