import { statSignature, type StatSignature } from "./stat-signature.js";

/** Stat signatures for as long as one look at many files takes, in which several ask for the same ones. */
export interface StatMemory {
  readonly signatureOf: (path: string) => StatSignature | undefined;
  /** From here on each file is looked at anew. */
  readonly forget: () => void;
}

export function statMemory(): StatMemory {
  const known = new Map<string, StatSignature | undefined>();
  return {
    signatureOf(path) {
      const before = known.get(path);
      if (before || known.has(path)) return before;
      const signature = statSignature(path);
      known.set(path, signature);
      return signature;
    },
    forget: () => known.clear(),
  };
}
