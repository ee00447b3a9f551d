import { mergeLockTexts, type MergedLock } from "./merge-lock-texts.js";

/** The texts that git's conflict markers keep apart; `base` only where git was told to show it (diff3, zdiff3). */
export interface ConflictSides {
  readonly ours: string;
  readonly theirs: string;
  readonly base?: string;
}

/** Merges the two sides of a lock with conflict markers; undefined when it has none. Arguments as for parseLock. */
export function resolveConflict(
  text: string,
  where: { readonly file: string; readonly depth: number },
): MergedLock | undefined {
  const sides = splitConflict(text);
  return sides && mergeLockTexts({ base: "", ...sides }, where);
}

/**
 * Each side of the conflicts in `text`; undefined when it has no markers. A marker out of its order is left where it
 * stands, for whoever parses the sides to find and name its line.
 */
export function splitConflict(text: string): ConflictSides | undefined {
  const lines: { readonly section: Section; readonly line: string }[] = [];
  const met = new Set<Section>();
  let section: Section = "shared";
  for (const line of text.split("\n")) {
    const next = sectionAfter(line, section);
    if (next) {
      section = next;
      met.add(next);
    } else lines.push({ section, line });
  }
  if (met.size === 0) return undefined;
  const textOf = (side: Section): string =>
    lines
      .filter((written) => written.section === "shared" || written.section === side)
      .map(({ line }) => line)
      .join("\n");
  return { ours: textOf("ours"), theirs: textOf("theirs"), ...(met.has("base") && { base: textOf("base") }) };
}

type Section = "shared" | "ours" | "base" | "theirs";

/** The section that begins after `line`, if that is a marker which may stand in `section`. */
function sectionAfter(line: string, section: Section): Section | undefined {
  const marker = MARKERS.get(line.slice(0, 7));
  return marker?.endsOneOf.includes(section) && /^(?: .*)?\r?$/.test(line.slice(7)) ? marker.begins : undefined;
}

const MARKERS: ReadonlyMap<string, { readonly endsOneOf: readonly Section[]; readonly begins: Section }> = new Map([
  ["<<<<<<<", { endsOneOf: ["shared"], begins: "ours" }],
  ["|||||||", { endsOneOf: ["ours"], begins: "base" }],
  ["=======", { endsOneOf: ["ours", "base"], begins: "theirs" }],
  [">>>>>>>", { endsOneOf: ["theirs"], begins: "shared" }],
]);
