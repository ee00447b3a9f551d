import { isDeepStrictEqual } from "node:util";
import type { LockEntry, Master, OutputRecord } from "../model/lock.js";
import type { RepoPath } from "../model/repo-path.js";
import { mergeAttempts } from "./merge-attempts.js";

/** What three locks hold of one thing; undefined where a lock does not hold it. */
export interface Versions<Value, Base = Value | undefined> {
  readonly base: Base;
  readonly ours: Value;
  readonly theirs: Value;
}

/** One asset's entries merged, or undefined where one side took the entry out and the other left it as it was. */
export function mergeEntries({ base, ours, theirs }: Versions<LockEntry | undefined>): LockEntry | undefined {
  if (!ours || !theirs) return threeWay({ base, ours, theirs }, ours ? "ours" : "theirs");
  const attempts = mergeAttempts(ours.attempts, theirs.attempts);
  if (isDeepStrictEqual(base, ours)) return { ...theirs, attempts };
  if (isDeepStrictEqual(base, theirs)) return { ...ours, attempts };
  const newer = recency(theirs) > recency(ours) ? "theirs" : "ours";
  const of = <Value>(read: (entry: LockEntry) => Value): Value =>
    threeWay({ base: base && read(base), ours: read(ours), theirs: read(theirs) }, newer);
  const pin = of((entry) => entry.pin);
  const approved = of((entry) => entry.approved);
  const examined = of((entry) => entry.examined);
  const picture =
    ours.fingerprint === theirs.fingerprint
      ? { ...pictureOf(ours), candidates: allCandidates(ours, theirs, newer), picked: of((entry) => entry.picked) }
      : of(pictureOf);
  const byAge = newer === "ours" ? [ours, theirs] : [theirs, ours];
  const placeholder = byAge.find((entry) => entry.placeholder && entry.picked === picture.picked)?.placeholder;
  return {
    ...picture,
    attempts,
    outputs: mergeOutputs({ base: base?.outputs, ours: ours.outputs, theirs: theirs.outputs }, newer),
    ...(placeholder && { placeholder }),
    ...(examined && { examined }),
    ...(pin && { pin }),
    ...(approved && { approved }),
  };
}

type Side = "ours" | "theirs";

/** What one side alone changed is as that side has it; what both changed is as the `newer` one has it. */
function threeWay<Value>({ base, ours, theirs }: Versions<Value>, newer: Side): Value {
  if (isDeepStrictEqual(base, ours)) return theirs;
  if (isDeepStrictEqual(base, theirs)) return ours;
  return newer === "ours" ? ours : theirs;
}

/** Orders two entries of one asset by their latest attempt, and the same way on both branches where that is one. */
function recency({ attempts, fingerprint, picked, examined }: LockEntry): string {
  const latest =
    attempts
      .map(({ at }) => at)
      .toSorted()
      .at(-1) ?? "";
  return `${latest} ${fingerprint} ${picked} ${JSON.stringify(examined ?? null)}`;
}

type Picture = Pick<LockEntry, "fingerprint" | "inputs" | "candidates" | "picked">;

function pictureOf({ fingerprint, inputs, candidates, picked }: LockEntry): Picture {
  return { fingerprint, inputs, candidates, picked };
}

/** Both sides bought candidates of one request: none is dropped. */
function allCandidates(ours: LockEntry, theirs: LockEntry, newer: Side): readonly Master[] {
  const [first, second] = newer === "ours" ? [ours, theirs] : [theirs, ours];
  const all = [...first.candidates, ...second.candidates];
  return [...new Map(all.map((master) => [master.digest, master])).values()];
}

/** Path by path: git merged the files themselves likewise, and a file that no lock speaks of would count as a stranger's. */
function mergeOutputs(
  { base, ours, theirs }: Versions<LockEntry["outputs"]>,
  newer: Side,
): ReadonlyMap<RepoPath, OutputRecord> {
  const merged = new Map<RepoPath, OutputRecord>();
  for (const path of new Set([...ours.keys(), ...theirs.keys()])) {
    const record = threeWay({ base: base?.get(path), ours: ours.get(path), theirs: theirs.get(path) }, newer);
    if (record) merged.set(path, record);
  }
  return merged;
}
