import type { AssetId } from "../model/asset.js";
import type { Attempt, LockEntry } from "../model/lock.js";
import type { PictureTokens } from "../model/picture-tokens.js";
import type { Orphan, Step } from "../model/plan.js";
import type { Snapshot } from "../model/snapshot.js";

/** Everything that is known of one asset; what is left out is not told. */
export interface WhyStory {
  readonly id: AssetId;
  /** Its step of the plan; left out for an orphan. */
  readonly step?: Step | undefined;
  readonly orphan?: Orphan | undefined;
  /** What the lock says of it. */
  readonly entry?: LockEntry | undefined;
  /** Requests that the lock holds without an entry: no picture came of them, or `prune` took the entry out. */
  readonly unplaced?: readonly Attempt[] | undefined;
  /** The prompt as it would be sent. */
  readonly composedPrompt?: string | undefined;
  /** What the price of each picture is reckoned from, where one is to be bought. */
  readonly tokens?: PictureTokens | undefined;
  /** Assets that send its picture along. */
  readonly referredBy?: readonly AssetId[] | undefined;
  readonly snapshot?: Snapshot | undefined;
}
