import type { RenditionSpec } from "./asset.js";
import { unreachable } from "./unreachable.js";
import { parsePosition, type Position } from "./parse-position.js";

/** Pixels. */
export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/**
 * How a picture becomes another size: scaled to `scaled`, then cut or padded to `canvas`, with the spare or missing pixels
 * shared out by `position` as CSS object-position does. Equal geometries are worked out once.
 */
export interface Geometry {
  readonly scaled: PixelSize;
  readonly canvas: PixelSize;
  readonly position: Exclude<Position, { readonly kind: "focus" }>;
}

type GeometrySpec = Pick<RenditionSpec, "width" | "height" | "fit" | "position" | "enlarge">;

/**
 * The geometry of `spec` for a picture of `master` pixels, or undefined when its position is not understood. One side
 * alone keeps the ratio. Without `enlarge` no pixel is ever stretched: `cover` and `fill` then give the ratio that was
 * asked for in the largest size the master has pixels for, `contain` keeps the canvas and pads more, and the others keep
 * the master's own size.
 */
export function renditionGeometry(master: PixelSize, spec: GeometrySpec): Geometry | undefined {
  const position = parsePosition(spec.position);
  if (position === undefined) return undefined;
  const centred = { kind: "point", x: 0.5, y: 0.5 } as const;
  const scale = spec.enlarge === true ? Infinity : 1;
  if (spec.width === undefined || spec.height === undefined) {
    const wanted = Math.min(
      spec.width !== undefined ? spec.width / master.width : Infinity,
      (spec.height ?? Infinity) / master.height,
    );
    const scaled = times(master, wanted === Infinity ? 1 : Math.min(wanted, scale));
    return { scaled, canvas: scaled, position: centred };
  }
  const box = { width: spec.width, height: spec.height };
  const [widthScale, heightScale] = [box.width / master.width, box.height / master.height];
  const [smaller, larger] = [Math.min(widthScale, heightScale), Math.max(widthScale, heightScale)];
  switch (spec.fit) {
    case "fill": {
      const canvas = times(box, Math.min(1, scale / larger));
      return { scaled: canvas, canvas, position: centred };
    }
    case "inside":
    case "outside": {
      const scaled = times(master, Math.min(spec.fit === "inside" ? smaller : larger, scale));
      return { scaled, canvas: scaled, position: centred };
    }
    case "contain": {
      const focus = position.kind === "point" ? position : centred;
      return { scaled: times(master, Math.min(smaller, scale)), canvas: box, position: focus };
    }
    case "cover": {
      const canvas = times(box, Math.min(1, scale / larger));
      const scaled = atLeast(times(master, Math.min(larger, scale)), canvas);
      return { scaled, canvas, position: position.kind === "focus" ? around(position, { scaled, canvas }) : position };
    }
    default:
      return unreachable(spec.fit);
  }
}

function times(size: PixelSize, scale: number): PixelSize {
  return { width: Math.max(1, Math.round(size.width * scale)), height: Math.max(1, Math.round(size.height * scale)) };
}

/** The share of what is cut off left and above that puts the focus into the middle, or as near as the edges let it. */
function around(
  { x, y }: Extract<Position, { readonly kind: "focus" }>,
  { scaled, canvas }: Pick<Geometry, "scaled" | "canvas">,
): Geometry["position"] {
  const share = (focus: number, length: number, kept: number): number =>
    length === kept ? 0.5 : Math.min(1, Math.max(0, (focus * length - kept / 2) / (length - kept)));
  return { kind: "point", x: share(x, scaled.width, canvas.width), y: share(y, scaled.height, canvas.height) };
}

// Rounding may leave a cover one pixel short of its canvas.
function atLeast(size: PixelSize, least: PixelSize): PixelSize {
  return { width: Math.max(size.width, least.width), height: Math.max(size.height, least.height) };
}
