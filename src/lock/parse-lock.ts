import { assetId, type AssetId } from "../model/asset.js";
import { parseDigest, parseFingerprint, type Digest, type Fingerprint } from "../model/digest.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Escalation, Examination } from "../model/expectation.js";
import type { JudgedQuery, Judgement } from "../model/judge.js";
import type { Attempt, Cost, Lock, LockEntry, Master, OutputRecord } from "../model/lock.js";
import { microUsd, type PriceRange } from "../model/money.js";
import { repoPath, type RepoPath } from "../model/repo-path.js";
import type {
  LockFile,
  LockFileAttempt,
  LockFileEntry,
  LockFileEscalation,
  LockFileExamination,
  LockFileJudgement,
  LockFileMaster,
  LockFileOutput,
} from "./generated/types.js";
import { validate } from "./generated/validate.js";
import { isSound } from "./is-sound.js";
import {
  conflictFault,
  jsonFault,
  newerVersionFault,
  pathFault,
  pickFault,
  schemaFault,
  type LockFault,
} from "./lock-faults.js";

export type ParsedLock =
  | { readonly kind: "ok"; readonly lock: Lock }
  | { readonly kind: "invalid"; readonly diagnostic: Diagnostic };

export const EMPTY_LOCK: Lock = { version: 1, assets: new Map(), unplaced: new Map() };

/**
 * Reads the text of a lock. `file` is how diagnostics name it; `depth` as for repoPath, so that no path of a lock, which
 * may come from a stranger's branch, leaves the repo.
 */
export function parseLock(
  text: string,
  { file, depth }: { readonly file: string; readonly depth: number },
): ParsedLock {
  const conflict = conflictFault(text);
  if (conflict) return invalid(file, conflict);
  const json = readJson(text);
  if (json.kind === "fault") return invalid(file, json.fault);
  const { value } = json;
  const newer = newerVersionFault(value);
  if (newer) return invalid(file, newer);
  if (!validate(value)) return invalid(file, schemaFault(validate.errors));
  const read = readLock(value, depth);
  return read.kind === "ok" ? { kind: "ok", lock: read.value } : invalid(file, read.fault);
}

/** An attempt as attemptToJson writes it. Undefined when `json` is none. */
export function parseAttempt(json: unknown): Attempt | undefined {
  const file: unknown = { version: 1, assets: {}, unplaced: { one: [json] } };
  return validate(file) ? file.unplaced?.["one"]?.map(readAttempt)[0] : undefined;
}

/** An output's record as outputToJson writes it. Undefined when `json` is none. */
export function parseOutput(json: unknown): OutputRecord | undefined {
  const candidates = [{ digest: ANY, type: "image/png", bytes: 1, width: 1, height: 1 }];
  const entry = { fingerprint: ANY, inputs: {}, picked: ANY, candidates, attempts: [], outputs: { one: json } };
  const file: unknown = { version: 1, assets: { one: entry } };
  const output = validate(file) ? file.assets["one"]?.outputs["one"] : undefined;
  return output && readOutput(output);
}

const ANY = `sha256:${"0".repeat(64)}`;

function invalid(file: string, { line = 1, ...rest }: LockFault): ParsedLock {
  const message = `${file} ${rest.message}`;
  return { kind: "invalid", diagnostic: { severity: "error", ...rest, message, place: { file, line, column: 1 } } };
}

type Read<Value> =
  | { readonly kind: "ok"; readonly value: Value }
  | { readonly kind: "fault"; readonly fault: LockFault };

function readJson(text: string): Read<unknown> {
  // Some editors put a byte order mark before what they save.
  const bare = text.replace(/^\uFEFF/, "");
  try {
    return { kind: "ok", value: JSON.parse(bare) };
  } catch (error) {
    return { kind: "fault", fault: jsonFault(bare, error) };
  }
}

function readLock(json: LockFile, depth: number): Read<Lock> {
  const assets = new Map<AssetId, LockEntry>();
  for (const [id, entry] of Object.entries(json.assets)) {
    const outputs = new Map<RepoPath, OutputRecord>();
    for (const [written, output] of Object.entries(entry.outputs)) {
      const path = repoPath(written, depth);
      if (path === undefined) return { kind: "fault", fault: pathFault(written) };
      outputs.set(path, readOutput(output));
    }
    const read = readEntry(entry, outputs);
    if (!isSound(read)) return { kind: "fault", fault: pickFault(id) };
    assets.set(assetId(id), read);
  }
  const unplaced = new Map(
    Object.entries(json.unplaced ?? {}).map(([id, attempts]) => [assetId(id), attempts.map(readAttempt)] as const),
  );
  const { manifest } = json;
  return { kind: "ok", value: { version: 1, ...(manifest !== undefined && { manifest }), assets, unplaced } };
}

