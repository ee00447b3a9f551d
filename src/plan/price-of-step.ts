import { estimateMainModel } from "../catalog/estimate-main-model.js";
import { estimatePrice, estimateTokens, type EstimateInput } from "../catalog/estimate.js";
import type { Asset, AssetId, Manifest, Reference } from "../model/asset.js";
import { addPrices, priceUpTo, type Price } from "../model/money.js";
import type { PictureTokens } from "../model/picture-tokens.js";
import type { Verdict } from "../model/plan.js";
import { attemptsLeft } from "./attempts-left.js";
import { knownToBe } from "./known-to-be.js";
import { composePrompt } from "./compose-prompt.js";
import { unreachable } from "../model/unreachable.js";
import { escalate, LONGEST_CORRECTION } from "./escalate.js";
import { fileAt, type Known } from "./known.js";

/** What making the pictures of `verdict` will cost; that a judge looks at them comes on top. */
export function priceOfStep(asset: Asset, verdict: Verdict, pricing: Pricing): Price {
  switch (verdict.kind) {
    case "generate":
    case "regenerate": {
      const unmet = [verdict.because].flat().find((reason) => reason.kind === "unmet");
      if (unmet) return priceOfAttempts(asset, { tried: unmet.tried, least: verdict.count }, pricing);
      const further = priceOfAttempts(asset, { tried: asset.candidates, least: 0 }, pricing);
      return addPrices([priceOfPictures(asset, verdict.count, pricing), further]);
    }
    case "adopt": {
      const { isCertain } = knownToBe(asset, verdict.masters, pricing.known);
      const tried = Math.max(asset.candidates, verdict.masters.length);
      return isCertain && verdict.masters.length > 0
        ? { kind: "free" }
        : priceOfAttempts(asset, { tried, least: 0 }, pricing);
    }
    case "fresh":
    case "judge":
    case "render":
    case "restore":
    case "drifted":
    case "pinned":
    case "lost":
    case "unmet":
      return { kind: "free" };
    default:
      return unreachable(verdict);
  }
}

interface AttemptRange {
  /** Pictures that were made for the request. */
  readonly tried: number;
  /** Pictures that are bought in any case. */
  readonly least: number;
}

/** From as few further attempts as there can be to as many, each at what it asks for by then. */
function priceOfAttempts(asset: Asset, { tried, least }: AttemptRange, pricing: Pricing): Price {
  const steps = Array.from({ length: attemptsLeft(asset, tried) }, (_, index) => tried - asset.candidates + index + 1);
  const prices = steps.map((step) => {
    const escalated = escalate(asset, { step, corrections: [LONGEST_CORRECTION] });
    return priceOfPictures(escalated.asset, 1, pricing);
  });
  return priceUpTo(prices, least);
}

/** What `count` pictures for `asset` will cost; the draft provider draws for nothing. */
export function priceOfPictures(asset: Asset, count: number, { manifest, known }: Pricing): Price {
  const { provider, settings } = asset;
  if (provider.kind === "draft") return { kind: "free" };
  const asked = { ...requestOf(asset, known), count };
  const drawing = estimatePrice({ ...asked, prices: manifest.prices.get(settings.model) });
  const { mainModel } = provider;
  if (!mainModel) return drawing;
  const prices = manifest.textPrices.get(mainModel.name);
  return addPrices([drawing, estimateMainModel({ ...asked, mainModel, prices })]);
}

/** What each picture for `asset` is reckoned to be billed for; undefined where it is drawn, or nobody knows. */
export function tokensOfPicture(asset: Asset, known: Known): PictureTokens | undefined {
  return asset.provider.kind === "draft" ? undefined : estimateTokens(requestOf(asset, known));
}

function requestOf(asset: Asset, known: Known): Pick<EstimateInput, "settings" | "prompt" | "pictures"> {
  const sent = [asset.edit, ...asset.references].flatMap((reference) => (reference ? [reference] : []));
  return {
    settings: asset.settings,
    prompt: composePrompt(asset),
    pictures: sent.map(({ source }) => pixelsOf(source, known)),
  };
}

/** What prices are reckoned with. */
export interface Pricing {
  readonly manifest: Pick<Manifest, "prices" | "textPrices">;
  readonly known: Known;
}

interface Pixels {
  readonly width: number;
  readonly height: number;
}

/** Undefined where the picture is not there to be measured; the estimate then takes the most one can cost. */
function pixelsOf(source: Reference["source"], known: Known): Pixels | undefined {
  switch (source.kind) {
    case "file": {
      const { width, height } = fileAt(known, source.path) ?? {};
      return width === undefined || height === undefined ? undefined : { width, height };
    }
    case "asset":
      return pixelsOfAsset(source.id, known);
    case "url":
      return undefined;
    default:
      return unreachable(source);
  }
}

function pixelsOfAsset(id: AssetId, known: Known): Pixels | undefined {
  const size = known.wanted.get(id)?.settings.size;
  if (size?.kind === "exact") return size;
  const entry = known.lock.assets.get(id);
  return entry?.candidates.find(({ digest }) => digest === entry.picked);
}
