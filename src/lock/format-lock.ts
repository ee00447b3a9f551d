import type { Attempt, Cost, Lock, LockEntry, OutputRecord } from "../model/lock.js";
import { unreachable } from "../model/unreachable.js";
import type { LockFile, LockFileAttempt, LockFileEntry, LockFileOutput } from "./generated/types.js";

/**
 * The text of `assets.lock.json`: one stable block an asset, sorted by name, with no totals and no times at the top, so
 * that two branches merge block by block. Equal locks give equal text.
 */
export function formatLock(lock: Lock): string {
  const unplaced = sortedObject(lock.unplaced, (attempts) => attempts.map(attemptToJson));
  const file: LockFile = {
    version: lock.version,
    assets: sortedObject(lock.assets, entryToJson),
    ...(lock.unplaced.size > 0 && { unplaced }),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

export function entryToJson(entry: LockEntry): LockFileEntry {
  return {
    fingerprint: entry.fingerprint,
    inputs: sortedObject(Object.entries(entry.inputs), (value) => value),
    picked: entry.picked,
    candidates: atLeastOne(
      entry.candidates.map(({ digest, type, bytes, width, height }) => ({ digest, type, bytes, width, height })),
    ),
    attempts: entry.attempts.map(attemptToJson),
    outputs: sortedObject(entry.outputs, outputToJson),
    pin: entry.pin,
    approved: entry.approved,
  };
}

export function attemptToJson(attempt: Attempt): LockFileAttempt {
  return {
    at: attempt.at,
    provider: attempt.provider,
    model: attempt.model,
    requestId: attempt.requestId,
    fingerprint: attempt.fingerprint,
    outcome: attempt.outcome,
    masters: attempt.masters.map(({ digest, type, bytes, width, height }) => ({ digest, type, bytes, width, height })),
    usage: attempt.usage,
    cost: costToJson(attempt.cost),
  };
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

function outputToJson({ digest, bytes, width, height, fingerprint, accepted }: OutputRecord): LockFileOutput {
  return { digest, bytes, width, height, fingerprint, accepted };
}

function sortedObject<Value, Written>(
  entries: Iterable<readonly [string, Value]>,
  write: (value: Value) => Written,
): { [key: string]: Written } {
  const sorted = [...entries].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, value]) => [key, write(value)]));
}

function atLeastOne<Item>(items: readonly Item[]): [Item, ...Item[]] {
  const [first, ...rest] = items;
  if (first === undefined) throw new Error("an entry of the lock holds at least one master");
  return [first, ...rest];
}
