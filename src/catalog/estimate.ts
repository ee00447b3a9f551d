import type { ImageSettings, Quality, Size, TokenPrices } from "../model/asset.js";
import type { Usage } from "../model/lock.js";
import { microUsd, type MicroUsd, type Price } from "../model/money.js";
import type { PictureTokens, TokenRange } from "../model/picture-tokens.js";
import { unreachable } from "../model/unreachable.js";
import { findModel, knownModels, type ImageModel, type OutputTokenRule, type Shape } from "./image-models.js";
import { type Pixels, sizeRule } from "./size.js";

/**
 * Output tokens of one picture, or undefined where no rule was ever published.
 *
 * gpt-image-2 and later: `s = round_half_even(K · short / long)`, `tokens = ceil(K · s · (2,000,000 + w·h) / 4,000,000)`
 * with K from the table of models; checked against OpenAI's published calculator on 20 cells. 2.6 bills low and medium at
 * 3 to 4 times that (measured). An `auto` quality or size spans everything that the model may choose.
 */
export function outputTokens(model: ImageModel, quality: Quality, size: Size): TokenRange | undefined {
  const rule = model.outputTokens;
  const qualities = quality === "auto" ? model.qualities.filter((one) => one !== "auto") : [quality];
  return span(qualities.map((one) => tokensOfQuality(rule, one, size)));
}

/**
 * Tokens of one picture sent along; of one whose pixels nobody knows, anything from one patch to the most. The rule, a third party's
 * finding: scale up (at most twice) towards a long edge of 1024, count patches of 32 pixels, at most 1536.
 */
export function inputPictureTokens(picture: Pixels | undefined): TokenRange {
  if (picture === undefined) return { low: 1, high: INPUT_PATCHES_MAX };
  const scale = Math.min(2, Math.max(1, 1024 / Math.max(picture.width, picture.height)));
  const patches = (edge: number): number => Math.ceil((edge * scale) / 32);
  const tokens = Math.min(INPUT_PATCHES_MAX, patches(picture.width) * patches(picture.height));
  return { low: tokens, high: tokens };
}

/**
 * Near enough for an estimate: o200k makes about one token of four characters of English, and the API adds 6. Counted in
 * UTF-8 bytes, so that scripts which take more tokens a character are not underestimated.
 */
export function promptTokens(prompt: string): number {
  return Math.ceil(new TextEncoder().encode(prompt).length / 4) + 6;
}

/** Dollars per million tokens times tokens are micro-dollars; a fraction rounds up once, for the whole request. */
export function priceOfUsage(usage: Usage, prices: TokenPrices): MicroUsd {
  return microUsd(
    usage.textInputTokens * prices.textInUsd +
      usage.imageInputTokens * prices.imageInUsd +
      usage.outputTokens * prices.imageOutUsd,
  );
}

/** What is asked for; pixels of a picture are undefined while it has yet to be made. */
export interface EstimateInput {
  readonly settings: ImageSettings;
  readonly prompt: string;
  readonly pictures: readonly (Pixels | undefined)[];
  /** Pictures wanted. Each is billed its inputs, whether it is one of ten in a request or has its own. */
  readonly count: number;
  /** Wins over the built-in table, and makes a price for a model that is not in it. */
  readonly prices?: TokenPrices;
}

/**
 * The price of `count` pictures, however they are split into requests: each request rounds up to whole micro-dollars, so
 * `high` rounds every picture up. A model that is not in the table, but has prices, spans all the rules that are known.
 * What is turned away is not billed, so no room is left for that; who tries again on purpose adds up the prices of the tries.
 */
export function estimatePrice(input: EstimateInput): Price {
  const { settings, count, prices } = input;
  const model = findModel(settings.model);
  const perToken = prices ?? model?.prices;
  if (perToken === undefined) return { kind: "unknown", because: whyUnpriced(settings.model, model) };
  const tokens = estimateTokens(input);
  if (tokens === undefined)
    return { kind: "unknown", because: `how ${settings.model} counts the tokens of a picture was never published` };
  const usage = (end: keyof TokenRange): Usage => ({
    textInputTokens: tokens.prompt,
    imageInputTokens: tokens.sent[end],
    outputTokens: tokens.output[end],
  });
  const low = priceOfUsage(times(count, usage("low")), perToken);
  const high = microUsd(count * priceOfUsage(usage("high"), perToken));
  return { kind: "estimate", lowMicroUsd: low, highMicroUsd: high };
}

