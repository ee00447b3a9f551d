import type { Project, ProjectOptions } from "../build/open-project.js";
import type { PlannedProject } from "../build/plan-project.js";
import type { WatchFolders } from "../disk/watch-folders.js";
import type { AssetId } from "../model/asset.js";
import type { ExitCode } from "../model/build-event.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { MicroUsd } from "../model/money.js";
import type { Verdict } from "../model/plan.js";
import type { WatchEvent, WatchStanding } from "../model/watch-event.js";

export interface WatchOptions extends ProjectOptions {
  /** Whether somebody can say yes. */
  readonly canAsk: boolean;
  /** As for a build. */
  readonly concurrency?: number;
  /** Lowers the manifest's limit for this watch. */
  readonly maxCostMicroUsd?: MicroUsd;
  /** Looks at folders over and over instead of listening to them. */
  readonly poll?: boolean;
  /** Listens to folders; the system's own way when left out. */
  readonly listen?: WatchFolders;
}

/** A watch over one repo. The terminal and the studio are two views of it, and may both be open. */
export interface WatchSession {
  readonly view: () => WatchView;
  /** Calls `listener` with all that happens from now on, until the returned function is called. */
  readonly subscribe: (listener: (event: WatchEvent) => void) => () => void;
  /** Says yes to the pictures that these assets wait for, each at the price it has now, and to no other. */
  readonly approve: (ids: Iterable<AssetId>) => void;
  /** Says no: they are not asked for again until their inputs change. */
  readonly decline: (ids: Iterable<AssetId>) => void;
  /** Lets what failed be tried again, at the rule's terms, and takes back every no. */
  readonly retry: () => void;
  /** Wants new pictures for these although nothing changed. They wait for a yes as all others do. */
  readonly makeAnew: (ids: Iterable<AssetId>) => Promise<void>;
  /** Buys what one asset waits for, if that is no more than `atMostMicroUsd`. Resolves when it is made, or why it is not. */
  readonly generate: (id: AssetId, atMostMicroUsd: MicroUsd) => Promise<Generated>;
  /** Looks at the disk now, and resolves when the view shows it. */
  readonly refresh: () => Promise<void>;
  /** Runs `work`, which takes the repo's lock, while no build of this watch holds it, and then looks again. */
  readonly betweenBuilds: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** Starts nothing more; `now`, gives up what is in flight as well. */
  readonly stop: (how: "finish" | "now") => void;
  readonly ended: Promise<ExitCode>;
}

export interface WatchView {
  /** As of the last manifest that was right; undefined until there has been one. */
  readonly project: Project | undefined;
  readonly planned: PlannedProject | undefined;
  /** What is wrong now; empty when `planned` is of what stands on disk. */
  readonly problems: readonly Diagnostic[];
  /** Whether a build is under way, or about to look for itself what there is to do. */
  readonly isBuilding: boolean;
  /** What is being made, and how. */
  readonly working: ReadonlyMap<AssetId, Verdict["kind"]>;
  readonly standing: WatchStanding;
  /** Who holds the repo that a build waits for. */
  readonly waitsFor: string | undefined;
}

export type Generated = { readonly kind: "made" } | { readonly kind: "failed" | "refused"; readonly because: string };
