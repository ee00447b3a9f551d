import type { Asset, AssetId } from "../model/asset.js";
import type { Examination } from "../model/expectation.js";
import type { LockEntry, Master } from "../model/lock.js";
import { leaveFiles } from "./left-files.js";
import { approvalOf } from "../model/output-set-digest.js";
import { originOf } from "../plan/origin-of.js";
import { outputsFrom } from "../plan/outputs-from.js";
import { announce, type Run } from "./run.js";
import { failed, skipped, untouched, type StepResult } from "./step-result.js";
import { writeOutputs } from "./write-outputs.js";

export interface Commission {
  readonly asset: Asset;
  readonly made: Pick<LockEntry, "fingerprint" | "inputs" | "candidates">;
  readonly picked: Master;
  readonly outcome: "generated" | "rendered" | "restored" | "adopted";
  /** The entry whose name the asset had before. */
  readonly takesOver?: AssetId | undefined;
  /** How the picture came out when it was held to what is expected. */
  readonly examined?: Examination | undefined;
}

/** Writes the files of a picture, then its entry into the lock. Where a file cannot be written the entry stays as it was. */
export async function commitPicture(
  { asset, made, picked, outcome, takesOver, examined }: Commission,
  run: Run,
): Promise<StepResult> {
  const before = run.book.entry(asset.id);
  const replaces = takesOver === undefined ? undefined : run.book.entry(takesOver);
  const written = await run.whenCoreFree(async (onIdleCores) => {
    // What has begun, as by buying its picture, is finished; what waited for a core has not.
    if (run.stopping.aborted && !run.state.inFlight.has(asset.id)) return undefined;
    announce(run, asset.id, VERDICTS[outcome]);
    return writeOutputs({
      asset: { ...asset, outputs: outputsFrom(asset, made.inputs) },
      master: picked,
      before,
      known: run.known,
      held: run.held ?? new Map(),
      origin: originOf(picked.digest, made.inputs, run.known),
      placeholder: [before, replaces].find((entry) => entry?.picked === picked.digest)?.placeholder,
      repo: run.repo,
      journal: run.journal,
      temporary: run.layout.temporary,
      readMaster: async () => (await run.stores.bought.read(picked)) ?? (await run.stores.drafts.read(picked)),
      overwrite: run.orders.overwrite(asset.id),
      onIdleCores,
    });
  });
  if (!written) return skipped(run.state.stopReason);
  if (written.kind === "failed") return failed(written.failure);
  await leaveFiles(
    asset,
    [before, replaces].flatMap((entry) => entry ?? []),
    run,
  );
  const moved = takesOver === undefined ? [] : run.book.takeOut(takesOver);
  const attempts = [...moved, ...(run.book.entry(asset.id)?.attempts ?? []), ...run.book.takeUnplaced(asset.id)];
  const pin = before?.pin ?? replaces?.pin;
  run.book.put(asset.id, {
    fingerprint: made.fingerprint,
    inputs: made.inputs,
    candidates: made.candidates,
    picked: picked.digest,
    attempts,
    outputs: written.outputs,
    ...(written.placeholder && { placeholder: written.placeholder }),
    ...(pin && { pin }),
    ...approvalOf(written.outputs, [before?.approved, replaces?.approved]),
    ...(examined && { examined }),
  });
  run.state.masters.set(picked.digest, picked);
  run.state.pictures.set(asset.id, picked.digest);
  return { ...untouched({ kind: outcome }), outputs: written.changed };
}

const VERDICTS = { generated: "generate", rendered: "render", restored: "restore", adopted: "adopt" } as const;