/** What one picture is reckoned to be billed for; undefined where nobody knows how its model counts. */
export function estimateTokens({
  settings,
  prompt,
  pictures,
}: Omit<EstimateInput, "count">): PictureTokens | undefined {
  const model = findModel(settings.model);
  const output = model
    ? outputTokens(model, settings.quality, settings.size)
    : span(knownModels.map((known) => outputTokens(known, settings.quality, settings.size)));
  if (output === undefined) return undefined;
  const sent = pictures.map(inputPictureTokens);
  const sum = (end: keyof TokenRange): number => sent.reduce((total, tokens) => total + tokens[end], 0);
  return { prompt: promptTokens(prompt), sent: { low: sum("low"), high: sum("high") }, output };
}

const INPUT_PATCHES_MAX = 1536;

function whyUnpriced(name: string, model: ImageModel | undefined): string {
  return model === undefined
    ? `no prices are known for ${name}; give them under \`prices:\` in the manifest`
    : `${name} was retired on ${model.retires ?? "an unknown day"} and its prices are no longer published`;
}

/** Undefined for a quality that the rule does not know; an `auto` size spans every size of the rule. */
function tokensOfQuality(rule: OutputTokenRule, quality: Quality, size: Size): TokenRange | undefined {
  switch (rule.kind) {
    case "unpublished":
      return undefined;
    case "table": {
      const shapes: readonly Shape[] = size.kind === "auto" ? ["square", "portrait", "landscape"] : [shapeOf(size)];
      return span(shapes.map((shape) => exactly(rule.byShape[shape][quality])));
    }
    case "formula": {
      const patches = rule.patches[quality];
      if (patches === undefined) return undefined;
      const tokens = size.kind === "auto" ? anySize(patches) : exactly(formula(patches, size));
      const dearer = rule.dearer?.qualities.includes(quality) ? rule.dearer : { low: 1, high: 1 };
      return tokens && { low: tokens.low * dearer.low, high: tokens.high * dearer.high };
    }
    default:
      return unreachable(rule);
  }
}

function formula(patches: number, { width, height }: Pixels): number {
  const short = roundHalfEven((patches * Math.min(width, height)) / Math.max(width, height));
  return Math.ceil((patches * short * (2_000_000 + width * height)) / 4_000_000);
}

/** The formula grows with the pixels and towards the square, so the corners of the size rule bound it. */
function anySize(patches: number): TokenRange {
  const { minPixels, maxPixels, maxRatio } = sizeRule;
  const longEdge = Math.sqrt(minPixels * maxRatio);
  const largest = Math.sqrt(maxPixels);
  return {
    low: formula(patches, { width: longEdge, height: longEdge / maxRatio }),
    high: formula(patches, { width: largest, height: largest }),
  };
}

function shapeOf({ width, height }: Pixels): Shape {
  if (width === height) return "square";
  return width > height ? "landscape" : "portrait";
}

function roundHalfEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}

const exactly = (tokens: number | undefined): TokenRange | undefined =>
  tokens === undefined ? undefined : { low: tokens, high: tokens };

function span(ranges: readonly (TokenRange | undefined)[]): TokenRange | undefined {
  const known = ranges.filter((range) => range !== undefined);
  if (known.length === 0) return undefined;
  return { low: Math.min(...known.map(({ low }) => low)), high: Math.max(...known.map(({ high }) => high)) };
}

function times(count: number, usage: Usage): Usage {
  return {
    textInputTokens: usage.textInputTokens * count,
    imageInputTokens: usage.imageInputTokens * count,
    outputTokens: usage.outputTokens * count,
  };
}
