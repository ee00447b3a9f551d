/** xorshift32 of G. Marsaglia, "Xorshift RNGs", 2003: numbers of 16 bits; the high bits are the good ones. */
export function randomNumbers(seed) {
  let state = seed * 2654435761;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 16;
  };
}
