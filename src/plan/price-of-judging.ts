import { estimateJudge } from "../catalog/estimate-judge.js";
import type { Asset, Manifest } from "../model/asset.js";
import type { Query } from "../model/judge.js";
import { priceUpTo, type Price } from "../model/money.js";
import type { Step } from "../model/plan.js";
import { composeJudgement } from "./compose-judgement.js";
import type { Judging } from "./judging-of.js";

/** What a judge will cost: from as few requests as there can be to all of them. */
export function priceOfJudging(asset: Asset, { requests, least }: Judging, manifest: Prices): Price {
  return priceUpTo(
    requests.map(({ queries }) => priceOfQueries(asset, queries, manifest)),
    least,
  );
}

/** What one request for all of `queries` costs. */
export function priceOfQueries({ judge }: Asset, queries: readonly Query[], { textPrices }: Prices): Price {
  if (!judge) return { kind: "free" };
  const wishes = queries.map(({ wish }) => wish);
  const asked = { judge: judge.model, wishes, prompt: composeJudgement(wishes) };
  return estimateJudge(asked, textPrices.get(judge.model.name));
}

type Prices = Pick<Manifest, "textPrices">;

/** For whoever reads the plan. */
export function judgingInBrief({ judge }: Asset, { requests }: Judging, price: Price): Pick<Step, "judging"> {
  if (!judge || requests.length === 0) return {};
  const queries = new Map(requests.flatMap((one) => one.queries.map((query) => [query.fingerprint, query])));
  const pictures = requests.flatMap(({ master }) => master ?? []);
  return { judging: { model: judge.model.name, queries: [...queries.values()], pictures, price } };
}
