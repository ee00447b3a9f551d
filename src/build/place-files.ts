import { digestContent } from "../disk/digest-file.js";
import { absolutePath, leavesRepo, type Repo } from "../disk/repo.js";
import { stageFile, type StagedFile } from "../disk/write-file.js";
import type { RenderedFile } from "../images/render-renditions.js";
import type { AssetFailure } from "../model/build-event.js";
import type { Digest } from "../model/digest.js";
import type { RepoPath } from "../model/repo-path.js";
import { fileAt, type Known } from "../plan/known.js";
import type { Journal } from "./journal.js";
import { writeFailure } from "./write-failure.js";

export interface Placing {
  readonly known: Known;
  readonly repo: Repo;
  readonly journal: Journal;
  readonly temporary: string;
  /** Whether what stands there may be replaced although it is not as the snapshot found it. */
  readonly overwrite: boolean;
}

export type Placed =
  /** `changed`: paths whose bytes are others now. */
  | { readonly kind: "placed"; readonly changed: ReadonlySet<RepoPath> }
  | { readonly kind: "failed"; readonly failure: AssetFailure };

/**
 * Puts files in place that belong together: all of them, or none where that can be known beforehand. Nothing is replaced
 * that somebody else put there meanwhile.
 */
export async function placeFiles(files: ReadonlyMap<RepoPath, RenderedFile>, placing: Placing): Promise<Placed> {
  const staged: StagedFile[] = [];
  try {
    const due = new Map([...files].filter(([path, file]) => foundAt(path, placing) !== file.digest));
    for (const path of due.keys()) await refuseToBreak(path, placing);
    if (due.size > 0) await placing.journal.writing([...due.values()].map(({ digest }) => digest));
    for (const [path, { bytes }] of due) {
      staged.push(await stageFile(absolutePath(placing.repo, path), bytes, placing.temporary));
    }
    // Right before they are replaced, as staging takes a while.
    for (const path of due.keys()) await refuseToBreak(path, placing);
    for (const file of staged) await file.place();
    return { kind: "placed", changed: new Set(due.keys()) };
  } catch (error) {
    if (!(error instanceof Blocked)) return { kind: "failed", failure: writeFailure(error) };
    return { kind: "failed", failure: { code: error.code, message: error.message } };
  } finally {
    for (const file of staged) await file.discard();
  }
}

function foundAt(path: RepoPath, { repo }: Placing): Digest | undefined {
  return digestContent(absolutePath(repo, path));
}

/** Throws a Blocked where something stands that is not artlock's to replace. */
async function refuseToBreak(path: RepoPath, placing: Placing): Promise<void> {
  if (await leavesRepo(placing.repo, path)) throw new Blocked("write", `${path} leaves the repo through a symlink`);
  const unchanged = foundAt(path, placing) === fileAt(placing.known, path)?.digest;
  if (!unchanged && !placing.overwrite) throw new Blocked("drifted", `${path} was changed while artlock was working`);
}

class Blocked extends Error {
  readonly code: AssetFailure["code"];
  constructor(code: AssetFailure["code"], message: string) {
    super(message);
    this.code = code;
  }
}
