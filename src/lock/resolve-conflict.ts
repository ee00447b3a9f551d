import { fingerprintOf } from "../model/digest.js";
import { mergeLockTexts, type MergedLock } from "./merge-lock-texts.js";

/** The texts that git's conflict markers keep apart; `base` only where git was told to show it (diff3, zdiff3). */
export interface ConflictSides {
  readonly ours: string;
  readonly theirs: string;
  readonly base?: string;
}

/**
 * Merges the two sides of a lock with conflict markers; undefined when it has none. Arguments as for parseLock. Where git
 * mixed lines of two versions of an entry, there is nothing to be had from the text.
 */
export function resolveConflict(
  text: string,
  where: { readonly file: string; readonly depth: number },
): MergedLock | undefined {
  const sides = splitConflict(text);
  if (!sides) return undefined;
  const merged = mergeLockTexts({ base: "", ...sides }, where);
  const hint = whereTheVersionsAre(where.file);
  if (merged.kind === "invalid")
    return { kind: "invalid", diagnostics: merged.diagnostics.map((one) => ({ ...one, hint })) };
  const mixed = [...merged.lock.assets].find(([, { fingerprint, inputs }]) => fingerprint !== fingerprintOf(inputs));
  if (!mixed) return merged;
  const message = `${where.file} mixes two versions of ${mixed[0]}, as git merges line by line`;
  return { kind: "invalid", diagnostics: [{ severity: "error", code: "lock-mixed", message, hint }] };
}

function whereTheVersionsAre(file: string): string {
  return `git still has them whole: write \`git show :1:./${file}\`, \`:2:\` and \`:3:\` to three files, and give those to \`artlock lock merge\``;
}

/**
 * Each side of the conflicts in `text`; undefined when it has no markers. A marker out of its order is left where it
 * stands, for whoever parses the sides to find and name its line.
 */
export function splitConflict(text: string): ConflictSides | undefined {
  const lines: { readonly section: Section; readonly line: string }[] = [];
  let section: Section = "shared";
  let isMarked = false;
  let hasBase = false;
  for (const line of text.split("\n")) {
    const marker = markerIn(line);
    isMarked ||= marker !== undefined;
    if (marker?.endsOneOf.includes(section)) {
      section = marker.begins;
      hasBase ||= section === "base";
    } else lines.push({ section, line });
  }
  if (!isMarked) return undefined;
  const textOf = (side: Section): string =>
    lines
      .filter((written) => written.section === "shared" || written.section === side)
      .map(({ line }) => line)
      .join("\n");
  return { ours: textOf("ours"), theirs: textOf("theirs"), ...(hasBase && { base: textOf("base") }) };
}

type Section = "shared" | "ours" | "base" | "theirs";

interface Marker {
  readonly endsOneOf: readonly Section[];
  readonly begins: Section;
}

function markerIn(line: string): Marker | undefined {
  return /^(?: .*)?\r?$/.test(line.slice(7)) ? MARKERS.get(line.slice(0, 7)) : undefined;
}

const MARKERS: ReadonlyMap<string, Marker> = new Map([
  ["<<<<<<<", { endsOneOf: ["shared"], begins: "ours" }],
  ["|||||||", { endsOneOf: ["ours"], begins: "base" }],
  ["=======", { endsOneOf: ["ours", "base"], begins: "theirs" }],
  [">>>>>>>", { endsOneOf: ["theirs"], begins: "shared" }],
]);
