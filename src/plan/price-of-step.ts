import { estimatePrice } from "../catalog/estimate.js";
import type { Asset, AssetId, Manifest, Reference } from "../model/asset.js";
import type { Price } from "../model/money.js";
import type { Verdict } from "../model/plan.js";
import { composePrompt } from "./compose-prompt.js";
import { unreachable } from "../model/unreachable.js";
import { fileAt, type Known } from "./known.js";

/** What carrying out `verdict` will cost. */
export function priceOfStep(asset: Asset, verdict: Verdict, pricing: Pricing): Price {
  const makes = verdict.kind === "generate" || verdict.kind === "regenerate";
  return makes ? priceOfPictures(asset, verdict.count, pricing) : { kind: "free" };
}

/** What `count` pictures for `asset` will cost; the draft provider draws for nothing. */
export function priceOfPictures(asset: Asset, count: number, { prices, known }: Pricing): Price {
  if (asset.provider.kind === "draft") return { kind: "free" };
  const sent = [asset.edit, ...asset.references].flatMap((reference) => (reference ? [reference] : []));
  return estimatePrice({
    settings: asset.settings,
    prompt: composePrompt(asset),
    pictures: sent.map(({ source }) => pixelsOf(source, known)),
    count,
    prices: prices.get(asset.settings.model),
  });
}

/** What prices are reckoned with. */
export interface Pricing {
  readonly prices: Manifest["prices"];
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
