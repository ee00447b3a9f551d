/** Reads the text in pictures. */
export interface OcrEngine {
  /** `tesseract 5.3.0`: for messages. */
  readonly name: string;
  /** Codes of the languages it has data for, as tesseract names them: `eng`, `jpn`. */
  readonly languages: ReadonlySet<string>;
  /** What is read in one picture, in reading order. Undefined when it took too long, or the program failed. */
  read(picture: Uint8Array, reading: ReadingOptions): Promise<readonly ReadWord[] | undefined>;
}

export interface ReadingOptions {
  readonly languages: readonly string[];
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

export interface ReadWord {
  readonly text: string;
  /** 0 to 100. */
  readonly confidence: number;
}

/** There is none, and what to do about it. */
export interface NoOcr {
  readonly kind: "none";
  readonly message: string;
}
