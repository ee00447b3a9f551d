import type { Diagnostic } from "../model/diagnostic.js";
import type { Report } from "./problem.js";

export interface Findings {
  readonly report: Report;
  /** Everything reported, each thing once, in the order of the files read and of their lines. */
  readonly sorted: () => readonly Diagnostic[];
}

/** Gathers what is wrong. A default that is wrong is found wrong by every asset that takes it, and told once. */
export function collectFindings(): Findings {
  const found = new Map<string, Diagnostic>();
  const report = (diagnostic: Diagnostic): void => {
    const { code, message, place } = diagnostic;
    const at = ONCE_A_FILE.has(code) ? [] : [place?.line, place?.column];
    const key = JSON.stringify([code, BY_PLACE.has(code) ? "" : message, place?.file, ...at]);
    if (!found.has(key)) found.set(key, diagnostic);
  };
  return { report, sorted: () => inOrder(Array.from(found.values())) };
}

/** Two assets that share a mapping by an alias share its mistakes; of the files of a preset, one is told of. */
const BY_PLACE = new Set(["unknown-key", "wrong-type", "wrong-value", "output-enlarged"]);

/** One cure for all of them, which stands elsewhere. */
const ONCE_A_FILE = new Set(["judge-missing"]);

function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const files = Array.from(new Set(diagnostics.map(({ place }) => place?.file)));
  const rank = new Map(files.map((file, index) => [file, index]));
  const rankOf = ({ place }: Diagnostic): number => rank.get(place?.file) ?? 0;
  return diagnostics.toSorted(
    (a, b) =>
      rankOf(a) - rankOf(b) ||
      (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
      (a.place?.column ?? 0) - (b.place?.column ?? 0),
  );
}
