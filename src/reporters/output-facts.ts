import type { LockEntry, OutputRecord } from "../model/lock.js";
import type { Step } from "../model/plan.js";
import type { RepoPath } from "../model/repo-path.js";
import type { Snapshot } from "../model/snapshot.js";

/** A file of an asset, wanted or recorded, and how it stands; `state` is undefined where nobody has looked. */
export interface OutputFacts {
  readonly path: RepoPath;
  readonly record: OutputRecord | undefined;
  readonly state: OutputState | undefined;
}

/** `unwanted`: recorded, but no longer in the manifest. */
export type OutputState =
  | "as-made"
  | "accepted"
  | "missing"
  | "changed-by-hand"
  | "in-the-way"
  | "not-made-yet"
  | "unwanted";

export function outputFacts({ step, entry, snapshot }: FactsFrom): readonly OutputFacts[] {
  const wanted = step?.asset.outputs.map(({ path }) => path) ?? [];
  const recorded = [...(entry?.outputs.keys() ?? [])];
  return [...new Set([...wanted, ...recorded])].map((path): OutputFacts => {
    const record = entry?.outputs.get(path);
    const isWanted = step === undefined || wanted.includes(path);
    return { path, record, state: snapshot && (isWanted ? stateOf(path, record, snapshot) : "unwanted") };
  });
}

export interface FactsFrom {
  readonly step?: Step | undefined;
  readonly entry?: LockEntry | undefined;
  readonly snapshot?: Snapshot | undefined;
}

function stateOf(path: RepoPath, record: OutputRecord | undefined, snapshot: Snapshot): OutputState {
  const found = snapshot.files.get(path);
  if (!found) return record ? "missing" : "not-made-yet";
  if (snapshot.ours.has(found.digest)) return "as-made";
  if (!record) return "in-the-way";
  if (found.digest !== record.digest) return "changed-by-hand";
  return record.accepted ? "accepted" : "as-made";
}
