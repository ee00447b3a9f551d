import { readWhole } from "../disk/read-file.js";
import { EMPTY_LOCK, parseLock } from "../lock/parse-lock.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Attempt, Lock, LockEntry } from "../model/lock.js";
import { attemptsIn } from "./attempts-in.js";
import { recover, type Recovered } from "./journal.js";
import { LOCK_NAME } from "./layout.js";
import type { Project } from "./open-project.js";

/** The lock, with what the journals of runs that never ended add to it. */
export type ReadLock =
  | { readonly kind: "read"; readonly lock: Lock; readonly text: string | undefined; readonly recovered: Recovered }
  | { readonly kind: "invalid"; readonly diagnostics: readonly Diagnostic[] };

export async function readLock(project: Project): Promise<ReadLock> {
  const { layout, repo, stores } = project;
  const found = await readWhole(layout.lockFile);
  if (found.kind !== "bytes" && found.kind !== "missing") {
    const message = `${LOCK_NAME} cannot be read: it is ${found.kind}`;
    return { kind: "invalid", diagnostics: [{ severity: "error", code: "lock-unreadable", message }] };
  }
  const text = found.kind === "bytes" ? new TextDecoder().decode(found.bytes) : undefined;
  const parsed = text === undefined ? undefined : parseLock(text, { file: LOCK_NAME, depth: repo.depth });
  if (parsed?.kind === "invalid") return { kind: "invalid", diagnostics: [parsed.diagnostic] };
  const recovered = await recover(layout.journal, (master) => stores.bought.has(master));
  const lock = withAttempts(parsed?.lock ?? EMPTY_LOCK, recovered.attempts);
  return { kind: "read", lock, text, recovered };
}

/** A journal may outlive the writing of the lock by a moment; what the lock has already is not added again. */
function withAttempts(lock: Lock, attempts: Recovered["attempts"]): Lock {
  const assets = new Map(lock.assets);
  const unplaced = new Map(lock.unplaced);
  const known = new Set([...attemptsIn(lock)].map(identityOf));
  for (const [id, attempt] of attempts) {
    if (known.has(identityOf(attempt))) continue;
    const entry: LockEntry | undefined = assets.get(id);
    if (entry) assets.set(id, { ...entry, attempts: [...entry.attempts, attempt] });
    else unplaced.set(id, [...(unplaced.get(id) ?? []), attempt]);
  }
  return { version: 1, assets, unplaced };
}

/** Within a run no two attempts have one time; two runs cannot have one at once. */
const identityOf = (attempt: Attempt): string => `${attempt.at} ${attempt.fingerprint}`;
