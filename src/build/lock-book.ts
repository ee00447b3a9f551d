import { readTextSync } from "../disk/read-file.js";
import { writeThroughLink } from "../disk/write-file.js";
import { formatLock } from "../lock/format-lock.js";
import { mergeLocks } from "../lock/merge-locks.js";
import { EMPTY_LOCK, parseLock } from "../lock/parse-lock.js";
import type { AssetId, Manifest } from "../model/asset.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Examination } from "../model/expectation.js";
import type { Attempt, Lock, LockEntry } from "../model/lock.js";
import type { Repo } from "../disk/repo.js";
import type { Host } from "../host.js";
import { LOCK_NAME, lockedManifest, type Layout } from "./layout.js";
import { writeFailure } from "./write-failure.js";

/** The lock while a run changes it. */
export interface LockBook {
  entry(id: AssetId): LockEntry | undefined;
  put(id: AssetId, entry: LockEntry): void;
  /** Adds to the asset's entry, or keeps it unplaced until there is one. */
  addAttempt(id: AssetId, attempt: Attempt): void;
  /** Notes how a picture came out, with the attempts that brought it. */
  addExamination(id: AssetId, examination: Examination): void;
  /** Puts it in the place of the attempt of that time and request that is there already. */
  settleAttempt(id: AssetId, attempt: Attempt): void;
  /** Takes the entry out and hands over its attempts, for whoever takes its place. */
  takeOut(id: AssetId): readonly Attempt[];
  /** Takes out the entry and leaves its attempts unplaced. */
  retire(id: AssetId): void;
  /** Attempts made for `id` before it had an entry; handed over once. */
  takeUnplaced(id: AssetId): readonly Attempt[];
  current(): Lock;
  /**
   * Brings the file up to date; calls that come while it is being written share the next writing. Returns why it could
   * not be done. What others wrote into the file meanwhile is merged, never written over.
   */
  save(): Promise<Diagnostic | undefined>;
  /** The same now and then: writing ten thousand entries after each of them would be most of a build's work. */
  saveNowAndThen(): void;
}

/** A lock as it was read, and the text that it was read from: undefined where there was no file. */
export interface LockAsRead {
  readonly lock: Lock;
  readonly text: string | undefined;
}

interface LockPlace {
  readonly layout: Layout;
  readonly repo: Repo;
  readonly host: Host;
  readonly manifest: Pick<Manifest, "file">;
}

