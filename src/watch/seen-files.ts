import type { StatMemory } from "../disk/stat-memory.js";
import { isRacy, sameSignature, statSignature, type StatSignature } from "../disk/stat-signature.js";

/** How files were when they were last looked at, to tell news from what is known, as our own writing is. */
export interface SeenFiles {
  /** Notes how `files` are now, and forgets all others. */
  note(files: Iterable<string>, signatureOf: StatMemory["signatureOf"]): void;
  /** Keeps what was noted of `files`, forgets all others, and notes how those are now that it has not seen. */
  keep(files: Iterable<string>): void;
  /** `perhaps`: two writes within a tick of the clock look like one. */
  hasChanged(file: string): "yes" | "no" | "perhaps";
}

export function seenFiles(nowMs: () => number): SeenFiles {
  let seen: ReadonlyMap<string, Seen> = new Map();
  const lookAt = (file: string, signatureOf: StatMemory["signatureOf"]): Seen => {
    const signature = signatureOf(file);
    return { signature, isRacy: signature !== undefined && isRacy(signature, nowMs()) };
  };
  return {
    note: (files, signatureOf) => void (seen = new Map(Array.from(files, (file) => [file, lookAt(file, signatureOf)]))),
    keep: (files) =>
      void (seen = new Map(Array.from(files, (file) => [file, seen.get(file) ?? lookAt(file, statSignature)]))),
    hasChanged(file) {
      const before = seen.get(file);
      const signature = statSignature(file);
      if (!before) return "perhaps";
      if (!before.signature || !signature) return before.signature === signature ? "no" : "yes";
      if (!sameSignature(before.signature, signature)) return "yes";
      return before.isRacy ? "perhaps" : "no";
    },
  };
}

interface Seen {
  /** Undefined where there was no file. */
  readonly signature: StatSignature | undefined;
  readonly isRacy: boolean;
}
