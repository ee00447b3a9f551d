import type { Asset, AssetId } from "../model/asset.js";
import { EXPECTATION_KEYS, type Examination } from "../model/expectation.js";
import type { Attempt, Lock, Master } from "../model/lock.js";
import { masterInUse } from "../plan/decide.js";
import { pictureOf } from "./asset-card.js";
import type { StudioView } from "./studio-source.js";
import type { AssetPage, CandidateJson, FindingJson } from "./wire.js";

/**
 * Every master that an asset's requests brought: the candidates of the request as it is, and those of earlier requests that
 * a store still has. They were paid for, and can be had back for nothing.
 */
export function mastersOf(
  asset: Asset,
  { lock, snapshot }: StudioView,
): Pick<AssetPage, "candidates" | "earlier" | "findings"> {
  const entry = lock.assets.get(asset.id);
  const attempts = attemptsOf(asset.id, lock);
  const looks = [...attempts.flatMap(({ examined = [] }) => examined), ...(entry?.examined ? [entry.examined] : [])];
  const inUse = entry && masterInUse(asset, entry)?.digest;
  const describe = (master: Master): CandidateJson => ({
    ...pictureOf(master),
    bytes: master.bytes,
    isPicked: master.digest === inUse,
    ...howMet(lookAt(master.digest, looks)),
    ...whence(master, attempts),
  });
  const candidates = entry?.candidates ?? [];
  const current = new Set(candidates.map(({ digest }) => digest));
  const brought = new Map(attempts.flatMap(({ masters }) => masters.map((master) => [master.digest, master] as const)));
  const earlier = [...brought.values()].filter(({ digest }) => !current.has(digest) && snapshot.masters.has(digest));
  return {
    candidates: candidates.map(describe),
    earlier: earlier.toReversed().map(describe),
    findings: findingsOf(inUse && lookAt(inUse, looks)),
  };
}

/** Every request that may have cost money, oldest first. */
export function attemptsOf(id: AssetId, lock: Lock): readonly Attempt[] {
  return [...(lock.unplaced.get(id) ?? []), ...(lock.assets.get(id)?.attempts ?? [])];
}

/** How a picture came out when it was last looked at. */
function lookAt(digest: string, looks: readonly Examination[]): Examination | undefined {
  return looks.findLast(({ master }) => master === digest);
}

function howMet(examination: Examination | undefined): Pick<CandidateJson, "met"> {
  if (!examination) return {};
  const count = (wanted: string): number => examination.findings.filter(({ outcome }) => outcome === wanted).length;
  return { met: { passed: count("passed"), failed: count("failed") } };
}

function findingsOf(examination: Examination | undefined): readonly FindingJson[] {
  const findings = examination?.findings ?? [];
  return findings.map(({ code, outcome, message }) => ({ key: EXPECTATION_KEYS[code], outcome, message }));
}

function whence({ digest }: Master, attempts: readonly Attempt[]): Pick<CandidateJson, "at" | "costMicroUsd"> {
  const attempt = attempts.find(({ masters }) => masters.some((master) => master.digest === digest));
  if (!attempt) return {};
  const { at, cost } = attempt;
  return { at, ...(cost.kind !== "unknown" && { costMicroUsd: cost.microUsd }) };
}
