import { digestFile } from "../disk/digest-file.js";
import { absolutePath } from "../disk/repo.js";
import { writeAtomically } from "../disk/write-file.js";
import type { Fingerprint } from "../model/digest.js";
import type { OutputRecord } from "../model/lock.js";
import type { Step } from "../model/plan.js";
import type { RepoPath } from "../model/repo-path.js";
import type { Copy, Known } from "../plan/known.js";
import { inputsOf, outputsFrom } from "../plan/outputs-from.js";
import { renditionFingerprint } from "../plan/rendition-fingerprint.js";
import { readCopy, type CopiedFile } from "./copied-file.js";
import { heldPath } from "./layout.js";
import type { Run } from "./run.js";

type Holding = Pick<Run, "plan" | "known" | "manifest" | "repo" | "layout" | "journal">;

/**
 * Files that one asset copies, in this run or a later one, and that a step of this run writes over or removes, by rendition
 * fingerprint, read before any step begins. Only those whose master is in no store: the file is then all that is left of a
 * picture that was paid for, so it is also set aside on the disk, until it stands where it belongs.
 */
export async function holdCopies(run: Holding): Promise<ReadonlyMap<Fingerprint, CopiedFile>> {
  const held = new Map<Fingerprint, CopiedFile>();
  const records: OutputRecord[] = [];
  for (const copy of copiesAtStake(run)) {
    const { record } = copy;
    const file = held.has(record.fingerprint) ? undefined : await readCopy(copy, run.repo);
    if (!file) continue;
    await setAside(file, run);
    held.set(record.fingerprint, file);
    records.push(record);
  }
  if (records.length > 0) await run.journal.holding(records);
  return held;
}

async function setAside({ digest, bytes }: CopiedFile, { repo, layout }: Holding): Promise<void> {
  const place = absolutePath(repo, heldPath(digest));
  if (digestFile(place) !== digest) await writeAtomically(place, bytes, layout.temporary);
}

function copiesAtStake({ plan, known, manifest }: Holding): readonly Copy[] {
  const working = plan.steps.filter(({ verdict }) => verdict.kind !== "fresh" && verdict.kind !== "pinned");
  if (working.length === 0) return [];
  const steps = new Map(plan.steps.map((one) => [one.asset.id, one]));
  let touched: ReadonlySet<RepoPath> | undefined;
  const copies: Copy[] = [];
  for (const asset of manifest.assets) {
    const entry = known.lock.assets.get(asset.id);
    const step = steps.get(asset.id);
    const picture = step?.picture ?? entry?.picked;
    if (!picture || known.snapshot.masters.has(picture)) continue;
    touched ??= new Set(working.flatMap((one) => pathsTouched(one, known)));
    const inputs = inputsOf(picture, entry, step?.inputs ?? {});
    for (const spec of outputsFrom(asset, inputs)) {
      const copy = known.copies.get(renditionFingerprint(picture, spec));
      if (!copy || copy.path === spec.path) continue;
      if (touched.has(copy.path) || known.snapshot.held?.has(copy.path)) copies.push(copy);
    }
  }
  return copies;
}

/** What the step may write or remove: what it wants, what it has, and what it takes over. */
function pathsTouched({ asset, verdict }: Step, { lock }: Known): readonly RepoPath[] {
  const takesOver = verdict.kind === "adopt" && verdict.from.kind === "renamed" ? verdict.from.id : undefined;
  const entries = [lock.assets.get(asset.id), takesOver && lock.assets.get(takesOver)];
  return [
    ...asset.outputs.map(({ path }) => path),
    ...entries.flatMap((entry) => (entry ? [...entry.outputs.keys()] : [])),
  ];
}
