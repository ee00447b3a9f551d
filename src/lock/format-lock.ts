import { isJsonList, isJsonObject, type Json } from "../model/canonical-json.js";
import type { Escalation, Examination, Finding } from "../model/expectation.js";
import type { Attempt, Cost, Lock, LockEntry, Master, OutputRecord, Placeholder } from "../model/lock.js";
import type { Judgement } from "../model/judge.js";
import { isSound } from "./is-sound.js";
import { unreachable } from "../model/unreachable.js";
import { oldestFirst } from "../model/oldest-first.js";
import type {
  LockFile,
  LockFileAttempt,
  LockFileEntry,
  LockFileEscalation,
  LockFileExamination,
  LockFileFinding,
  LockFileJudgement,
  LockFileMaster,
  LockFileOutput,
  LockFilePlaceholder,
} from "./generated/types.js";

/**
 * The text of `assets.lock.json`: one stable block an asset, sorted by name, with no totals and no times at the top, so
 * that two branches merge block by block. Equal locks give equal text.
 */
export function formatLock(lock: Lock): string {
  const unplaced = [...lock.unplaced].filter(([, attempts]) => attempts.length > 0);
  const file: LockFile = {
    version: lock.version,
    ...(lock.manifest !== undefined && { manifest: lock.manifest }),
    assets: sortedObject(lock.assets, entryToJson),
    ...(unplaced.length > 0 && { unplaced: sortedObject(unplaced, attemptsToJson) }),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** The form in which an attempt is written, in a lock as in a journal. */
export function attemptToJson(attempt: Attempt): LockFileAttempt {
  return {
    at: attempt.at,
    provider: attempt.provider,
    model: attempt.model,
    requestId: attempt.requestId,
    pending: attempt.pending,
    fingerprint: attempt.fingerprint,
    outcome: attempt.outcome,
    masters: attempt.masters.map(masterToJson),
    escalation: attempt.escalation && escalationToJson(attempt.escalation),
    judged: attempt.judged && judgementToJson(attempt.judged),
    examined: attempt.examined?.map(examinationToJson),
    usage: attempt.usage && {
      textInputTokens: attempt.usage.textInputTokens,
      imageInputTokens: attempt.usage.imageInputTokens,
      outputTokens: attempt.usage.outputTokens,
      main: attempt.usage.main && {
        model: attempt.usage.main.model,
        inputTokens: attempt.usage.main.inputTokens,
        outputTokens: attempt.usage.main.outputTokens,
      },
    },
    cost: costToJson(attempt.cost),
    estimate: attempt.estimate && {
      lowMicroUsd: attempt.estimate.lowMicroUsd,
      highMicroUsd: attempt.estimate.highMicroUsd,
    },
    reservedMicroUsd: attempt.reservedMicroUsd,
  };
}

function entryToJson(entry: LockEntry): LockFileEntry {
  // Written all the same, it would make a lock that cannot be read again.
  if (!isSound(entry)) throw new Error("the picture in use is none of its entry's candidates");
  return {
    fingerprint: entry.fingerprint,
    inputs: sortedObject(Object.entries(entry.inputs), sortedJson),
    picked: entry.picked,
    candidates: entry.candidates.map(masterToJson),
    attempts: attemptsToJson(entry.attempts),
    outputs: sortedObject(entry.outputs, outputToJson),
    placeholder: entry.placeholder && placeholderToJson(entry.placeholder),
    examined: entry.examined && examinationToJson(entry.examined),
    pin: entry.pin,
    approved: entry.approved,
  };
}

function attemptsToJson(attempts: readonly Attempt[]): LockFileAttempt[] {
  return oldestFirst(attempts).map(attemptToJson);
}

function masterToJson({ digest, type, bytes, width, height, c2pa }: Master): LockFileMaster {
  return { digest, type, bytes, width, height, c2pa };
}

function escalationToJson({ of, quality, complexity, correction }: Escalation): LockFileEscalation {
  return { of, quality, complexity, correction };
}

function judgementToJson({ master, queries }: Judgement): LockFileJudgement {
  return {
    master,
    queries: queries.map(({ query, question, reply }) => ({
      query,
      question,
      ...(reply?.kind === "answer" && { answer: reply.answer, because: reply.because }),
      ...(reply?.kind === "text" && { lines: [...reply.lines] }),
    })),
  };
}

function examinationToJson({ master, checks, findings }: Examination): LockFileExamination {
  return { master, checks, findings: findings.map(findingToJson) };
}

function findingToJson({ code, outcome, score, message, correction }: Finding): LockFileFinding {
  return { code, outcome, score, message, correction };
}

function costToJson(cost: Cost): LockFileAttempt["cost"] {
  switch (cost.kind) {
    case "billed":
      return { billedMicroUsd: cost.microUsd };
    case "estimated":
      return { estimatedMicroUsd: cost.microUsd };
    case "unknown":
      return { unknown: true };
    default:
      return unreachable(cost);
  }
}

/** The form in which an output's record is written, in a lock as in a journal. */
export function outputToJson(output: OutputRecord): LockFileOutput {
  const { digest, bytes, width, height, fingerprint, provenance, accepted } = output;
  return { digest, bytes, width, height, fingerprint, provenance, accepted };
}

function placeholderToJson({ thumbhash, colour, dataUri }: Placeholder): LockFilePlaceholder {
  return { thumbhash, colour, dataUri };
}

function sortedJson(value: Json | undefined): Json | undefined {
  if (isJsonList(value)) return value.map((item) => sortedJson(item) ?? null);
  return isJsonObject(value) ? sortedObject(Object.entries(value), sortedJson) : value;
}

/** Names that look like whole numbers come first whatever the order, as in every JavaScript object. */
function sortedObject<Value, Written>(
  entries: Iterable<readonly [string, Value]>,
  write: (value: Value) => Written,
): { [key: string]: Written } {
  const sorted = [...entries].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, value]) => [key, write(value)]));
}
