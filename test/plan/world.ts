import { assetId, type AssetId, type Manifest } from "../../src/model/asset.js";
import type { Digest } from "../../src/model/digest.js";
import type { Attempt, Lock } from "../../src/model/lock.js";
import type { Plan } from "../../src/model/plan.js";
import type { RepoPath } from "../../src/model/repo-path.js";
import type { Snapshot } from "../../src/model/snapshot.js";
import { formatLock } from "../../src/lock/format-lock.js";
import { EMPTY_LOCK, parseLock } from "../../src/lock/parse-lock.js";
import type { Orders } from "../../src/plan/decide.js";
import { makePlan } from "../../src/plan/make-plan.js";

/** A repo as far as a plan knows one. */
export interface World {
  readonly lock: Lock;
  readonly files: ReadonlyMap<RepoPath, Digest>;
  /** Masters in the stores. */
  readonly masters: ReadonlySet<Digest>;
  /** What a build that crashed had written down to be its own. */
  readonly ours: ReadonlySet<Digest>;
  /** Whatever a person drew at the path of an output. */
  readonly byHand: ReadonlySet<Digest>;
  /** Pictures ever bought, which also gives each new one other bytes and another time. */
  readonly bought: number;
}

export const EMPTY_WORLD: World = {
  lock: EMPTY_LOCK,
  files: new Map(),
  masters: new Set(),
  ours: new Set(),
  byHand: new Set(),
  bought: 0,
};

export interface BuildOrders {
  readonly force?: readonly string[];
  readonly overwrite?: readonly string[];
  /** Only these and what they are made from. */
  readonly chosen?: readonly string[];
  /** Die at this step, counted from 0: what was bought and written is there, and the lock is as before the build. */
  readonly crashAt?: number;
}

export function planOf(world: World, manifest: Manifest, orders: BuildOrders = {}): Plan {
  return makePlan({
    manifest,
    lock: world.lock,
    snapshot: snapshotOf(world),
    orders: ordersOf(orders),
    ...(orders.chosen && { chosen: new Set(orders.chosen.map(assetId)) }),
  });
}

/** What reading the journal of a run that died adds to the lock. */
export function withAttempts(lock: Lock, attempts: readonly (readonly [AssetId, Attempt])[]): Lock {
  const assets = new Map(lock.assets);
  const unplaced = new Map(lock.unplaced);
  for (const [id, attempt] of attempts) {
    const entry = assets.get(id);
    if (entry) assets.set(id, { ...entry, attempts: [...entry.attempts, attempt] });
    else unplaced.set(id, [...(unplaced.get(id) ?? []), attempt]);
  }
  return { version: 1, assets, unplaced };
}

export function ordersOf({ force = [], overwrite = [] }: BuildOrders): Orders {
  return { force: (id) => force.includes(id), overwrite: (id) => overwrite.includes(id) };
}

export function snapshotOf({ files, masters, ours }: World): Snapshot {
  return {
    files: new Map([...files].map(([path, digest]) => [path, { digest, bytes: 1_000, width: 512, height: 512 }])),
    masters,
    ours,
  };
}

/** Every run reads the lock from its file. */
export function reread(lock: Lock): Lock {
  const parsed = parseLock(formatLock(lock), { file: "assets.lock.json", depth: 0 });
  if (parsed.kind === "invalid") throw new Error(parsed.diagnostic.message);
  return parsed.lock;
}
