import type { Project } from "../build/open-project.js";
import type { AssetId } from "../model/asset.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Lock } from "../model/lock.js";
import type { MicroUsd } from "../model/money.js";
import type { Plan } from "../model/plan.js";
import type { Snapshot } from "../model/snapshot.js";
import type { Done } from "./wire.js";

/** What the studio shows: the last manifest that was right, what is on disk, and what is going on. */
export interface StudioView {
  readonly project: Project;
  readonly plan: Plan;
  readonly lock: Lock;
  readonly snapshot: Snapshot;
  readonly working: ReadonlySet<AssetId>;
  /** Why an asset failed, in words, until its inputs change. */
  readonly failed: ReadonlyMap<AssetId, string>;
  /** What is wrong with the manifest as it stands now. */
  readonly problems: readonly Diagnostic[];
}

/** Where the studio gets its view from, and whom it asks to build. */
export interface StudioSource {
  readonly current: () => StudioView;
  /** Calls `listener` after every change of the view, until the returned function is called. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Buys what the asset needs, if that is no more than `atMost`. */
  readonly generate: (id: AssetId, atMost: MicroUsd) => Promise<Done>;
  /** Looks at the disk again, as somebody has changed the manifest or the lock. Resolves once the view shows it. */
  readonly refresh: () => Promise<void>;
}
