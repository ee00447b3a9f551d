import type { Asset } from "../model/asset.js";
import type { Digest, Fingerprint } from "../model/digest.js";
import type { Query } from "../model/judge.js";
import type { Attempt, Master } from "../model/lock.js";
import type { Verdict } from "../model/plan.js";
import { unreachable } from "../model/unreachable.js";
import { attemptsLeft } from "./attempts-left.js";
import { masterInUse } from "./decide.js";
import type { Known } from "./known.js";
import { knownToBe } from "./known-to-be.js";
import { mayGoUnjudged, queriesLeft } from "./queries-left.js";
import { isAnew } from "./share-requests.js";

export interface DueStep {
  readonly asset: Asset;
  readonly fingerprint?: Fingerprint | undefined;
  readonly verdict: Verdict;
  /** Pictures of the same request that steps before it may make in the same run. */
  readonly shared: number;
}

/** What a step may have to ask of a judge. */
export interface Judging {
  /** One for each picture that may be shown. */
  readonly requests: readonly ToBeShown[];
  /** So many of them are surely sent. */
  readonly least: number;
}

export interface ToBeShown {
  readonly queries: readonly Query[];
  /** Undefined while it has yet to be made. */
  readonly master?: Digest;
}

/** One request for each picture there is or will be of which something is not known yet. */
export function judgingOf({ asset, fingerprint, verdict, shared }: DueStep, known: Known): Judging {
  if (!asset.judge?.provider) return NONE;
  switch (verdict.kind) {
    case "generate":
    case "regenerate": {
      const made = isAnew(verdict) || !fingerprint ? [] : (known.bought.get(fingerprint)?.masters ?? []);
      const coming = picturesComing(asset, verdict) + shared;
      const isFirst = made.length === 0 && shared === 0 && !mayGoUnjudged(asset, known);
      return { requests: [...ofMade(asset, made, known), ...anew(asset, coming, known)], least: isFirst ? 1 : 0 };
    }
    case "adopt": {
      const bought = fingerprint ? (known.bought.get(fingerprint)?.masters ?? []) : [];
      const made = verdict.masters.length > 0 ? verdict.masters : bought;
      const isCertain = verdict.masters.length > 0 && knownToBe(asset, made, known).isCertain;
      const coming = isCertain ? 0 : picturesComing(asset, verdict) + shared;
      return { requests: [...ofMade(asset, made, known), ...anew(asset, coming, known)], least: 0 };
    }
    case "judge":
    case "render":
    case "restore": {
      const entry = known.lock.assets.get(asset.id);
      const inUse = entry && masterInUse(asset, entry);
      const isSure = verdict.kind === "judge" && !mayGoUnjudged(asset, known);
      return { requests: inUse ? ofMade(asset, [inUse], known) : [], least: isSure ? 1 : 0 };
    }
    case "fresh":
    case "pinned":
    case "drifted":
    case "lost":
    case "unmet":
      return NONE;
    default:
      return unreachable(verdict);
  }
}

const NONE: Judging = { requests: [], least: 0 };

/** Pictures that a step may buy, up to the last attempt. */
export function picturesComing(asset: Asset, verdict: Verdict): number {
  switch (verdict.kind) {
    case "generate":
    case "regenerate": {
      const unmet = [verdict.because].flat().find((reason) => reason.kind === "unmet");
      return unmet ? attemptsLeft(asset, unmet.tried) : verdict.count + attemptsLeft(asset, asset.candidates);
    }
    case "adopt":
      return attemptsLeft(asset, Math.max(asset.candidates, verdict.masters.length));
    case "judge":
    case "render":
    case "restore":
    case "fresh":
    case "pinned":
    case "drifted":
    case "lost":
    case "unmet":
      return 0;
    default:
      return unreachable(verdict);
  }
}

function ofMade(asset: Asset, masters: readonly Pick<Master, "digest">[], known: Known): readonly ToBeShown[] {
  return masters
    .map(({ digest }) => ({ master: digest, queries: queriesLeft(asset, known, digest) }))
    .filter(({ queries }) => queries.length > 0);
}

function anew(asset: Asset, count: number, known: Known): readonly ToBeShown[] {
  if (count === 0) return [];
  const queries = queriesLeft(asset, known);
  return queries.length === 0 ? [] : Array.from({ length: count }, () => ({ queries }));
}

/** Requests of that kind that were sent before and never answered. */
export function unansweredQuestions({ requests }: Judging, { answers }: Known): readonly Attempt[] {
  const asked = requests.flatMap(({ queries, master }) =>
    queries.flatMap(({ fingerprint }) => (master ? answers.to(master, fingerprint).unanswered : [])),
  );
  return [...new Set(asked)];
}
