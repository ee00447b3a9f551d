import { join } from "node:path";
import { openAppendLog, readLogs } from "../disk/append-log.js";
import { attemptToJson, outputToJson } from "../lock/format-lock.js";
import { parseAttempt, parseOutput } from "../lock/parse-lock.js";
import { assetId, type AssetId } from "../model/asset.js";
import { parseDigest, type Digest } from "../model/digest.js";
import type { Attempt, Master, OutputRecord } from "../model/lock.js";

/** What was sent and is not yet in the lock. Every promise resolves once its line is on the disk. */
export interface Journal {
  /** Before a request leaves. `attempt` is what to believe should no answer ever be noted: uncertain, at its estimate. */
  sent(id: AssetId, attempt: Attempt): Promise<SentRequest>;
  /** Before files with these digests are moved into place: found there after a crash, they are not a stranger's. */
  writing(digests: readonly Digest[]): Promise<void>;
  /** Before what they were read from is written over: files that lie in the held folder, by their digests. */
  holding(copies: readonly OutputRecord[]): Promise<void>;
  /** All copies that `holding` was told. */
  held(): readonly OutputRecord[];
  /** All digests that `writing` was told. */
  written(): ReadonlySet<Digest>;
  /** `settled`: the lock holds everything, and the journal is not needed any more. */
  close(end: { readonly settled: boolean }): Promise<void>;
}

export interface SentRequest {
  /** The outcome that replaces what was noted before; undefined when it surely cost nothing. */
  answered(attempt: Attempt | undefined): Promise<void>;
}

/** What the journals of runs that never ended tell. */
export interface Recovered {
  /** Those that the lock does not have yet, once it has been read. */
  readonly attempts: readonly (readonly [AssetId, Attempt])[];
  readonly ours: ReadonlySet<Digest>;
  readonly held: readonly OutputRecord[];
  /** The journal files, to be removed once the lock holds the attempts. */
  readonly files: readonly string[];
  /** Those that this artlock does not understand all of. They are left for one that does: money may stand in them. */
  readonly unreadable: readonly string[];
}

/** `name` is unique to the run. */
export function openJournal(folder: string, name: string): Journal {
  const log = openAppendLog(join(folder, `${name}.ndjson`));
  const written = new Set<Digest>();
  const held: OutputRecord[] = [];
  let keys = 0;
  const append = (line: JournalLine): Promise<void> => log.append(JSON.stringify(line));
  return {
    async sent(id, attempt) {
      const key = (keys += 1);
      await append({ kind: "sent", key, id, attempt: attemptToJson(attempt) });
      return {
        answered: (outcome) =>
          append({ kind: "answered", key, id, ...(outcome && { attempt: attemptToJson(outcome) }) }),
      };
    },
    writing(digests) {
      for (const digest of digests) written.add(digest);
      return append({ kind: "writing", digests });
    },
    written: () => written,
    holding(copies) {
      held.push(...copies);
      return append({ kind: "holding", copies: copies.map(outputToJson) });
    },
    held: () => held,
    close: ({ settled }) => log.close({ remove: settled }),
  };
}

/**
 * Reads every journal in `folder`. A line that is damaged is passed over: the one a crash cut short, before which nothing
 * left. `has` tells what the store holds: no other picture is believed in.
 */
export async function recover(folder: string, has: (master: Master) => boolean): Promise<Recovered> {
  const logs = await readLogs(folder);
  const ours = new Set<Digest>();
  const held: OutputRecord[] = [];
  const attempts: (readonly [AssetId, Attempt])[] = [];
  const unreadable: string[] = [];
  for (const [file, texts] of logs) {
    const lines = texts.map(parseLine).filter((line) => line !== undefined);
    const open = new Map<number, readonly [AssetId, Attempt]>();
    for (const line of lines) {
      if (line.kind === "writing") for (const digest of line.digests) ours.add(digest);
      if (line.kind === "holding") held.push(...line.copies);
      if (line.kind === "free") open.delete(line.key);
      if (line.kind === "told") open.set(line.key, [line.id, line.attempt]);
    }
    if (lines.some(({ kind }) => kind === "unknown")) unreadable.push(file);
    for (const [id, attempt] of open.values()) attempts.push([id, borneOut(attempt, has)]);
  }
  return { attempts, ours, held, files: [...logs.keys()].filter((file) => !unreadable.includes(file)), unreadable };
}

function borneOut(told: Attempt, has: (master: Master) => boolean): Attempt {
  const masters = told.masters.filter(has);
  const isLost = masters.length === 0 && told.masters.length > 0;
  if (isLost || told.outcome === "uncertain") return { ...told, masters, outcome: "uncertain" };
  // What has got here need not be fetched.
  const { pending: _pending, ...attempt } = told;
  return { ...attempt, masters };
}

type JournalLine =
  | { readonly kind: "sent" | "answered"; readonly key: number; readonly id: AssetId; readonly attempt?: unknown }
  | { readonly kind: "writing"; readonly digests: readonly Digest[] }
  | { readonly kind: "holding"; readonly copies: readonly unknown[] };

type ReadLine =
  | { readonly kind: "told"; readonly key: number; readonly id: AssetId; readonly attempt: Attempt }
  | { readonly kind: "free"; readonly key: number }
  | { readonly kind: "writing"; readonly digests: readonly Digest[] }
  | { readonly kind: "holding"; readonly copies: readonly OutputRecord[] }
  /** A whole line, but none that this artlock writes. */
  | { readonly kind: "unknown" };

function parseLine(text: string): ReadLine | undefined {
  const json = parseObject(text);
  if (!json) return undefined;
  const { kind, key, id, attempt: written, digests, copies } = json;
  if (kind === "writing" && Array.isArray(digests)) {
    return { kind, digests: digests.flatMap((digest) => parseDigest(String(digest)) ?? []) };
  }
  if (kind === "holding" && Array.isArray(copies)) {
    const records = copies.map((copy) => parseOutput(copy)).filter((record) => record !== undefined);
    return records.length === copies.length ? { kind, copies: records } : { kind: "unknown" };
  }
  if (typeof key !== "number" || typeof id !== "string") return { kind: "unknown" };
  if (kind === "answered" && written === undefined) return { kind: "free", key };
  const attempt = kind === "sent" || kind === "answered" ? parseAttempt(written) : undefined;
  return attempt ? { kind: "told", key, id: assetId(id), attempt } : { kind: "unknown" };
}

function parseObject(text: string): { readonly [key: string]: unknown } | undefined {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === "object" && json !== null ? { ...json } : undefined;
  } catch {
    return undefined;
  }
}
