import { lighten } from "../colour/oklch.js";
import { n, radialGradient } from "../../../type/svg.js";
import { clearCentre, type Motif } from "./motif.js";

/** A lit sphere with thin rings and small moons. */
export const orbits: Motif = (place) => {
  const { zone, palette, random, id } = place;
  const { accents, ink } = palette;
  const side = Math.min(zone.width, zone.height);
  const radius = Math.min(side * 0.5, Math.max(side * 0.34, Math.max(zone.width, zone.height) * 0.22));
  const { cx, cy } = clearCentre(place, radius * 1.72);
  const tilt = random.between(-34, -14);
  const sphere = accents[0];
  const rings = [1.22, 1.44, 1.66].map((scale, index) => {
    const [rx, ry] = [radius * scale, radius * scale * 0.36];
    return `<ellipse cx="${n(cx)}" cy="${n(cy)}" rx="${n(rx)}" ry="${n(ry)}" fill="none" stroke="${ink}"
      stroke-opacity="${n(0.34 - index * 0.08)}" stroke-width="${n(side * 0.0035)}" transform="rotate(${n(tilt)} ${n(cx)} ${n(cy)})"/>`;
  });
  const moons = [1.22, 1.44, 1.66].map((scale, index) => {
    const angle = random.between(0, 6.283);
    const [mx, my] = [radius * scale * Math.cos(angle), radius * scale * 0.36 * Math.sin(angle)];
    const turn = (tilt * Math.PI) / 180;
    const x = cx + mx * Math.cos(turn) - my * Math.sin(turn);
    const y = cy + mx * Math.sin(turn) + my * Math.cos(turn);
    const colour = accents[index + 1] ?? ink;
    const behind = Math.sin(angle) < 0;
    return {
      behind,
      svg: `<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius * (0.1 + 0.035 * index))}" fill="${colour}"/>`,
    };
  });
  const front = `<clipPath id="${id}front"><rect x="${n(cx - radius * 3)}" y="${n(cy)}" width="${n(radius * 6)}" height="${n(radius * 3)}"
    transform="rotate(${n(tilt)} ${n(cx)} ${n(cy)})"/></clipPath>`;
  const stops = [
    [0, lighten(sphere, 0.2)],
    [0.45, sphere],
    [1, lighten(sphere, -0.16)],
  ] as const;
  return `${radialGradient(`${id}s`, [0.34, 0.3, 0.78], stops)}${front}
    ${rings.join("")}${moons
      .filter(({ behind }) => behind)
      .map(({ svg }) => svg)
      .join("")}
    <circle cx="${n(cx)}" cy="${n(cy)}" r="${n(radius)}" fill="url(#${id}s)"/>
    <g clip-path="url(#${id}front)">${rings.join("")}</g>
    ${moons
      .filter(({ behind }) => !behind)
      .map(({ svg }) => svg)
      .join("")}`;
};
