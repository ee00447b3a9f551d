import type { Asset, AssetId, Manifest } from "../model/asset.js";
import { fingerprintOf, type Digest, type Fingerprint } from "../model/digest.js";
import type { Lock } from "../model/lock.js";
import { addPrices, type Price } from "../model/money.js";
import type { Orphan, Plan, Step, Verdict } from "../model/plan.js";
import type { Snapshot } from "../model/snapshot.js";
import { decide, pictureAfter, type Orders, type Wanted } from "./decide.js";
import { generationInputs, upstreamOf, type DigestOf } from "./generation-inputs.js";
import { digestOfSource, know, type Known } from "./known.js";
import { inOrder, withUpstream } from "./order.js";
import { priceOfStep } from "./price-of-step.js";

export interface PlanInput {
  readonly manifest: Manifest;
  readonly lock: Lock;
  readonly snapshot: Snapshot;
  readonly orders: Orders;
  /** Which assets are asked for; those they are made from come along. All when left out. */
  readonly chosen?: ReadonlySet<AssetId>;
}

/** What a build would do, in order, with reasons and prices. Pure: equal inputs, equal plan. */
export function makePlan({ manifest, lock, snapshot, orders, chosen }: PlanInput): Plan {
  const known = know(lock, snapshot, manifest.assets);
  const included = chosen && withUpstream(manifest.assets, chosen);
  const assets = inOrder(included ? manifest.assets.filter(({ id }) => included.has(id)) : manifest.assets);
  const pictures = new Map<AssetId, Digest | undefined>();
  const pending = new Map<Fingerprint, Pending>();
  const steps = assets.map((asset): Step => {
    const wanted = want(asset, known, (id) => pictures.get(id));
    const { verdict, needs } = shareRequest(wanted, decide(wanted, known, orders), pending);
    pictures.set(asset.id, pictureAfter(verdict, lock.assets.get(asset.id), asset));
    const price = priceOfStep(asset, verdict, { prices: manifest.prices, known });
    return { asset, verdict, price, inputs: wanted.inputs, fingerprint: wanted.fingerprint, needs };
  });
  return { steps, orphans: chosen ? [] : orphansOf(known, steps), price: totalPrice(steps) };
}

/** What `asset` asks for, when its upstream assets' pictures are those that `pictureOf` says. */
export function want(asset: Asset, known: Known, pictureOf: (id: AssetId) => Digest | undefined): Wanted {
  const digestOf: DigestOf = (source) => digestOfSource(known, source, pictureOf);
  const inputs = generationInputs(asset, digestOf);
  const awaits = upstreamOf(asset).filter((id) => pictureOf(id) === undefined);
  return { asset, inputs, fingerprint: awaits.length === 0 ? fingerprintOf(inputs) : undefined, awaits };
}

function totalPrice(steps: readonly Step[]): Price {
  return addPrices(steps.map(({ price }) => price));
}

interface Pending {
  readonly id: AssetId;
  readonly count: number;
}

/** Two assets with one request: the first makes it, the second adopts it, buying only the candidates it wants beyond. */
function shareRequest(
  wanted: Wanted,
  verdict: Verdict,
  pending: Map<Fingerprint, Pending>,
): Pick<Step, "verdict" | "needs"> {
  const { asset, fingerprint } = wanted;
  const needs = upstreamOf(asset);
  if (!fingerprint || (verdict.kind !== "generate" && verdict.kind !== "regenerate")) return { verdict, needs };
  const first = pending.get(fingerprint);
  if (!first || verdict.count > first.count) pending.set(fingerprint, { id: asset.id, count: verdict.count });
  if (!first) return { verdict, needs };
  const beyond = verdict.count - first.count;
  const from = { kind: "same-request", id: first.id } as const;
  return {
    verdict: beyond > 0 ? { ...verdict, count: beyond } : { kind: "adopt", from, masters: [] },
    needs: [...needs, first.id],
  };
}

function orphansOf(known: Known, steps: readonly Step[]): readonly Orphan[] {
  const taken = new Set(
    steps.flatMap(({ verdict }) =>
      verdict.kind === "adopt" && verdict.from.kind === "renamed" ? [verdict.from.id] : [],
    ),
  );
  return [...known.lock.assets]
    .filter(([id]) => !known.wanted.has(id) && !taken.has(id))
    .map(([id, entry]) => ({ id, outputs: [...entry.outputs.keys()] }));
}
