import type { Asset } from "../model/asset.js";
import { priceOfQueries } from "../plan/price-of-judging.js";
import { queriesLeft } from "../plan/queries-left.js";
import { purseOf } from "./purse-of.js";
import type { Run } from "./run.js";
import { FREE } from "./settled-attempt.js";

/** Why no picture is bought that then could not be judged: with a limit set, nobody of unknown price is asked. */
export function whyUnjudged(asset: Asset, run: Run): string | undefined {
  const queries = queriesLeft(asset, run.known);
  if (queries.length === 0) return undefined;
  const price = priceOfQueries(asset, queries, run.manifest);
  if (price.kind !== "unknown") return undefined;
  const reserved = run.budget.reserve(price, purseOf(asset, run));
  if (reserved.kind === "stopped") return reserved.because;
  reserved.settle(FREE);
  return undefined;
}
