import type { GreyPlane } from "./grey-plane.js";

/**
 * Takes the grain off a flattened plane ("coring"): what is no further from mid grey than grain goes is mid grey, and what
 * stands out more, as letters do, fills the scale. Readers tell letters from ground by one threshold for the whole picture,
 * which grain draws to itself, being everywhere.
 */
export function coredPlane(flattened: GreyPlane): GreyPlane {
  const counts = new Uint32Array(129);
  for (const value of flattened.values) counts[Math.abs(value - 128)] = (counts[Math.abs(value - 128)] ?? 0) + 1;
  const { length } = flattened.values;
  let median = 0;
  for (let below = counts[0] ?? 0; below < length / 2; below += counts[median] ?? 0) median += 1;
  const core = DEVIATIONS * SIGMA_OF_MEDIAN * Math.max(median, 0.5);
  let most = 128;
  for (
    let above = counts[most] ?? 0;
    most > core + LEAST_RANGE && above < length * STRONGEST;
    above += counts[most] ?? 0
  )
    most -= 1;
  const gain = 127 / Math.max(LEAST_RANGE, most - core);
  const values = flattened.values.map((value) => {
    const away = value - 128;
    const level = Math.max(0, Math.abs(away) - core) * gain;
    return Math.max(0, Math.min(255, Math.round(128 + Math.sign(away) * level)));
  });
  return { ...flattened, values };
}

/** Nearly all of normally distributed grain. */
const DEVIATIONS = 3;
/** Standard deviations in the median of the absolute values of a normal distribution. */
const SIGMA_OF_MEDIAN = 1.4826;
/** Share of the picture that is certainly letters, where there are any. */
const STRONGEST = 0.01;
/** Of grain alone, nothing is made that looks like letters. */
const LEAST_RANGE = 8;
