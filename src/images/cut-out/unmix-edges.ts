import type { RawPicture } from "../raw-picture.js";
import type { EdgeLevels } from "./edge-levels.js";
import { fitMix } from "./fit-mix.js";
import { groundReader } from "./ground-reader.js";
import { excessOf, type KeyChannels, type KeyExcess } from "./key-excess.js";
import type { Ground } from "./measure-ground.js";
import { nearestSolid } from "./nearest-solid.js";
import type { SeeThrough } from "./see-through.js";

export interface Unmixing {
  readonly picture: RawPicture;
  readonly ground: Ground;
  readonly channels: KeyChannels;
  readonly read: KeyExcess;
  readonly edge: EdgeLevels;
  readonly seeThrough: SeeThrough;
  /** Levels that are unmixed; those beyond are only freed of spill. */
  readonly edgeDepth: number;
}

/** Alpha from which a pixel's own colour can be told. */
const LEAST_ALPHA = 96;
/** Share of the key up to which a pixel may be of one colour, and nothing of the ground. */
const PURE = 0.03;
/** Levels by which a mix may miss a pixel and still explain it, and from which it surely does not. */
const FITS = 12;
const MISSES = 40;

/**
 * Parts every pixel near the ground, and every one that it shines through, into subject and ground: `pixel = alpha * subject
 * + (1 - alpha) * ground` in sRGB, as drawing programs and models mix. The subject's colour is that of what lies further
 * inside, lighter or darker, where this explains the pixel; else, as in glass, the one that has nothing of the key left,
 * which is P. Vlahos's colour difference. Gives RGBA.
 */
export function unmixEdges(job: Unmixing): RawPicture {
  const { picture, edge, seeThrough, edgeDepth } = job;
  const { width, height } = picture;
  const out = opaqueCopy(picture, edge.levels);
  const unmixer = createUnmixer(job, out);
  for (const at of seeThrough.pixels) unmixer.byKey(at);
  for (let level = edge.depth; level >= 1; level -= 1) {
    for (const at of edge.pixelsOf(level)) {
      if (seeThrough.isSeen[at] === 1) continue;
      if (level > edgeDepth) unmixer.despill(at, level);
      else unmixer.unmix(at, level);
    }
  }
  return { pixels: out, width, height, channels: 4 };
}

function opaqueCopy({ pixels, width, height, channels }: RawPicture, levels: Uint8Array): Uint8Array {
  const out = Buffer.alloc(width * height * 4);
  for (let at = 0, from = 0, to = 0; at < levels.length; at += 1, from += channels, to += 4) {
    if (levels[at] === 0) continue;
    out[to] = pixels[from] ?? 0;
    out[to + 1] = pixels[from + 1] ?? 0;
    out[to + 2] = pixels[from + 2] ?? 0;
    out[to + 3] = 255;
  }
  return out;
}

interface Unmixer {
  byKey(at: number): void;
  unmix(at: number, level: number): void;
  despill(at: number, level: number): void;
}

