import type { Asset, AssetId, Manifest, Reference } from "../model/asset.js";
import { fingerprintOf, type Digest } from "../model/digest.js";
import type { Lock } from "../model/lock.js";
import { addPrices } from "../model/money.js";
import type { Plan, Step, Verdict } from "../model/plan.js";
import type { Snapshot } from "../model/snapshot.js";
import { decideStep, type Orders, type Wanted } from "./decide.js";
import { generationInputs, upstreamOf, type DigestOf } from "./generation-inputs.js";
import { inOrder } from "./in-order.js";
import { judgingOf, picturesComing, unansweredQuestions, type Judging } from "./judging-of.js";
import { digestOfSource, know, type Known } from "./known.js";
import { orphansOf } from "./orphans-of.js";
import { judgingInBrief, priceOfJudging } from "./price-of-judging.js";
import { priceOfStep } from "./price-of-step.js";
import { redrawDrafts } from "./redraw-drafts.js";
import { shareRequests } from "./share-requests.js";
import type { WantMemory } from "./want-memory.js";
import { withUpstream } from "./with-upstream.js";

export interface PlanInput {
  readonly manifest: Manifest;
  readonly lock: Lock;
  readonly snapshot: Snapshot;
  readonly orders: Orders;
  /** Which assets are asked for; those they are made from come along. All when left out. */
  readonly chosen?: ReadonlySet<AssetId>;
  /** Of the plan before, where plans are made over and over. */
  readonly memory?: WantMemory | undefined;
}

/** What a build would do, in order, with reasons and prices. Pure: equal inputs, equal plan. */
export function makePlan({ manifest, lock, snapshot, orders, chosen, memory }: PlanInput): Plan {
  const known = know(lock, snapshot, { assets: manifest.assets, memory });
  const included = chosen && withUpstream(manifest.assets, chosen);
  const assets = inOrder(included ? manifest.assets.filter(({ id }) => included.has(id)) : manifest.assets);
  const pictures = new Map<AssetId, Digest | undefined>();
  const share = shareRequests();
  const coming = new Map<AssetId, number>();
  const decided = assets.map((asset): Step => {
    const wanted = want(asset, known, (id) => pictures.get(id));
    const decision = decideStep(wanted, known, orders);
    const { verdict, waitsFor } = share(wanted, decision);
    pictures.set(asset.id, decision.picture);
    const shared = (waitsFor && coming.get(waitsFor)) ?? 0;
    coming.set(asset.id, shared + picturesComing(asset, verdict));
    const judging = judgingOf({ asset, fingerprint: wanted.fingerprint, verdict, shared }, known);
    const making = priceOfStep(asset, verdict, { manifest, known });
    const asking = priceOfJudging(asset, judging, manifest);
    return {
      asset,
      verdict,
      price: addPrices([making, asking]),
      ...judgingInBrief(asset, judging, asking),
      inputs: wanted.inputs,
      fingerprint: wanted.fingerprint,
      needs: [...upstreamOf(asset), ...(waitsFor === undefined ? [] : [waitsFor])],
      ...(decision.picture && { picture: decision.picture }),
      ...unansweredBefore(wanted, { verdict, judging }, known),
    };
  });
  const steps = redrawDrafts(decided, known);
  return { steps, orphans: chosen ? [] : orphansOf(known, steps), price: addPrices(steps.map(({ price }) => price)) };
}

function unansweredBefore(
  { fingerprint }: Wanted,
  { verdict: { kind }, judging }: { readonly verdict: Verdict; readonly judging: Judging },
  known: Known,
): Pick<Step, "unanswered"> {
  const isMade = fingerprint !== undefined && (kind === "generate" || kind === "regenerate");
  const made = isMade ? (known.unanswered.get(fingerprint) ?? []) : [];
  const all = [...made, ...(judging.requests.length > 0 ? unansweredQuestions(judging, known) : [])];
  return all.length > 0 ? { unanswered: all } : {};
}

/** What `asset` asks for, when its upstream assets' pictures are those that `pictureOf` says. */
export function want(asset: Asset, known: Known, pictureOf: (id: AssetId) => Digest | undefined): Wanted {
  const digestOf: DigestOf = (source) => digestOfSource(known, source, pictureOf);
  const upstream = upstreamOf(asset);
  const sent = new Map<AssetId, Digest>();
  for (const id of upstream) {
    const picture = pictureOf(id);
    if (picture) sent.set(id, picture);
  }
  const awaits = upstream.filter((id) => pictureOf(id) === undefined);
  const ask = () => {
    const inputs = generationInputs(asset, digestOf);
    return { inputs, fingerprint: awaits.length === 0 ? fingerprintOf(inputs) : undefined };
  };
  const { inputs, fingerprint } = known.memory?.recall(asset, picturesOf(asset).map(digestOf), ask) ?? ask();
  return { asset, inputs, fingerprint, awaits, sent };
}

/** All that its inputs hold of the outside. */
function picturesOf({ edit, references, mask }: Asset): readonly Reference["source"][] {
  const sources = [...(edit ? [edit] : []), ...references].map(({ source }) => source);
  return mask ? [...sources, { kind: "file", path: mask }] : sources;
}
