import type { Asset } from "../model/asset.js";
import { addPrices, type Price } from "../model/money.js";
import { priceOfQueries } from "../plan/price-of-judging.js";
import { queriesLeft } from "../plan/queries-left.js";
import { missingKey } from "./missing-key.js";
import { purseOf } from "./purse-of.js";
import type { Run } from "./run.js";
import { FREE } from "./settled-attempt.js";
import { whyShut } from "./shut-judges.js";
import { failed, skipped, type StepResult } from "./step-result.js";

/**
 * Why no picture is bought: it could not be judged then, for want of a key, a judge or money, and would lie in the store until
 * somebody mends that. `making`: what one picture may cost. Undefined where nothing stands against it now; nothing is put
 * aside, as whoever holds money for later may wait for others who do the same.
 */
export async function whyNotJudged(asset: Asset, making: Price, run: Run): Promise<StepResult | undefined> {
  const queries = queriesLeft(asset, run.known);
  if (queries.length === 0 || !asset.judge?.provider) return undefined;
  const variable = missingKey({ provider: asset.judge.provider }, run.host);
  if (variable !== undefined) return skipped(`${variable}, the judge's key, is not set`);
  const shut = whyShut(asset.judge, run.state);
  if (shut) return failed(shut);
  const both = addPrices([making, priceOfQueries(asset, queries, run.manifest)]);
  for (;;) {
    const reserved = run.budget.reserve(both, purseOf(asset, run));
    if (reserved.kind === "reserved") {
      reserved.settle(FREE);
      return undefined;
    }
    if (!reserved.settled) {
      run.state.stopped ??= "budget";
      return skipped(reserved.because);
    }
    await reserved.settled;
  }
}
