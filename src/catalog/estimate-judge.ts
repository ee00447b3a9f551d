import type { TextPrices } from "../model/asset.js";
import type { Wish } from "../model/judge.js";
import type { MainModel } from "../model/main-model.js";
import { microUsd, type Price } from "../model/money.js";
import { MOST_THOUGHT_TOKENS, priceOfMainUsage } from "./estimate-main-model.js";
import { promptTokens } from "./estimate.js";

export interface JudgeInput {
  readonly judge: MainModel;
  readonly wishes: readonly Wish[];
  readonly prompt: string;
  readonly prices: TextPrices | undefined;
}

/**
 * What one request to a judge may cost: it is shown one picture, which models count as 85 to 3,840 tokens, is told what to
 * answer, and thinks as much as `judgeOutputTokens` lets it.
 */
export function estimateJudge({ judge, wishes, prompt, prices }: JudgeInput): Price {
  if (!prices) {
    const because = `no prices are known for ${judge.name}, the judge; give its textIn and textOut under \`prices:\` in the manifest`;
    return { kind: "unknown", because };
  }
  const words = promptTokens(prompt);
  const cost = (inputTokens: number, outputTokens: number) =>
    microUsd(priceOfMainUsage({ inputTokens, outputTokens }, prices));
  return {
    kind: "estimate",
    lowMicroUsd: cost(words + PICTURE_TOKENS.low, LEAST_ANSWER_TOKENS * wishes.length),
    highMicroUsd: cost(2 * words + PICTURE_TOKENS.high + SCHEMA_TOKENS, judgeOutputTokens(judge, wishes)),
  };
}

/** The most that a judge may write and think about these, which it is told as a limit: so a budget is never overrun. */
export function judgeOutputTokens(judge: MainModel, wishes: readonly Wish[]): number {
  const written = wishes.reduce((sum, { kind }) => sum + (kind === "text" ? MOST_TEXT_TOKENS : MOST_ANSWER_TOKENS), 0);
  return MOST_THOUGHT_TOKENS[judge.reasoning ?? "low"] + written;
}

/** Tiles of 512 pixels at the least, patches of 32 pixels times 2.5 at the most, by the models that OpenAI has published. */
const PICTURE_TOKENS = { low: 85, high: 3_840 };
/** The form that the answer has to have. */
const SCHEMA_TOKENS = 400;
const LEAST_ANSWER_TOKENS = 10;
const MOST_ANSWER_TOKENS = 150;
const MOST_TEXT_TOKENS = 1_500;
