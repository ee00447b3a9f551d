/** Pixels that a picture may have, be it read or written: 40 million, a little over 8K UHD, are 160 MB once decoded. */
export const MAX_PIXELS = 40_000_000;
