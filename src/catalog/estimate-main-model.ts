import type { TextPrices } from "../model/asset.js";
import type { MainModel, Reasoning } from "../model/main-model.js";
import type { MainUsage } from "../model/lock.js";
import { microUsd, type MicroUsd, type Price } from "../model/money.js";
import { inputPictureTokens, promptTokens } from "./estimate.js";
import type { Pixels } from "./size.js";

/** What a main model is asked; pixels of a picture are undefined while it has yet to be made. */
export interface MainModelInput {
  readonly mainModel: MainModel;
  readonly prompt: string;
  readonly pictures: readonly (Pixels | undefined)[];
  /** Pictures wanted: each is asked for by itself. */
  readonly count: number;
  readonly prices: TextPrices | undefined;
}

/**
 * What a main model may cost beside the picture that it has drawn: it reads the prompt, the pictures and the description of
 * its tool, thinks, and writes the prompt that the image model gets. Nobody publishes how much it thinks; the upper end is
 * meant never to be reached, as budgets put it aside.
 */
export function estimateMainModel({ mainModel, prompt, pictures, count, prices }: MainModelInput): Price {
  if (!prices) {
    const because = `no prices are known for ${mainModel.name}, the main model; give its textIn and textOut under \`prices:\` in the manifest`;
    return { kind: "unknown", because };
  }
  const words = promptTokens(prompt);
  const shown = pictures.map(inputPictureTokens);
  const [least, most] = [sumOf(shown.map(({ low }) => low)), sumOf(shown.map(({ high }) => high))];
  const { reasoning = "medium" } = mainModel;
  const cost = (input: number, output: number): number =>
    count * priceOfMainUsage({ inputTokens: input, outputTokens: output }, prices);
  return {
    kind: "estimate",
    lowMicroUsd: microUsd(cost(words + least, (mainModel.reasoning ? LEAST_THOUGHT_TOKENS[reasoning] : 0) + words)),
    highMicroUsd: microUsd(
      cost(2 * (words + most) + TOOL_TOKENS, MOST_THOUGHT_TOKENS[reasoning] + 2 * words + WRITTEN_TOKENS),
    ),
  };
}

/** A fraction of a micro-dollar rounds up. What was billed at less because it was cached counts in full. */
export function priceOfMainUsage(
  { inputTokens, outputTokens }: Omit<MainUsage, "model">,
  { textInUsd, textOutUsd }: TextPrices,
): MicroUsd {
  return microUsd(inputTokens * textInUsd + outputTokens * textOutUsd);
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** The description of the image tool, and whatever else a provider puts in front. */
const TOOL_TOKENS = 2_000;
/** A prompt that the main model makes longer, and a closing remark. */
const WRITTEN_TOKENS = 1_000;

/** The most that a model thinks about one request, in tokens. */
export const MOST_THOUGHT_TOKENS: { readonly [reasoning in Reasoning]: number } = {
  none: 0,
  minimal: 1_000,
  low: 4_000,
  medium: 12_000,
  high: 32_000,
  xhigh: 64_000,
};

const LEAST_THOUGHT_TOKENS: { readonly [reasoning in Reasoning]: number } = {
  none: 0,
  minimal: 0,
  low: 0,
  medium: 0,
  high: 500,
  xhigh: 1_000,
};
