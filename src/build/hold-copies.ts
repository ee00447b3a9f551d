import type { Repo } from "../disk/repo.js";
import type { Fingerprint } from "../model/digest.js";
import type { Plan, Step } from "../model/plan.js";
import type { RepoPath } from "../model/repo-path.js";
import type { Known } from "../plan/known.js";
import { renditionFingerprint } from "../plan/rendition-fingerprint.js";
import { readCopy, type CopiedFile } from "./copied-file.js";

export type HeldCopies = ReadonlyMap<Fingerprint, CopiedFile>;

interface HeldFrom {
  readonly plan: Plan;
  readonly known: Known;
  readonly repo: Repo;
}

/**
 * Files that one step copies and another writes over or removes, by rendition fingerprint, read before either begins.
 * Only those whose master is in no store: the file is then all that is left of a picture that was paid for.
 */
export async function holdCopies({ plan, known, repo }: HeldFrom): Promise<HeldCopies> {
  const held = new Map<Fingerprint, CopiedFile>();
  const working = plan.steps.filter(({ verdict }) => verdict.kind !== "fresh" && verdict.kind !== "pinned");
  let touched: ReadonlySet<RepoPath> | undefined;
  for (const { asset, picture } of working) {
    if (!picture || known.snapshot.masters.has(picture)) continue;
    touched ??= new Set(working.flatMap((step) => pathsTouched(step, known)));
    for (const spec of asset.outputs) {
      const fingerprint = renditionFingerprint(picture, spec);
      const copy = known.copies.get(fingerprint);
      if (!copy || copy.path === spec.path || !touched.has(copy.path)) continue;
      const file = await readCopy(copy, repo);
      if (file) held.set(fingerprint, file);
    }
  }
  return held;
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
