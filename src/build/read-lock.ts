import { basename, join } from "node:path";
import { linkTarget, readWhole } from "../disk/read-file.js";
import { isOutside } from "../disk/repo.js";
import { fileExists } from "../disk/stat-signature.js";
import { identityOf, settledBy } from "../lock/merge-attempts.js";
import { EMPTY_LOCK, parseLock } from "../lock/parse-lock.js";
import type { AssetId } from "../model/asset.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Attempt, Lock, LockEntry } from "../model/lock.js";
import { attemptsIn } from "../model/attempts-in.js";
import { recover, type Recovered } from "./journal.js";
import { LOCK_NAME } from "./layout.js";
import type { Project } from "./open-project.js";

/** The lock, with what the journals of runs that never ended add to it. */
export type ReadLock =
  | { readonly kind: "read"; readonly lock: Lock; readonly text: string | undefined; readonly recovered: Recovered }
  | { readonly kind: "invalid"; readonly diagnostics: readonly Diagnostic[] };

export async function readLock(project: Project): Promise<ReadLock> {
  const { layout, repo, stores, memory } = project;
  if (await isOutside(repo, await linkTarget(layout.lockFile))) return unreadable("leaves the repo through a symlink");
  const found = await readWhole(layout.lockFile);
  if (found.kind !== "bytes" && found.kind !== "missing") {
    return unreadable(found.kind === "directory" ? "is a folder" : `is ${found.kind}`);
  }
  const text = found.kind === "bytes" ? new TextDecoder().decode(found.bytes) : undefined;
  const parse = memory?.parseLock ?? ((read: string) => parseLock(read, { file: LOCK_NAME, depth: repo.depth }));
  const parsed = text === undefined ? undefined : parse(text);
  if (parsed?.kind === "invalid") return { kind: "invalid", diagnostics: [parsed.diagnostic] };
  const shared = parsed && ownedByAnother(parsed.lock, project);
  if (shared) return { kind: "invalid", diagnostics: [shared] };
  const recovered = await recover(layout.journal, (master) => stores.bought.has(master));
  const written = parsed?.lock ?? EMPTY_LOCK;
  const known = new Set([...attemptsIn(written)].map(({ at }) => at));
  const news = recovered.attempts.filter(([, { at }]) => !known.has(at));
  const lock = recovered.attempts.length === 0 ? settledAlone(written) : withAttempts(written, recovered.attempts);
  return { kind: "read", lock, text, recovered: { ...recovered, attempts: news } };
}

/** Each of two manifests with one lock would take the other's entries for its own to take over and prune. */
function ownedByAnother({ manifest: owner }: Lock, { manifest, repo }: Project): Diagnostic | undefined {
  const name = basename(manifest.file);
  if (owner === undefined || owner === name || !fileExists(join(repo.root, basename(owner)))) return undefined;
  return {
    severity: "error",
    code: "shared-folder",
    message: `${name} shares its folder with ${owner}, which ${LOCK_NAME} belongs to`,
    hint: `give one of them a folder of its own, or put the assets of both into one; where ${owner} is no manifest any more, move it away`,
  };
}

function unreadable(why: string): ReadLock {
  const message = `${LOCK_NAME} cannot be read: it ${why}`;
  return { kind: "invalid", diagnostics: [{ severity: "error", code: "lock-unreadable", message }] };
}

/** Kept by lock, as one that is not read anew is given over and over. */
const settledLocks = new WeakMap<Lock, Lock>();

function settledAlone(lock: Lock): Lock {
  const settled = settledLocks.get(lock) ?? withAttempts(lock, []);
  settledLocks.set(lock, settled);
  return settled;
}

/** A journal may outlive the writing of the lock by a moment; what the lock has already is not added again. */
function withAttempts(lock: Lock, attempts: Recovered["attempts"]): Lock {
  const settled = settledBy([...attemptsIn(lock), ...attempts.map(([, attempt]) => attempt)]);
  const assets = new Map<AssetId, LockEntry>();
  for (const [id, entry] of lock.assets) assets.set(id, { ...entry, attempts: entry.attempts.map(settled) });
  const unplaced = new Map<AssetId, readonly Attempt[]>();
  for (const [id, told] of lock.unplaced) unplaced.set(id, told.map(settled));
  const known = new Set([...attemptsIn({ version: 1, assets, unplaced })].map(identityOf));
  for (const [id, attempt] of attempts.map(([of, told]) => [of, settled(told)] as const)) {
    if (known.has(identityOf(attempt))) continue;
    known.add(identityOf(attempt));
    const entry = assets.get(id);
    if (entry) assets.set(id, { ...entry, attempts: [...entry.attempts, attempt] });
    else unplaced.set(id, [...(unplaced.get(id) ?? []), attempt]);
  }
  return { version: 1, assets, unplaced };
}