// Numbers that change live in typed arrays: a captured variable would be boxed anew at every assignment.
function createUnmixer(job: Unmixing, out: Uint8Array): Unmixer {
  const { picture, channels, edge } = job;
  const { values: excess, ofGround } = job.read;
  const { isSeen } = job.seeThrough;
  const { pixels, width, channels: stride } = picture;
  const { levels } = edge;
  const solids = nearestSolid(job);
  const readGround = groundReader({ ...job, ofGround });
  const isGrey = channels.high.length === 0;
  const [high1, high2] = [channels.high[0] ?? 0, channels.high.at(-1) ?? 0];
  /** Red, green, blue and key excess of the ground at the pixel. */
  const key = new Float64Array(4);
  const pixel = new Float64Array(3);
  const sample = new Float64Array(3);
  const other = new Float64Array(3);
  const rest = new Float64Array(3);
  /** Share of the ground, and by how much the mix misses. */
  const mix = new Float64Array(2);
  const otherMix = new Float64Array(2);
  /** Whether the colour in `out` is one that the subject surely has: 1 or 0. */
  const isSure = new Uint8Array(levels.length).fill(1);
  const clearest = Math.max(0.012, (2.2 * job.ground.noise) / Math.max(1, ofGround));

  const load = (at: number): void => {
    readGround(at, key);
    const from = at * stride;
    for (let channel = 0; channel < 3; channel += 1) pixel[channel] = pixels[from + channel] ?? 0;
  };

  /**
   * Whether there are neighbours further inside whose own colour is known; `sample` is then their mean. Those that had to be
   * freed of the key, with no colour to go by, count only where there are no others, and `isSure` tells.
   */
  const lookInside = (at: number, level: number): boolean => {
    const x = at % width;
    const [left, right] = [x > 0 ? -1 : 0, x < width - 1 ? 1 : 0];
    let [red, green, blue, weight, surest] = [0, 0, 0, 0, 0];
    for (let row = at - width; row <= at + width; row += width) {
      for (let next = row + left; next <= row + right; next += 1) {
        if ((levels[next] ?? 0) <= level && isSeen[next] !== 1) continue;
        const alpha = out[next * 4 + 3] ?? 0;
        const sure = isSure[next] ?? 0;
        if (alpha < LEAST_ALPHA || sure < surest) continue;
        if (sure > surest) {
          [red, green, blue, weight] = [0, 0, 0, 0];
          surest = sure;
        }
        red += (out[next * 4] ?? 0) * alpha;
        green += (out[next * 4 + 1] ?? 0) * alpha;
        blue += (out[next * 4 + 2] ?? 0) * alpha;
        weight += alpha;
      }
    }
    if (weight === 0) return false;
    sample[0] = red / weight;
    sample[1] = green / weight;
    sample[2] = blue / weight;
    isSure[at] = surest;
    return true;
  };

  const put = (at: number, alpha: number, allowed: number): void => {
    const to = at * 4;
    const shown = alpha >= 0.985 ? 1 : (alpha - clearest) / (0.985 - clearest);
    const opacity = Math.round(shown * 255);
    if (opacity <= 0) {
      out.fill(0, to, to + 4);
      return;
    }
    for (let channel = 0; channel < 3; channel += 1) {
      rest[channel] = clamped(((pixel[channel] ?? 0) - (1 - alpha) * (key[channel] ?? 0)) / alpha);
    }
    if (!isGrey) holdBack(rest, allowed);
    for (let channel = 0; channel < 3; channel += 1) out[to + channel] = clamped(rest[channel] ?? 0);
    out[to + 3] = opacity;
  };

  /** Takes from the colour what it has of the key beyond so many levels. */
  const holdBack = (colour: Float64Array, allowed: number): void => {
    const spill = excessOf(colour, channels) - allowed;
    if (spill <= 0) return;
    colour[high1] = (colour[high1] ?? 0) - spill;
    if (high2 !== high1) colour[high2] = (colour[high2] ?? 0) - spill;
  };

  const shareByKey = (at: number): number => Math.min(1, Math.max(0, (excess[at] ?? 0) / (key[3] ?? 1)));

  return {
    byKey(at) {
      load(at);
      isSure[at] = 0;
      put(at, 1 - shareByKey(at), 0);
    },
    unmix(at, level) {
      load(at);
      const byKey = shareByKey(at);
      mix[1] = MISSES;
      isSure[at] = 0;
      if (lookInside(at, level)) fitMix({ pixel, sample, key }, mix);
      const solid = solids[at] ?? -1;
      const known = isSure[at] === 1 ? (mix[1] ?? 0) : MISSES;
      if (solid >= 0 && known > FITS / 2) {
        for (let channel = 0; channel < 3; channel += 1) other[channel] = pixels[solid * stride + channel] ?? 0;
        fitMix({ pixel, sample: other, key }, otherMix);
        if ((otherMix[1] ?? 0) < known) {
          mix.set(otherMix);
          sample.set(other);
          isSure[at] = 1;
        }
      }
      const doubt = Math.min(1, Math.max(0, ((mix[1] ?? 0) - FITS) / (MISSES - FITS)));
      if (doubt > 0.5) isSure[at] = byKey <= PURE ? 1 : 0;
      const share = (mix[0] ?? 0) + (byKey - (mix[0] ?? 0)) * doubt;
      put(at, 1 - share, (1 - doubt) * Math.max(0, excessOf(sample, channels)));
    },
    despill(at, level) {
      const own = excess[at] ?? 0;
      // What has much of the key is of that colour, and not lit by the ground.
      if (isGrey || own <= 0 || own > ofGround * 0.25 || !lookInside(at, level)) return;
      const allowed = Math.max(0, excessOf(sample, channels)) + 3;
      if (own <= allowed) return;
      for (let channel = 0; channel < 3; channel += 1) rest[channel] = out[at * 4 + channel] ?? 0;
      holdBack(rest, allowed);
      for (let channel = 0; channel < 3; channel += 1) out[at * 4 + channel] = clamped(rest[channel] ?? 0);
    },
  };
}

const clamped = (value: number): number => Math.min(255, Math.max(0, Math.round(value)));
