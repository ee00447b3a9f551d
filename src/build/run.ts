import type { Repo } from "../disk/repo.js";
import type { Host } from "../host.js";
import type { AssetId, Manifest, ProviderChoice } from "../model/asset.js";
import type { AssetFailure, BuildEvent, BuildSummary } from "../model/build-event.js";
import type { Digest, Fingerprint } from "../model/digest.js";
import type { Cost, Master } from "../model/lock.js";
import type { Plan, Verdict } from "../model/plan.js";
import type { Provider } from "../model/provider.js";
import type { RepoPath } from "../model/repo-path.js";
import type { Orders } from "../plan/decide.js";
import type { Known } from "../plan/known.js";
import type { MasterStore } from "../store/master-store.js";
import type { AssetPurse, Budget } from "./budget.js";
import type { CopiedFile } from "./copied-file.js";
import type { CoreGate } from "./core-gate.js";
import type { Examine } from "./examine-picture.js";
import type { Journal } from "./journal.js";
import type { Layout } from "./layout.js";
import type { LockBook } from "./lock-book.js";
import type { Schedule } from "./schedule/open-schedule.js";

/** Everything one run of a plan works with. */
export interface Run {
  readonly repo: Repo;
  readonly layout: Layout;
  readonly manifest: Manifest;
  readonly plan: Plan;
  readonly known: Known;
  /** Filled as the run begins. */
  readonly held?: ReadonlyMap<Fingerprint, CopiedFile>;
  readonly orders: Orders;
  readonly host: Host;
  readonly providerOf: (id: AssetId) => Provider;
  readonly providerFor: (choice: ProviderChoice) => Provider;
  readonly stores: Stores;
  readonly journal: Journal;
  readonly book: LockBook;
  readonly budget: Budget;
  /** When the next request is sent, as its attempt will say: see openAttemptClock. */
  readonly nextAttemptTime: () => string;
  readonly emit: (event: BuildEvent) => void;
  /** Whether what got no answer is sent again, although it may have been billed. */
  readonly retryUncertain: boolean;
  /** Whether a judge may be asked about an asset's picture. */
  readonly mayAsk: (id: AssetId) => boolean;
  /** Aborted by the first Ctrl-C: nothing new is started. */
  readonly stopping: AbortSignal;
  /** Aborted, and `stopping` with it, where another run has taken the repo over. */
  readonly takenOver: AbortSignal;
  /** Aborted by the second: what is in flight is given up, and stays in the journal. */
  readonly abort: AbortSignal;
  /** Holds pictures to what is expected of them. */
  readonly examine: Examine;
  /** Says when requests leave. */
  readonly schedule: Schedule;
  /** Pictures are decoded and encoded here. */
  readonly whenCoreFree: CoreGate;
  readonly state: RunState;
}

/** Bought masters are kept for good, drafts beside them where git does not look. */
export interface Stores {
  readonly bought: MasterStore;
  readonly drafts: MasterStore;
}

/** What the steps of a run tell one another. */
export interface RunState {
  stopped: BuildSummary["stopped"];
  /** Why, for what is left undone. */
  stopReason: string;
  /** Requests whose picture is still at the provider's, and why: nothing is bought in its place. */
  readonly unfetched: Map<Fingerprint, AssetFailure>;
  /** Over when it is known whether the store takes a picture that it refused at first. */
  storeTrouble?: Promise<unknown>;
  /** Why the store takes no picture: from there on nothing is bought. */
  unstorable?: AssetFailure;
  /** The picture in use, by asset, as steps settle it. */
  readonly pictures: Map<AssetId, Digest | undefined>;
  readonly masters: Map<Digest, Master>;
  /** Why pictures that are sent cannot be decoded, or that they can, each looked at once. */
  readonly faults: Map<Digest, Promise<string | undefined>>;
  /** Requests under way or done in this run, so that equal ones are made once. */
  readonly bought: Map<Fingerprint, Promise<MadeSoFar>>;
  readonly wantedPaths: ReadonlySet<RepoPath>;
  /** Files that an asset left at a path which another wants: see leaveFiles. */
  readonly left: Map<RepoPath, Digest>;
  /** What each asset has cost in this run. */
  readonly purses: Map<AssetId, AssetPurse>;
  /** Pictures about which something is being asked, each over when it has been. */
  readonly judging: Map<Digest, Promise<void>>;
  /** What requests about pictures of each asset cost. */
  readonly spentOnJudging: Map<AssetId, readonly Cost[]>;
  /** Pictures about which a request of this run brought nothing, though it may have been billed. */
  readonly askedInVain: Map<Digest, AssetFailure>;
  /** Judges that answer nothing in this run, and why. */
  readonly shutJudges: Map<Fingerprint, AssetFailure>;
  /** Assets that have got through a gate and are not finished, and since when. */
  readonly inFlight: Map<AssetId, number>;
}

/** Pictures of one request. */
export interface MadeSoFar {
  readonly masters: readonly Master[];
  /** How many came in this run, equal ones counted each time. */
  readonly came: number;
}

/** Tells, once, that work on an asset has begun; those that wait at a gate have not. */
export function announce({ state, emit, host }: Run, id: AssetId, verdict: Verdict["kind"]): void {
  if (state.inFlight.has(id)) return;
  state.inFlight.set(id, host.nowMs());
  emit({ kind: "started", id, verdict });
}
