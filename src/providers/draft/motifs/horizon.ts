import { lighten, mixHex, oklchOfHex } from "../colour/oklch.js";
import { bottomOf, linearGradient, n, radialGradient, rightOf, type Rect } from "../../../type/svg.js";
import type { Motif } from "./motif.js";

/** A sun behind hills that grow darker as they come near. */
export const horizon: Motif = ({ zone, palette, random, id }) => {
  const { ground, accents, isDark } = palette;
  const byChroma = accents.toSorted((a, b) => oklchOfHex(b).c - oklchOfHex(a).c);
  const glare = (accent: string): number => oklchOfHex(accent).l + oklchOfHex(accent).c;
  const sun = byChroma.slice(0, 3).toSorted((a, b) => glare(b) - glare(a))[0] ?? accents[0];
  const hill = byChroma.find((accent) => accent !== sun && oklchOfHex(accent).l < 0.6) ?? lighten(sun, -0.3);
  const sky = mixHex(ground, sun, isDark ? 0.18 : 0.24);
  const side = Math.min(zone.width, zone.height);
  const radius = side * random.between(0.2, 0.26);
  const cx = zone.x + zone.width * random.between(0.56, 0.74);
  const cy = zone.y + zone.height * random.between(0.34, 0.42);
  const [glow, disc, air] = [`${id}glow`, `${id}sun`, `${id}sky`];
  const hills = [0.66, 0.42, 0.2, 0].map((haze, layer) => {
    const colour = mixHex(hill, sky, haze);
    const crest = ridge(zone, zone.y + zone.height * (0.46 + 0.145 * layer), {
      swell: Math.min(zone.height, zone.width * 0.6) * (0.13 - 0.016 * layer),
      phase: random.between(0, 6.28),
      waves: Math.max(0.8, Math.min(2, zone.width / zone.height / 1.4)) * random.between(0.55, 0.85),
    });
    const fill = `${id}hill${layer}`;
    const stops = [
      [0, lighten(colour, 0.025)],
      [1, lighten(colour, -0.05)],
    ] as const;
    return `${linearGradient(fill, [0, 0, 0, 1], stops)}<path d="${crest}" fill="url(#${fill})"/>`;
  });
  const at = `cx="${n(cx)}" cy="${n(cy)}"`;
  return [
    linearGradient(
      air,
      [0, 0, 0, 1],
      [
        [0, mixHex(ground, hill, 0.12)],
        [0.7, sky],
      ],
    ),
    radialGradient(
      glow,
      [0.5, 0.5, 0.5],
      [
        [0.3, sun, 0.4],
        [1, sun, 0],
      ],
    ),
    linearGradient(
      disc,
      [0, 0, 0, 1],
      [
        [0, lighten(sun, 0.06)],
        [1, sun],
      ],
    ),
    `<rect x="${n(zone.x)}" y="${n(zone.y)}" width="${n(zone.width)}" height="${n(zone.height)}" fill="url(#${air})"/>`,
    `<circle ${at} r="${n(radius * 2.2)}" fill="url(#${glow})"/><circle ${at} r="${n(radius)}" fill="url(#${disc})"/>`,
    ...hills,
  ].join("");
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
