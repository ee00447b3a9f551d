import { MAX_PIXELS } from "../model/max-pixels.js";

/** Limits of one request that hold for every GPT image model. Source: OpenAI's image API reference, 2026-11-22. */
export const requestLimits = {
  promptCharacters: 32_000,
  /** `n`: pictures made by one request. */
  picturesMade: 10,
  /** Input pictures: the one that is edited and the references together. */
  picturesSent: 16,
  pictureBytes: 50 * 1024 * 1024,
  /** More than any model looks at, and than artlock decodes. */
  picturePixels: MAX_PIXELS,
  /** A mask is a PNG with alpha, as large in pixels as the first picture sent; alpha 0 marks what may change. */
  maskBytes: 4 * 1024 * 1024,
  /** Formats a picture may be sent in. */
  pictureFormats: ["png", "jpeg", "webp"],
  /** Formats that `output_compression`, 0–100, applies to. */
  compressedFormats: ["jpeg", "webp"],
  /** Formats that hold `background: transparent`. */
  transparentFormats: ["png", "webp"],
} as const;
