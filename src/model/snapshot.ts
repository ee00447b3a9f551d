import type { Digest } from "./digest.js";
import type { OutputRecord } from "./lock.js";
import type { RepoPath } from "./repo-path.js";

/** What is on disk now, as far as a plan has to know. */
export interface Snapshot {
  /** Every input picture and every output, wanted or recorded. What is absent here is missing. */
  readonly files: ReadonlyMap<RepoPath, FileFacts>;
  /** Digests of the masters that can be had without buying. */
  readonly masters: ReadonlySet<Digest>;
  /** Outputs that artlock wrote and the lock does not know yet, as after a crash: not drift. */
  readonly ours: ReadonlySet<Digest>;
  /** Files that an earlier run set aside to be copied, and did not come to copy. */
  readonly held?: ReadonlyMap<RepoPath, OutputRecord>;
}

export interface FileFacts {
  readonly digest: Digest;
  readonly bytes: number;
  /** Pixels, for input pictures only; an estimate of input tokens needs them. */
  readonly width?: number;
  readonly height?: number;
}
