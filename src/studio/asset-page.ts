import type { Asset, Reference } from "../model/asset.js";
import { ADOPTED, type Attempt } from "../model/lock.js";
import { outputSetDigest } from "../model/output-set-digest.js";
import { unreachable } from "../model/unreachable.js";
import { composePrompt } from "../plan/compose-prompt.js";
import { upstreamOf } from "../plan/generation-inputs.js";
import { describeCost, sumCosts } from "../reporters/describe-cost.js";
import { outputFacts } from "../reporters/output-facts.js";
import { whyToJson } from "../reporters/why-to-json.js";
import { cardOf, pictureIn, pictureOf } from "./asset-card.js";
import { attemptsOf, mastersOf } from "./asset-masters.js";
import type { StudioView } from "./studio-source.js";
import type { AssetPage, AttemptJson, ReferenceJson, RenditionJson } from "./wire.js";
import { writtenPrompt } from "./written-prompt.js";

/** Everything that is shown of one asset; undefined when the manifest has none of that name. */
export function assetPage(id: string, view: StudioView): AssetPage | undefined {
  const { plan, lock, snapshot, project } = view;
  const step = plan.steps.find(({ asset }) => asset.id === id);
  if (!step) return undefined;
  const { asset } = step;
  const entry = lock.assets.get(asset.id);
  const story = {
    id: asset.id,
    step,
    entry,
    snapshot,
    unplaced: lock.unplaced.get(asset.id),
    composedPrompt: composePrompt(asset),
    referredBy: project.manifest.assets
      .filter((other) => upstreamOf(other).includes(asset.id))
      .map((other) => other.id),
  };
  const renditions = outputFacts(story).flatMap(({ path, record, state }): readonly RenditionJson[] =>
    record ? [{ ...pictureOf(record), path, bytes: record.bytes, state: state ?? "as-made" }] : [],
  );
  const isWhole = entry !== undefined && renditions.every(({ state }) => state === "as-made" || state === "accepted");
  return {
    card: cardOf(step, view),
    why: whyToJson(story),
    prompt: writtenPrompt(asset, project),
    references: referencesOf(asset, view),
    renditions,
    ...mastersOf(asset, view),
    attempts: attemptsOf(asset.id, lock).map(attemptOf).toReversed(),
    ...(isWhole && renditions.length > 0 && { outputSet: outputSetDigest(entry.outputs) }),
  };
}

function referencesOf({ edit, references, mask }: Asset, view: StudioView): readonly ReferenceJson[] {
  return [
    ...(edit ? [referenceOf({ role: "edit", ...edit }, view)] : []),
    ...references.map((reference) => referenceOf(reference, view)),
    ...(mask ? [referenceOf({ role: "mask", source: { kind: "file", path: mask } }, view)] : []),
  ];
}

function referenceOf({ source, role = "reference" }: Reference, view: StudioView): ReferenceJson {
  switch (source.kind) {
    case "file": {
      const picture = view.snapshot.files.get(source.path)?.digest;
      return { label: source.path, role, ...(picture && { picture }) };
    }
    case "url":
      return { label: source.url, role };
    case "asset": {
      const entry = view.lock.assets.get(source.id);
      const inUse = entry?.candidates.find(({ digest }) => digest === entry.picked);
      const { picture } = pictureIn(entry, inUse, view);
      return { label: source.id, role, asset: source.id, ...(picture && { picture: picture.digest }) };
    }
    default:
      return unreachable(source);
  }
}

function attemptOf({ at, provider, model, outcome, judged, cost, requestId }: Attempt): AttemptJson {
  return {
    at,
    model: provider === ADOPTED ? ADOPTED : model,
    outcome: judged && outcome === "ok" ? "judged" : outcome,
    cost: describeCost(sumCosts([cost])),
    ...(requestId !== undefined && { requestId }),
  };
}
