import { mixHex } from "../colour/oklch.js";
import { linearGradient, n } from "../../../type/svg.js";
import { clearCentre, type Motif } from "./motif.js";

/** Three rings of leaves around a centre. */
export const petals: Motif = (place) => {
  const { zone, palette, random, id } = place;
  const { accents, ground } = palette;
  const [short, long] = [Math.min(zone.width, zone.height), Math.max(zone.width, zone.height)];
  const length = Math.min(short * 0.8, Math.max(short * 0.56, long * 0.4));
  const { cx, cy } = clearCentre(place, length * 1.06);
  const count = random.pick([8, 10, 12]);
  const start = random.between(0, 30);
  const ring = (layer: number, scale: number, colour: string): string => {
    const gradient = `${id}p${layer}`;
    const [reach, wide] = [length * scale, length * scale * (2.3 / count)];
    const leaf = `M0 0C${n(wide)} ${n(-reach * 0.3)} ${n(wide)} ${n(-reach * 0.78)} 0 ${n(-reach)}C${n(-wide)} ${n(-reach * 0.78)} ${n(-wide)} ${n(-reach * 0.3)} 0 0Z`;
    const turns = Array.from({ length: count }, (_, index) => start + ((index + layer / 2) * 360) / count);
    const leaves = turns
      .map((turn) => `<path d="${leaf}" transform="rotate(${n(turn)})" fill="url(#${gradient})"/>`)
      .join("");
    return `${linearGradient(
      gradient,
      [0, 1, 0, 0],
      [
        [0, mixHex(colour, ground, 0.42)],
        [0.85, colour],
      ],
    )}${leaves}`;
  };
  return `<g transform="translate(${n(cx)} ${n(cy)})">${ring(0, 1, accents[0])}${ring(1, 0.72, accents[1])}${ring(2, 0.46, accents[2])}
    <circle r="${n(length * 0.13)}" fill="${accents[3]}"/></g>`;
};