function readEntry(entry: LockFileEntry, outputs: LockEntry["outputs"]): LockEntry {
  return {
    fingerprint: fingerprint(entry.fingerprint),
    inputs: entry.inputs,
    candidates: entry.candidates.map(readMaster),
    picked: digest(entry.picked),
    attempts: entry.attempts.map(readAttempt),
    outputs,
    ...(entry.placeholder && { placeholder: entry.placeholder }),
    ...(entry.examined && { examined: readExamination(entry.examined) }),
    ...(entry.pin && { pin: true }),
    ...(entry.approved !== undefined && { approved: digest(entry.approved) }),
  };
}

function readAttempt(attempt: LockFileAttempt): Attempt {
  return {
    at: attempt.at,
    provider: attempt.provider,
    model: attempt.model,
    ...(attempt.requestId !== undefined && { requestId: attempt.requestId }),
    ...(attempt.pending !== undefined && { pending: attempt.pending }),
    fingerprint: fingerprint(attempt.fingerprint),
    outcome: attempt.outcome,
    masters: attempt.masters.map(readMaster),
    ...(attempt.escalation && { escalation: readEscalation(attempt.escalation) }),
    ...(attempt.judged && { judged: readJudgement(attempt.judged) }),
    ...(attempt.examined && { examined: attempt.examined.map(readExamination) }),
    ...(attempt.usage && { usage: attempt.usage }),
    cost: readCost(attempt.cost),
    ...(attempt.estimate && { estimate: readRange(attempt.estimate) }),
    ...(attempt.reservedMicroUsd !== undefined && { reservedMicroUsd: microUsd(attempt.reservedMicroUsd) }),
  };
}

function readEscalation({ of, ...rest }: LockFileEscalation): Escalation {
  return { of: fingerprint(of), ...rest };
}

function readJudgement({ master, queries }: LockFileJudgement): Judgement {
  return {
    master: digest(master),
    queries: queries.map(({ query, question, answer, because = "", lines }): JudgedQuery => ({
      query: fingerprint(query),
      ...(question !== undefined && { question }),
      ...(answer && { reply: { kind: "answer", answer, because } }),
      ...(!answer && lines && { reply: { kind: "text", lines } }),
    })),
  };
}

function readExamination({ master, checks, findings }: LockFileExamination): Examination {
  return { master: digest(master), checks: fingerprint(checks), findings };
}

function readCost({ billedMicroUsd, estimatedMicroUsd }: LockFileAttempt["cost"]): Cost {
  if (billedMicroUsd !== undefined) return { kind: "billed", microUsd: microUsd(billedMicroUsd) };
  if (estimatedMicroUsd !== undefined) return { kind: "estimated", microUsd: microUsd(estimatedMicroUsd) };
  return { kind: "unknown" };
}

function readRange({ lowMicroUsd, highMicroUsd }: NonNullable<LockFileAttempt["estimate"]>): PriceRange {
  return { lowMicroUsd: microUsd(lowMicroUsd), highMicroUsd: microUsd(highMicroUsd) };
}

function readMaster({ digest: written, ...rest }: LockFileMaster): Master {
  return { digest: digest(written), ...rest };
}

function readOutput(output: LockFileOutput): OutputRecord {
  const { digest: written, fingerprint: made, provenance, accepted, ...rest } = output;
  return {
    digest: digest(written),
    ...rest,
    fingerprint: fingerprint(made),
    ...(provenance !== undefined && { provenance: fingerprint(provenance) }),
    ...(accepted && { accepted: true }),
  };
}

/** The schema's pattern has already held. */
function digest(text: string): Digest {
  const parsed = parseDigest(text);
  if (!parsed) throw new Error(`${text} passed the schema but is no digest`);
  return parsed;
}

function fingerprint(text: string): Fingerprint {
  const parsed = parseFingerprint(text);
  if (!parsed) throw new Error(`${text} passed the schema but is no fingerprint`);
  return parsed;
}
