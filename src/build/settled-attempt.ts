import { priceOfMainUsage } from "../catalog/estimate-main-model.js";
import { priceOfUsage } from "../catalog/estimate.js";
import { findModel } from "../catalog/image-models.js";
import type { Manifest } from "../model/asset.js";
import type { Attempt, Cost, Usage } from "../model/lock.js";
import { sumMicroUsd, NOTHING } from "../model/money.js";
import type { JudgeAnswer, ProviderAnswer } from "../model/provider.js";

/** What is known of a request once it was answered, or is not waited for any longer. */
export function settledAttempt(
  { pending, ...asked }: Attempt,
  answer: ProviderAnswer | JudgeAnswer,
  { masters, cost }: Pick<Attempt, "masters" | "cost">,
): Attempt {
  const model = answer.kind === "made" ? answer.model : undefined;
  const { requestId, usage } = answer;
  return {
    ...asked,
    ...(model !== undefined && { model }),
    ...(requestId !== undefined && { requestId }),
    ...(usage && { usage }),
    ...(answer.kind === "pending" && pending !== undefined && { pending }),
    outcome: outcomeOf(answer, masters),
    masters,
    cost,
    ...(cost.kind === "unknown" && asked.cost.kind === "estimated" && { reservedMicroUsd: asked.cost.microUsd }),
  };
}

/** What surely was not billed. */
export const FREE: Cost = { kind: "billed", microUsd: NOTHING };

/** The bill is what `usage` says. Answered without usage, the cost is unknown; unanswered, it is the estimate. */
export function costOf(answer: ProviderAnswer | JudgeAnswer, asked: Attempt, manifest: Prices): Cost {
  if (answer.usage) return priced(answer.usage, asked.model, manifest);
  return answer.kind === "uncertain" || answer.kind === "pending" ? asked.cost : { kind: "unknown" };
}

type Prices = Pick<Manifest, "prices" | "textPrices">;

function outcomeOf(answer: ProviderAnswer | JudgeAnswer, masters: Attempt["masters"]): Attempt["outcome"] {
  if (answer.kind === "made") return masters.length > 0 ? "ok" : "unusable";
  if (answer.kind === "judged") return answer.replies.some((reply) => reply !== undefined) ? "ok" : "unusable";
  if (answer.kind === "pending") return "uncertain";
  return answer.kind === "uncertain" || answer.kind === "refused" ? answer.kind : "unusable";
}

function priced(usage: Usage, model: string, { prices, textPrices }: Prices): Cost {
  const ofModel = prices.get(model) ?? findModel(model)?.prices;
  // A judge draws nothing, and has no price for that.
  const drawing = ofModel ? priceOfUsage(usage, ofModel) : isDrawn(usage) ? undefined : NOTHING;
  if (drawing === undefined) return { kind: "unknown" };
  if (!usage.main) return { kind: "billed", microUsd: drawing };
  const ofMain = textPrices.get(usage.main.model);
  return ofMain
    ? { kind: "billed", microUsd: sumMicroUsd([drawing, priceOfMainUsage(usage.main, ofMain)]) }
    : { kind: "unknown" };
}

function isDrawn({ textInputTokens, imageInputTokens, outputTokens }: Usage): boolean {
  return textInputTokens + imageInputTokens + outputTokens > 0;
}