/** The file is written only when its text would differ. */
export function openLockBook(read: LockAsRead, { layout, repo, host, manifest }: LockPlace): LockBook {
  const { lockFile: path, temporary } = layout;
  const { nowMs } = host;
  const assets = new Map(read.lock.assets);
  const unplaced = new Map(read.lock.unplaced);
  const name = lockedManifest(manifest);
  const current = (): Lock => ({ version: 1, ...(name !== undefined && { manifest: name }), assets, unplaced });
  let onDisk = read.text;
  const parse = (text: string | undefined) =>
    text === undefined
      ? { kind: "ok" as const, lock: EMPTY_LOCK }
      : parseLock(text, { file: LOCK_NAME, depth: repo.depth });
  /** git may bring another lock while we work. Where it took the file away, all that we know is written anew. */
  const takeIn = (found: string | undefined): Diagnostic | undefined => {
    if (found === undefined || found === onDisk) return undefined;
    const theirs = parse(found);
    if (theirs.kind === "invalid") return changedUnderneath(theirs.diagnostic);
    const base = parse(onDisk);
    const merged = mergeLocks(base.kind === "ok" ? base.lock : EMPTY_LOCK, current(), theirs.lock);
    refill(assets, merged.assets);
    refill(unplaced, merged.unplaced);
    onDisk = found;
    return undefined;
  };
  const write = async (): Promise<Diagnostic | undefined> => {
    waiting = undefined;
    const found = readTextSync(path);
    const unreadable = takeIn(found);
    if (unreadable) return unreadable;
    const text = formatLock(current());
    if (text === found || (found === undefined && assets.size === 0 && unplaced.size === 0)) return undefined;
    try {
      await writeThroughLink(path, text, temporary);
    } catch (error) {
      return unwritten(error);
    }
    onDisk = text;
    return undefined;
  };
  const save = (): Promise<Diagnostic | undefined> => (waiting ??= last = last.catch(() => undefined).then(write));
  let nextSaveMs = 0;
  let last: Promise<Diagnostic | undefined> = Promise.resolve(undefined);
  let waiting: Promise<Diagnostic | undefined> | undefined;
  const takeUnplaced = (id: AssetId): readonly Attempt[] => {
    const attempts = unplaced.get(id) ?? [];
    unplaced.delete(id);
    return attempts;
  };
  const takeOut = (id: AssetId): readonly Attempt[] => {
    const attempts = assets.get(id)?.attempts ?? [];
    assets.delete(id);
    return attempts;
  };
  const addUnplaced = (id: AssetId, attempts: readonly Attempt[]): void => {
    if (attempts.length > 0) unplaced.set(id, [...(unplaced.get(id) ?? []), ...attempts]);
  };
  return {
    entry: (id) => assets.get(id),
    put: (id, entry) => void assets.set(id, entry),
    addAttempt(id, attempt) {
      const entry = assets.get(id);
      if (entry) assets.set(id, { ...entry, attempts: [...entry.attempts, attempt] });
      else addUnplaced(id, [attempt]);
    },
    addExamination(id, examination) {
      const entry = assets.get(id);
      if (entry) assets.set(id, { ...entry, attempts: entry.attempts.map(withExamination(examination)) });
      const loose = unplaced.get(id);
      if (loose) unplaced.set(id, loose.map(withExamination(examination)));
    },
    settleAttempt(id, attempt) {
      const settled = (one: Attempt): Attempt =>
        one.at === attempt.at && one.fingerprint === attempt.fingerprint ? attempt : one;
      const entry = assets.get(id);
      if (entry) assets.set(id, { ...entry, attempts: entry.attempts.map(settled) });
      const loose = unplaced.get(id);
      if (loose) unplaced.set(id, loose.map(settled));
    },
    takeOut,
    retire: (id) => addUnplaced(id, takeOut(id)),
    takeUnplaced,
    current,
    save,
    saveNowAndThen() {
      const startedMs = nowMs();
      if (startedMs < nextSaveMs) return;
      nextSaveMs = Infinity;
      // The journal holds what a failure here would lose, and the last saving of a run tells of it.
      void save()
        .catch(() => undefined)
        .finally(() => (nextSaveMs = nowMs() + 20 * (nowMs() - startedMs)));
    },
  };
}

/** One examination a picture: what it came to when it was last looked at. */
function withExamination(examination: Examination): (attempt: Attempt) => Attempt {
  const { master } = examination;
  return (attempt) => {
    const { masters, examined = [] } = attempt;
    if (!masters.some(({ digest }) => digest === master)) return attempt;
    return { ...attempt, examined: [...examined.filter((other) => other.master !== master), examination] };
  };
}

function refill<Key, Value>(map: Map<Key, Value>, from: ReadonlyMap<Key, Value>): void {
  map.clear();
  for (const [key, value] of from) map.set(key, value);
}

function changedUnderneath({ message, place }: Diagnostic): Diagnostic {
  return {
    severity: "error",
    code: "lock-changed",
    message: `${LOCK_NAME} was changed while artlock worked, and is left as it is now: ${message}`,
    ...(place && { place }),
    hint: "what was paid for is kept in .artlock: mend the lock (`artlock lock resolve` takes out conflict markers) and build again",
  };
}

function unwritten(error: unknown): Diagnostic {
  const { message, hint } = writeFailure(error);
  return {
    severity: "error",
    code: "lock-unwritten",
    message: `${LOCK_NAME} could not be written: ${message}`,
    ...(hint !== undefined && { hint: `${hint}; what was paid for is kept in .artlock, and is not bought again` }),
  };
}
