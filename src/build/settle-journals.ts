import { absolutePath } from "../disk/repo.js";
import { removeFile, removeTree } from "../disk/write-file.js";
import type { OutputRecord } from "../model/lock.js";
import { inputsOf, outputsFrom } from "../plan/outputs-from.js";
import { renditionFingerprint } from "../plan/rendition-fingerprint.js";
import type { Recovered } from "./journal.js";
import { heldPath } from "./layout.js";
import { looseFiles } from "./loose-files.js";
import type { Project } from "./open-project.js";
import type { Run } from "./run.js";
import { writeFailure } from "./write-failure.js";

interface Settling {
  readonly isSaved: boolean;
  /** Whether files may have been put in place, or left, that no entry records. */
  readonly hasLoose: boolean;
  readonly recovered: Recovered;
}

/**
 * Removes the journals, this run's and those of runs that never ended, as far as the lock now tells what they told. What
 * it does not tell is carried over into this run's, which then stays.
 */
export async function settleJournals(
  run: Run,
  project: Project,
  { isSaved, hasLoose, recovered }: Settling,
): Promise<void> {
  const ours = new Set([...recovered.ours, ...(hasLoose ? run.journal.written() : [])]);
  const loose = looseFiles(project, { lock: run.book.current(), ours });
  const copies = [...recovered.held, ...run.journal.held()];
  const held = stillHeld(copies, run, project);
  const isCarriedOver = await carryOver(run, { loose, held });
  await run.journal.close({ settled: isSaved && loose.length === 0 && held.length === 0 });
  if (!isSaved || !isCarriedOver) return;
  for (const file of recovered.files) await removeTree(file);
  const left = new Set(held.map(({ digest }) => heldPath(digest)));
  for (const path of new Set(copies.map(({ digest }) => heldPath(digest)))) {
    if (!left.has(path)) await removeFile(absolutePath(run.repo, path), run.layout.home);
  }
}

interface Open {
  readonly loose: ReturnType<typeof looseFiles>;
  readonly held: readonly OutputRecord[];
}

async function carryOver({ journal }: Run, { loose, held }: Open): Promise<boolean> {
  try {
    if (loose.length > 0) await journal.writing(loose);
    if (held.length > 0) await journal.holding(held);
    return true;
  } catch (error) {
    writeFailure(error);
    return false;
  }
}

/** Copies that somebody wants and that stand nowhere yet. A run of some assets cannot tell what the others want. */
function stillHeld(copies: readonly OutputRecord[], run: Run, project: Project): readonly OutputRecord[] {
  const each = [...new Map(copies.map((copy) => [copy.fingerprint, copy])).values()];
  if (each.length === 0) return [];
  const isWhole = run.plan.steps.length === run.manifest.assets.length;
  const wanted = new Set(
    run.plan.steps.flatMap(({ asset, picture, inputs }) => {
      const specs = outputsFrom(asset, inputsOf(picture, run.book.entry(asset.id), inputs));
      return picture ? specs.map((spec) => renditionFingerprint(picture, spec)) : [];
    }),
  );
  return each.filter((copy) => (!isWhole || wanted.has(copy.fingerprint)) && !isInPlace(copy, run, project));
}

function isInPlace({ fingerprint, digest }: OutputRecord, { book, repo }: Run, { digests }: Project): boolean {
  return [...book.current().assets.values()].some(({ outputs }) =>
    [...outputs].some(
      ([path, record]) =>
        record.fingerprint === fingerprint &&
        record.digest === digest &&
        digests.digestOf(absolutePath(repo, path))?.digest === digest,
    ),
  );
}
