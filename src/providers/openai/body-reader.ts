/** Takes the bytes of an answer as they come. */
export interface BodyReader {
  /** False when that is more than it takes. */
  push(chunk: Uint8Array): Promise<boolean>;
  /** All have come: what is to be looked at as a whole. */
  end(): Promise<Buffer>;
  /** No more will come, and what has come is of no use. */
  drop(): Promise<void>;
}

/** Keeps all of it in memory. */
export function readWhole(maxBytes: number): BodyReader {
  const chunks: Uint8Array[] = [];
  let length = 0;
  return {
    async push(chunk) {
      length += chunk.length;
      if (length > maxBytes) return false;
      chunks.push(chunk);
      return true;
    },
    end: async () => Buffer.concat(chunks, length),
    drop: async () => undefined,
  };
}
