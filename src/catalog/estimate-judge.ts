import type { TextPrices } from "../model/asset.js";
import type { Wish } from "../model/judge.js";
import type { MainModel } from "../model/main-model.js";
import { microUsd, type Price } from "../model/money.js";
import type { TokenRange } from "../model/picture-tokens.js";
import { MOST_THOUGHT_TOKENS, priceOfMainUsage } from "./estimate-main-model.js";
import { promptTokens } from "./estimate.js";

export interface JudgeInput {
  readonly judge: MainModel;
  readonly wishes: readonly Wish[];
  readonly prompt: string;
}

export interface JudgeTokens {
  readonly input: TokenRange;
  readonly output: TokenRange;
}

/** What one request to a judge may cost. */
export function estimateJudge(asked: JudgeInput, prices: TextPrices | undefined): Price {
  const { name } = asked.judge;
  if (!prices) {
    const because = `no prices are known for ${name}, the judge; give its textIn and textOut under \`prices:\` in the manifest`;
    return { kind: "unknown", because };
  }
  const { input, output } = judgeTokens(asked);
  const cost = (end: keyof TokenRange) =>
    microUsd(priceOfMainUsage({ inputTokens: input[end], outputTokens: output[end] }, prices));
  return { kind: "estimate", lowMicroUsd: cost("low"), highMicroUsd: cost("high") };
}

/** One picture, the prompt and the form of the answer are read; what is written and thought has a limit that it is told. */
export function judgeTokens({ judge, wishes, prompt }: JudgeInput): JudgeTokens {
  const words = promptTokens(prompt);
  const picture = pictureTokens(judge.name);
  return {
    input: { low: words + picture.low, high: 2 * words + picture.high + SCHEMA_TOKENS },
    output: { low: LEAST_ANSWER_TOKENS * wishes.length, high: judgeOutputTokens(judge, wishes) },
  };
}

/** The most that a judge may write and think about these. */
export function judgeOutputTokens({ reasoning }: MainModel, wishes: readonly Wish[]): number {
  const written = wishes.reduce((sum, { kind }) => sum + (kind === "text" ? MOST_TEXT_TOKENS : MOST_ANSWER_TOKENS), 0);
  return (reasoning ? MOST_THOUGHT_TOKENS[reasoning] : UNTOLD_THOUGHT_TOKENS) + written;
}

/**
 * By what OpenAI has published: some models count tiles of 512 pixels, at most eight of a picture of this size, others patches of
 * 32 pixels, at most 1,536, times up to 2.5. gpt-4o-mini counts a tile as 5,667 tokens. A model that nobody here knows may count
 * more, and is then billed more than was put aside for it.
 */
function pictureTokens(model: string): TokenRange {
  return model.startsWith("gpt-4o-mini") ? { low: 8_500, high: 2_833 + 8 * 5_667 } : { low: 85, high: 3_840 };
}

/** The form that the answer has to have. */
const SCHEMA_TOKENS = 400;
const LEAST_ANSWER_TOKENS = 10;
const MOST_ANSWER_TOKENS = 150;
const MOST_TEXT_TOKENS = 1_500;
/** For a model that thinks as much as it likes: a few questions about one picture take it some hundred tokens, seldom thousands. */
const UNTOLD_THOUGHT_TOKENS = 4_000;
