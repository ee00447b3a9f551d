import { lighten, oklchOfHex } from "../colour/oklch.js";
import { linearGradient, n, radialGradient } from "../../../type/svg.js";

/** A name for the next gradient or clip path of a drawing. */
export type NextId = () => string;

/** A plain body on the floor: centre of its foot in pixels, and its colour. Light falls from the upper left. */
export interface Body {
  readonly x: number;
  readonly foot: number;
  readonly colour: string;
  readonly nextId: NextId;
}

/** Depth of a circle that lies flat, seen from slightly above, as a share of its width. */
export const TILT = 0.2;

export function sphere({ x, foot, colour, nextId }: Body, radius: number): string {
  return contactShadow({ x, foot, nextId }, radius) + ball({ x, y: foot - radius, r: radius, colour, nextId });
}

/** A sphere without a shadow, around (x, y). */
export function ball(at: { x: number; y: number; r: number; colour: string; nextId: NextId }): string {
  const id = at.nextId();
  // White has no light side: a bright ball is drawn a little darker, or it would be a flat disc.
  const colour = lighten(at.colour, Math.min(0, 0.9 - oklchOfHex(at.colour).l));
  const shading = radialGradient(
    id,
    [0.36, 0.28, 0.86],
    [
      [0, lighten(colour, 0.12)],
      [0.42, lighten(colour, 0.02)],
      [0.84, lighten(colour, -0.13)],
      [1, lighten(colour, -0.07)],
    ],
  );
  return `${shading}<circle cx="${n(at.x)}" cy="${n(at.y)}" r="${n(at.r)}" fill="url(#${id})"/>`;
}

export interface Measures {
  readonly width: number;
  readonly height: number;
}

export function cylinder({ x, foot, colour, nextId }: Body, { width, height }: Measures): string {
  const [rx, ry] = [width / 2, (width / 2) * TILT];
  const [left, right, top, base] = [x - rx, x + rx, foot - height + ry, foot - ry];
  const [side, lid] = [nextId(), nextId()];
  return `${contactShadow({ x, foot: foot - ry * 0.6, nextId }, rx * 1.04)}
    ${linearGradient(side, [0, 0, 1, 0], roundShading(colour))}
    ${linearGradient(
      lid,
      [0, 0, 1, 0.4],
      [
        [0, lighten(colour, 0.12)],
        [1, lighten(colour, 0.05)],
      ],
    )}
    <path d="M${n(left)} ${n(top)}V${n(base)}A${n(rx)} ${n(ry)} 0 0 0 ${n(right)} ${n(base)}V${n(top)}Z" fill="url(#${side})"/>
    <ellipse cx="${n(x)}" cy="${n(top)}" rx="${n(rx)}" ry="${n(ry)}" fill="url(#${lid})"/>`;
}

/** How light runs around an upright round body, from left to right. */
export function roundShading(colour: string): readonly (readonly [number, string])[] {
  return [
    [0, lighten(colour, -0.03)],
    [0.26, lighten(colour, 0.075)],
    [0.66, lighten(colour, -0.055)],
    [0.94, lighten(colour, -0.13)],
    [1, lighten(colour, -0.1)],
  ];
}

/** A box with its front to the viewer; its top and its right side recede. */
export function block({ x, foot, colour, nextId }: Body, { width, height }: Measures): string {
  const depth = Math.min(width * 0.22, height * 0.5, 1000);
  const [dx, dy] = [depth * 0.7, depth * 0.5];
  const [left, right, top] = [x - width / 2, x + width / 2, foot - height];
  const front = nextId();
  return `${contactShadow({ x: x + dx * 0.6, foot: foot - dy * 0.2, nextId }, width * 0.56)}
    ${linearGradient(
      front,
      [0, 0, 0.25, 1],
      [
        [0, lighten(colour, 0.02)],
        [1, lighten(colour, -0.045)],
      ],
    )}
    <path d="M${n(right)} ${n(top)}l${n(dx)} ${n(-dy)}V${n(foot - dy)}L${n(right)} ${n(foot)}Z" fill="${lighten(colour, -0.12)}"/>
    <path d="M${n(left)} ${n(top)}l${n(dx)} ${n(-dy)}H${n(right + dx)}L${n(right)} ${n(top)}Z" fill="${lighten(colour, 0.085)}"/>
    <rect x="${n(left)}" y="${n(top)}" width="${n(width)}" height="${n(height)}" fill="url(#${front})"/>`;
}

/** A wall with a round head and an open way through it, `bar` pixels of wall beside the opening. */
export function archway(
  { x, foot, colour, nextId }: Body,
  { width, height, bar }: Measures & { readonly bar: number },
): string {
  const [outer, inner] = [width / 2, width / 2 - bar];
  const spring = foot - height + outer;
  const [dx, dy] = [bar * 0.5, bar * 0.34];
  const door = (radius: number, left: number): string =>
    `M${n(left - radius)} ${n(foot)}V${n(spring)}A${n(radius)} ${n(radius)} 0 0 1 ${n(left + radius)} ${n(spring)}V${n(foot)}Z`;
  const [front, reveal] = [nextId(), nextId()];
  return `${contactShadow({ x: x + dx, foot, nextId }, outer * 1.06)}
    <g transform="translate(${n(dx)} ${n(-dy)})"><path d="${door(outer, x)}${door(inner, x)}" fill-rule="evenodd" fill="${lighten(colour, -0.13)}"/></g>
    ${linearGradient(
      reveal,
      [0, 0, 1, 0],
      [
        [0, lighten(colour, -0.18)],
        [1, lighten(colour, -0.1)],
      ],
    )}
    <path d="M${n(x - inner)} ${n(foot)}V${n(spring)}A${n(inner)} ${n(inner)} 0 0 1 ${n(x + inner)} ${n(spring)}l${n(dx)} ${n(-dy)}A${n(inner)} ${n(inner)} 0 0 0 ${n(x - inner + dx)} ${n(spring - dy)}V${n(foot - dy)}Z" fill="url(#${reveal})"/>
    ${linearGradient(
      front,
      [0, 0, 0.35, 1],
      [
        [0, lighten(colour, 0.055)],
        [1, lighten(colour, -0.045)],
      ],
    )}
    <path d="${door(outer, x)}${door(inner, x)}" fill-rule="evenodd" fill="url(#${front})"/>`;
}

/** Soft, darkest where the body touches the floor, longer to the right. */
export function contactShadow({ x, foot, nextId }: Omit<Body, "colour">, reach: number): string {
  const [near, far] = [nextId(), nextId()];
  const stops = (opacity: number): readonly (readonly [number, string, number])[] => [
    [0, "#0b0712", opacity],
    [0.45, "#0b0712", opacity * 0.5],
    [1, "#0b0712", 0],
  ];
  return `${radialGradient(far, [0.5, 0.5, 0.5], stops(0.2))}${radialGradient(near, [0.5, 0.5, 0.5], stops(0.42))}
    <ellipse cx="${n(x + reach * 0.44)}" cy="${n(foot)}" rx="${n(reach * 1.5)}" ry="${n(reach * 0.3)}" fill="url(#${far})"/>
    <ellipse cx="${n(x + reach * 0.06)}" cy="${n(foot)}" rx="${n(reach * 1.12)}" ry="${n(reach * 0.15)}" fill="url(#${near})"/>`;
}
