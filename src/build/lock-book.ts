import { readTextSync } from "../disk/read-file.js";
import { writeAtomically } from "../disk/write-file.js";
import { formatLock } from "../lock/format-lock.js";
import type { AssetId } from "../model/asset.js";
import type { Attempt, Lock, LockEntry } from "../model/lock.js";

/** The lock while a run changes it. */
export interface LockBook {
  entry(id: AssetId): LockEntry | undefined;
  put(id: AssetId, entry: LockEntry): void;
  /** Adds to the asset's entry, or keeps it unplaced until there is one. */
  addAttempt(id: AssetId, attempt: Attempt): void;
  /** Takes the entry out and hands over its attempts, for whoever takes its place. */
  takeOut(id: AssetId): readonly Attempt[];
  /** Takes out the entry and leaves its attempts unplaced. */
  retire(id: AssetId): void;
  /** Attempts made for `id` before it had an entry; handed over once. */
  takeUnplaced(id: AssetId): readonly Attempt[];
  current(): Lock;
  /** Brings the file up to date; calls that come while it is being written share the next writing. */
  save(): Promise<void>;
  /** The same now and then: writing ten thousand entries after each of them would be most of a build's work. */
  saveNowAndThen(): void;
}

interface LockPlace {
  readonly path: string;
  readonly temporary: string;
  readonly nowMs: () => number;
}

/** The file at `path` is written only when its text would differ. */
export function openLockBook(lock: Lock, { path, temporary, nowMs }: LockPlace): LockBook {
  const assets = new Map(lock.assets);
  const unplaced = new Map(lock.unplaced);
  const current = (): Lock => ({ version: 1, assets, unplaced });
  let onDisk = readTextSync(path);
  const write = async (): Promise<void> => {
    waiting = undefined;
    const text = formatLock(current());
    if (text === onDisk || (onDisk === undefined && assets.size === 0 && unplaced.size === 0)) return;
    await writeAtomically(path, text, temporary);
    onDisk = text;
  };
  // A failed writing must not fail the ones after it: they may find room on the disk again.
  const save = (): Promise<void> => (waiting ??= last = last.catch(() => undefined).then(write));
  let nextSaveMs = 0;
  let last = Promise.resolve();
  let waiting: Promise<void> | undefined;
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
