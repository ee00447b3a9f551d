import { estimateJudge } from "../catalog/estimate-judge.js";
import type { Asset, Manifest } from "../model/asset.js";
import type { Digest, Fingerprint } from "../model/digest.js";
import type { Query } from "../model/judge.js";
import type { Attempt, Master } from "../model/lock.js";
import { addPrices, NOTHING, type Price } from "../model/money.js";
import type { Step, Verdict } from "../model/plan.js";
import { unreachable } from "../model/unreachable.js";
import { attemptsLeft } from "./attempts-left.js";
import { composeJudgement } from "./compose-judgement.js";
import { masterInUse } from "./decide.js";
import type { Known } from "./known.js";
import { mayGoUnjudged, queriesLeft } from "./queries-left.js";
import { isAnew } from "./share-requests.js";

export interface Judged {
  readonly asset: Asset;
  readonly fingerprint?: Fingerprint | undefined;
  readonly verdict: Verdict;
}

/** What a step may have to ask of a judge. */
export interface Judging {
  /** One for each picture that may be shown. */
  readonly requests: readonly Questioning[];
  /** So many of them are surely sent. */
  readonly least: number;
}

interface Questioning {
  readonly queries: readonly Query[];
  /** Undefined while it has yet to be made. */
  readonly master?: Digest;
}

/** One request for each picture there is or will be of which something is not known yet. */
export function judgingOf({ asset, fingerprint, verdict }: Judged, known: Known): Judging {
  if (!asset.judge?.provider) return NONE;
  const of = (masters: readonly Pick<Master, "digest">[]): readonly Questioning[] =>
    masters
      .map(({ digest }) => ({ master: digest, queries: queriesLeft(asset, known, digest) }))
      .filter(({ queries }) => queries.length > 0);
  const anew = { queries: queriesLeft(asset, known) };
  const entry = known.lock.assets.get(asset.id);
  const inUse = entry && masterInUse(asset, entry);
  const surely = mayGoUnjudged(asset, known) ? 0 : 1;
  const made = fingerprint === undefined ? undefined : known.bought.get(fingerprint);
  switch (verdict.kind) {
    case "generate":
    case "regenerate": {
      const unmet = [verdict.because].flat().find((reason) => reason.kind === "unmet");
      const before = isAnew(verdict) || unmet ? [] : of(made?.masters ?? []);
      const further = attemptsLeft(asset, unmet?.tried ?? asset.candidates) - (unmet ? verdict.count : 0);
      const coming = anew.queries.length === 0 ? 0 : verdict.count + further;
      return { requests: [...before, ...Array.from({ length: coming }, () => anew)], least: Math.min(surely, coming) };
    }
    case "adopt": {
      const further =
        anew.queries.length === 0 ? 0 : attemptsLeft(asset, Math.max(asset.candidates, verdict.masters.length));
      const requests = of(verdict.masters);
      const coming = requests.length > 0 || verdict.masters.length === 0 ? further : 0;
      return { requests: [...requests, ...Array.from({ length: coming }, () => anew)], least: 0 };
    }
    case "judge":
      return { requests: inUse ? of([inUse]) : [], least: surely };
    case "render":
    case "restore":
      return { requests: inUse ? of([inUse]) : [], least: 0 };
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

/** What that will cost: from as few requests as there can be to all of them. */
export function priceOfJudging(asset: Asset, { requests, least }: Judging, manifest: Prices): Price {
  const prices = requests.map(({ queries }) => priceOfQueries(asset, queries, manifest));
  const most = addPrices(prices);
  if (most.kind !== "estimate") return most;
  const fewest = addPrices(prices.slice(0, least));
  return { ...most, lowMicroUsd: fewest.kind === "estimate" ? fewest.lowMicroUsd : NOTHING };
}

/** What one request for all of `queries` costs. */
export function priceOfQueries({ judge }: Asset, queries: readonly Query[], { textPrices }: Prices): Price {
  if (!judge) return { kind: "free" };
  const wishes = queries.map(({ wish }) => wish);
  const prices = textPrices.get(judge.model.name);
  return estimateJudge({ judge: judge.model, wishes, prompt: composeJudgement(wishes), prices });
}

type Prices = Pick<Manifest, "textPrices">;

/** Requests of that kind that were sent before and never answered. */
export function unansweredQuestions({ requests }: Judging, { answers }: Known): readonly Attempt[] {
  const asked = requests.flatMap(({ queries, master }) =>
    queries.flatMap(({ fingerprint }) => (master ? answers.to(master, fingerprint).unanswered : [])),
  );
  return [...new Set(asked)];
}

/** For whoever reads the plan. */
export function judgingInBrief({ judge }: Asset, { requests }: Judging, price: Price): Pick<Step, "judging"> {
  if (!judge || requests.length === 0) return {};
  return {
    judging: { model: judge.model.name, queries: Math.max(...requests.map((one) => one.queries.length)), price },
  };
}
