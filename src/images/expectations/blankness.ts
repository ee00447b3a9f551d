import type { RawPicture } from "../raw-picture.js";

/** How much there is to see. */
export interface Variety {
  /** Standard deviation of the channel that varies most, 0 to 127.5, alpha among them. */
  readonly deviation: number;
  /** Share of the pixels, 0 to 1, that are of the one most frequent colour (of 4,096). */
  readonly commonest: number;
}

export function varietyOf({ pixels, channels, width, height }: RawPicture): Variety {
  const count = width * height;
  const sums = [0, 0, 0, 0];
  const squares = [0, 0, 0, 0];
  const colours = new Uint32Array(4096 * 2);
  for (let at = 0; at + channels <= pixels.length; at += channels) {
    const isClear = channels === 4 && (pixels[at + 3] ?? 255) < 128;
    for (let channel = 0; channel < channels; channel += 1) {
      // What is not seen has no colour.
      const value = isClear && channel < 3 ? 0 : (pixels[at + channel] ?? 0);
      sums[channel] = (sums[channel] ?? 0) + value;
      squares[channel] = (squares[channel] ?? 0) + value * value;
    }
    const bin = isClear ? 4096 : bins(pixels, at);
    colours[bin] = (colours[bin] ?? 0) + 1;
  }
  const deviations = sums.map((sum, channel) =>
    Math.sqrt(Math.max(0, (squares[channel] ?? 0) / count - (sum / count) ** 2)),
  );
  return {
    deviation: Math.max(...deviations),
    commonest: colours.reduce((most, one) => Math.max(most, one), 0) / count,
  };
}

/** A flat ground with next to nothing on it; gradients count as blank too. */
export function isBlank({ deviation, commonest }: Variety): boolean {
  return deviation < 4 || commonest > 0.998;
}

function bins(pixels: Uint8Array, at: number): number {
  const high = (offset: number): number => (pixels[at + offset] ?? 0) >> 4;
  return (high(0) << 8) | (high(1) << 4) | high(2);
}
