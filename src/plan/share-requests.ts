import type { AssetId } from "../model/asset.js";
import { fingerprintOf } from "../model/digest.js";
import type { Verdict } from "../model/plan.js";
import type { Decision, Wanted } from "./decide.js";

/** A verdict as it is once the steps before it are taken into account. */
export interface Shared {
  readonly verdict: Verdict;
  /** The asset that makes the picture first. */
  readonly waitsFor?: AssetId;
}

export type ShareRequest = (wanted: Wanted, decision: Decision) => Shared;

/**
 * Called for one step after another. Of assets with one request the first makes the pictures, and the others adopt them,
 * buying only the candidates they want beyond; of assets that could take over one entry, the first does.
 */
export function shareRequests(): ShareRequest {
  const takenBy = new Map<AssetId, AssetId>();
  const making = new Map<string, Making>();
  const expected = new Map<AssetId, string>();
  return (wanted, { verdict, picture }) => {
    const { id } = wanted.asset;
    if (verdict.kind === "adopt" && verdict.from.kind === "renamed") {
      const first = takenBy.get(verdict.from.id);
      if (first === undefined) takenBy.set(verdict.from.id, id);
      return { verdict: first === undefined ? verdict : { ...verdict, from: { kind: "same-request", id: first } } };
    }
    if (verdict.kind !== "generate" && verdict.kind !== "regenerate") return { verdict };
    const request = `${requestOf(wanted, expected)}${isAnew(verdict) ? " anew" : ""}`;
    if (!picture) expected.set(id, `${request} #${indexOfNew(wanted, verdict)}`);
    const first = making.get(request);
    if (!first || verdict.count > first.count) making.set(request, { id, count: verdict.count });
    if (!first) return { verdict };
    const beyond = verdict.count - first.count;
    const from = { kind: "same-request", id: first.id } as const;
    return {
      verdict:
        beyond > 0
          ? { ...verdict, count: beyond }
          : { kind: "adopt", from, masters: [], ...(picture && { picked: picture }) },
      waitsFor: first.id,
    };
  };
}

/** Whether pictures are made although there are some of the very request; those do not count towards the candidates. */
export function isAnew(verdict: Verdict): boolean {
  return (
    verdict.kind === "regenerate" && verdict.because.some(({ kind }) => kind === "forced" || kind === "draft-lost")
  );
}

/** Who makes pictures of a request, and how many there will be. */
interface Making {
  readonly id: AssetId;
  readonly count: number;
}

/** One text for equal requests, also while pictures they send have yet to be made: `expected` names those. */
function requestOf({ asset, inputs, fingerprint, awaits }: Wanted, expected: ReadonlyMap<AssetId, string>): string {
  if (fingerprint) return fingerprint;
  const sent = [asset.edit, ...asset.references].map((reference) => reference?.source);
  const awaited = sent.map((source) =>
    source?.kind === "asset" && awaits.includes(source.id) ? (expected.get(source.id) ?? source.id) : null,
  );
  return fingerprintOf({ inputs, awaited });
}

/** Which of the pictures that have yet to be made will be in use, counted from 0. */
function indexOfNew({ asset }: Wanted, { count }: { readonly count: number }): number {
  const have = asset.candidates - count;
  return (asset.pick ?? 1) - 1 - have;
}
