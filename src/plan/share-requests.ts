import type { AssetId } from "../model/asset.js";
import { fingerprintOf, type Digest, type Fingerprint } from "../model/digest.js";
import type { Verdict } from "../model/plan.js";
import type { Wanted } from "./decide.js";

/** A verdict as it is once the steps before it are taken into account. */
export interface Shared {
  readonly verdict: Verdict;
  /** The asset that makes the picture first. */
  readonly waitsFor?: AssetId;
}

/** `picture` is the one in use once `verdict` is carried out, where that is known. */
export type ShareRequest = (wanted: Wanted, verdict: Verdict, picture: Digest | undefined) => Shared;

/**
 * Called for one step after another. Of assets with one request the first makes the pictures, and the others adopt them,
 * buying only the candidates they want beyond; of assets that could take over one entry, the first does.
 */
export function shareRequests(): ShareRequest {
  const making = new Map<Fingerprint, { readonly id: AssetId; readonly count: number }>();
  const takenBy = new Map<AssetId, AssetId>();
  return (wanted, verdict, picture) => {
    const { id } = wanted.asset;
    if (verdict.kind === "adopt" && verdict.from.kind === "renamed") {
      const first = takenBy.get(verdict.from.id);
      if (first === undefined) takenBy.set(verdict.from.id, id);
      return { verdict: first === undefined ? verdict : { ...verdict, from: { kind: "same-request", id: first } } };
    }
    if (verdict.kind !== "generate" && verdict.kind !== "regenerate") return { verdict };
    const request = requestOf(wanted);
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

/** The same for equal requests, also while the pictures they send have yet to be made. */
function requestOf({ asset, inputs, fingerprint }: Wanted): Fingerprint {
  if (fingerprint) return fingerprint;
  const sent = [asset.edit, ...asset.references].map((reference) => reference?.source);
  return fingerprintOf({ inputs, pictures: sent.map((source) => (source?.kind === "asset" ? source.id : null)) });
}
