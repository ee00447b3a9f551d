import { join } from "node:path";
import { readTextSync } from "../disk/read-file.js";
import { writeAtomically } from "../disk/write-file.js";
import type { Thumbnail } from "../images/expectations/likeness.js";
import type { Digest, Fingerprint } from "../model/digest.js";
import type { ExpectationCode, Finding } from "../model/expectation.js";

/** What checks of pictures came to, so that none is made twice. */
export interface CheckCache {
  finding(master: Digest, check: Fingerprint): Finding | undefined;
  keepFinding(master: Digest, check: Fingerprint, finding: Finding): void;
  thumbnail(master: Digest): Thumbnail | undefined;
  keepThumbnail(master: Digest, thumbnail: Thumbnail): void;
  save(): Promise<void>;
}

/** The cache is a convenience: missing or damaged, it costs time and nothing else. */
export function openCheckCache(folder: string, temporary: string): CheckCache {
  const file = join(folder, "checks.json");
  let loaded: Rows | undefined;
  let changed = false;
  const rows = (): Rows => (loaded ??= read(file));
  return {
    finding: (master, check) => rows().findings.get(`${master} ${check}`),
    keepFinding(master, check, finding) {
      rows().findings.set(`${master} ${check}`, finding);
      changed = true;
    },
    thumbnail(master) {
      const base64 = rows().thumbnails.get(master);
      return base64 === undefined ? undefined : { pixels: Buffer.from(base64, "base64") };
    },
    keepThumbnail(master, { pixels }) {
      rows().thumbnails.set(master, Buffer.from(pixels).toString("base64"));
      changed = true;
    },
    async save() {
      if (!changed) return;
      const { findings, thumbnails } = rows();
      const text = JSON.stringify({ findings: latest(findings), thumbnails: latest(thumbnails) });
      await writeAtomically(file, text, temporary);
      changed = false;
    },
  };
}

interface Rows {
  readonly findings: Map<string, Finding>;
  readonly thumbnails: Map<string, string>;
}

/** Pictures come and go; what was kept first is given up first. */
const MOST = 20_000;

function latest<Value>(rows: ReadonlyMap<string, Value>): readonly (readonly [string, Value])[] {
  return [...rows].slice(-MOST);
}

function read(file: string): Rows {
  try {
    const found: unknown = JSON.parse(readTextSync(file) ?? "{}");
    return {
      findings: new Map(pairsIn(found, "findings", isFinding)),
      thumbnails: new Map(pairsIn(found, "thumbnails", isText)),
    };
  } catch {
    return { findings: new Map(), thumbnails: new Map() };
  }
}

function pairsIn<Value>(
  found: unknown,
  member: "findings" | "thumbnails",
  isValue: (value: unknown) => value is Value,
): [string, Value][] {
  const rows: unknown = isRecord(found) ? found[member] : undefined;
  if (!Array.isArray(rows)) return [];
  return rows.flatMap((row: unknown): [string, Value][] => {
    const [key, value] = pairOf(row);
    return isText(key) && isValue(value) ? [[key, value]] : [];
  });
}

function pairOf(row: unknown): readonly [unknown, unknown] {
  return Array.isArray(row) && row.length === 2 ? [row[0], row[1]] : [undefined, undefined];
}

const isRecord = (value: unknown): value is { readonly [member: string]: unknown } =>
  typeof value === "object" && value !== null;

const isText = (value: unknown): value is string => typeof value === "string";

function isFinding(value: unknown): value is Finding {
  if (!isRecord(value)) return false;
  const { code, outcome, score, message, correction } = value;
  const isKnown = isText(code) && CODES.has(code) && isText(outcome) && OUTCOMES.has(outcome);
  return isKnown && typeof score === "number" && isText(message) && (correction === undefined || isText(correction));
}

const OUTCOMES: ReadonlySet<string> = new Set<Finding["outcome"]>(["passed", "failed"]);

const CODES: ReadonlySet<string> = new Set<ExpectationCode>([
  "expect-text",
  "expect-stray-text",
  "expect-alpha",
  "expect-size",
  "expect-palette",
  "expect-contrast",
  "expect-sharp",
  "expect-not-blank",
  "expect-like",
]);
