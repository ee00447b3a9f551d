import type { Project } from "../build/open-project.js";
import type { PlannedProject } from "../build/plan-project.js";
import type { Host } from "../host.js";
import type { AssetId } from "../model/asset.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { MicroUsd } from "../model/money.js";
import type { Done } from "./wire.js";

/** What the studio shows: the last manifest that was right, what is on disk, and what is going on. */
export interface StudioView extends Pick<PlannedProject, "plan" | "lock" | "snapshot"> {
  readonly project: Project;
  readonly working: ReadonlySet<AssetId>;
  /** Why an asset failed, in words, until its inputs change. */
  readonly failed: ReadonlyMap<AssetId, string>;
}

/** Where the studio gets its view from, and whom it asks to build. */
export interface StudioSource {
  readonly host: Host;
  /** Absolute path of the manifest's folder. */
  readonly root: string;
  /** Undefined until there has been a manifest that is right. */
  readonly current: () => StudioView | undefined;
  /** What is wrong with the manifest or the lock as they stand now. */
  readonly problems: () => readonly Diagnostic[];
  /** Calls `listener` after every change of the view, until the returned function is called. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Buys what the asset needs, if that is no more than `atMost`. */
  readonly generate: (id: AssetId, atMost: MicroUsd) => Promise<Done>;
  /** Runs `work`, which changes the manifest or takes the repo's lock, while no build does, and then looks again. */
  readonly betweenBuilds: <Result>(work: () => Promise<Result>) => Promise<Result>;
}
