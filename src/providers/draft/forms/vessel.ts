import { lighten } from "../colour/oklch.js";
import { linearGradient, n } from "../../../type/svg.js";
import { contactShadow, roundShading, TILT, type Body } from "./solid.js";

/** Half widths from foot to rim, as fractions of the greatest, at heights as fractions of the whole. */
export type Profile = readonly (readonly [height: number, half: number])[];

const BOTTLE: Profile = [
  [0, 0.86],
  [0.04, 0.96],
  [0.3, 1],
  [0.56, 0.98],
  [0.68, 0.8],
  [0.76, 0.44],
  [0.84, 0.34],
  [0.95, 0.34],
  [1, 0.36],
];
const VASE: Profile = [
  [0, 0.46],
  [0.08, 0.56],
  [0.3, 0.88],
  [0.52, 1],
  [0.72, 0.9],
  [0.86, 0.56],
  [0.94, 0.46],
  [1, 0.54],
];
const BOWL: Profile = [
  [0, 0.4],
  [0.06, 0.44],
  [0.2, 0.66],
  [0.45, 0.88],
  [0.75, 0.98],
  [1, 1],
];

/** Three bodies turned on a lathe. */
export const VESSELS = [BOTTLE, VASE, BOWL] as const;

export interface Turned {
  readonly width: number;
  readonly height: number;
  readonly profile: Profile;
  /** Colour of the stripe around it. */
  readonly band: string;
}

/** A body turned on a lathe, with a rim to look into. */
export function vessel({ x, foot, colour, nextId }: Body, { width, height, profile, band }: Turned): string {
  const tilt = TILT * 0.8;
  const rim = ((profile.at(-1)?.[1] ?? 1) * width) / 2;
  const base = ((profile[0]?.[1] ?? 1) * width) / 2;
  const tall = height - rim * tilt;
  const points = profile.map(([up, half]): Point => [
    half * (width / 2),
    foot - base * tilt * 0.5 - up * (tall - base * tilt * 0.5),
  ]);
  const [side, inside, stripe] = [nextId(), nextId(), nextId()];
  const clip = nextId();
  const right = smooth(points.map(([half, y]): Point => [x + half, y]));
  const left = smooth(points.map(([half, y]): Point => [x - half, y]).toReversed());
  const top = points.at(-1)?.[1] ?? foot;
  const bottom = points[0]?.[1] ?? foot;
  const outline = `M${n(x + base)} ${n(bottom)}${right}A${n(rim)} ${n(rim * tilt)} 0 0 0 ${n(x - rim)} ${n(top)}${left}A${n(base)} ${n(base * tilt)} 0 0 0 ${n(x + base)} ${n(bottom)}Z`;
  const bandTop = foot - height * 0.44;
  const [bandHeight, sag] = [height * 0.13, width * 0.5 * tilt];
  const around = `M${n(x - width)} ${n(bandTop)}Q${n(x)} ${n(bandTop + sag * 2)} ${n(x + width)} ${n(bandTop)}v${n(bandHeight)}Q${n(x)} ${n(bandTop + bandHeight + sag * 2)} ${n(x - width)} ${n(bandTop + bandHeight)}Z`;
  return `${contactShadow({ x, foot: foot - base * tilt * 0.3, nextId }, base * 1.15)}
    ${linearGradient(side, [0, 0, 1, 0], roundShading(colour))}${linearGradient(stripe, [0, 0, 1, 0], roundShading(band))}
    ${linearGradient(
      inside,
      [0, 0, 1, 0],
      [
        [0, lighten(colour, -0.2)],
        [1, lighten(colour, -0.08)],
      ],
    )}
    <path d="${outline}" fill="url(#${side})"/>
    <clipPath id="${clip}"><path d="${outline}"/></clipPath><g clip-path="url(#${clip})"><path d="${around}" fill="url(#${stripe})"/></g>
    <ellipse cx="${n(x)}" cy="${n(top)}" rx="${n(rim)}" ry="${n(rim * tilt)}" fill="${lighten(colour, 0.1)}"/>
    <ellipse cx="${n(x)}" cy="${n(top + rim * tilt * 0.06)}" rx="${n(rim * 0.9)}" ry="${n(rim * tilt * 0.84)}" fill="url(#${inside})"/>`;
}

type Point = readonly [number, number];

/** From the first point, where the pen is, through all others. */
function smooth(points: readonly Point[]): string {
  return points
    .slice(1)
    .map((to, index) => {
      const from = points[index] ?? to;
      const before = points[index - 1] ?? from;
      const after = points[index + 2] ?? to;
      return `C${n(from[0] + (to[0] - before[0]) / 6)} ${n(from[1] + (to[1] - before[1]) / 6)} ${n(to[0] - (after[0] - from[0]) / 6)} ${n(to[1] - (after[1] - from[1]) / 6)} ${n(to[0])} ${n(to[1])}`;
    })
    .join("");
}
