import type { AssetId } from "../model/asset.js";
import type { Step, Verdict } from "../model/plan.js";
import { upstreamOf } from "./generation-inputs.js";
import type { Known } from "./known.js";

/**
 * The steps, with those drafts drawn again whose masters are gone and have to be sent: on a fresh clone their files are
 * there, and their masters, which git does not have, are not. The same request draws the same bytes, so that nothing else
 * changes.
 */
export function redrawDrafts(steps: readonly Step[], known: Known): readonly Step[] {
  const byId = new Map(steps.map((step) => [step.asset.id, step]));
  const needed = new Set<AssetId>();
  const isGone = ({ picture }: Step): boolean =>
    picture !== undefined && !known.snapshot.masters.has(picture) && !known.paidFor.has(picture);
  // From the last to the first: a draft that is drawn again sends its own pictures again.
  const redrawn = steps.toReversed().map((step) => {
    const again = needed.has(step.asset.id) ? drawAgain(step, known) : step;
    if (!makesPicture(again.verdict)) return again;
    for (const upstream of upstreamOf(step.asset).flatMap((id) => byId.get(id) ?? [])) {
      if (isGone(upstream)) needed.add(upstream.asset.id);
    }
    return again;
  });
  return redrawn.toReversed();
}

function makesPicture({ kind }: Verdict): boolean {
  return kind === "generate" || kind === "regenerate";
}

/** Only where the draft would be the same, and where no file that was edited by hand is in the way. */
function drawAgain(step: Step, known: Known): Step {
  const { kind } = step.verdict;
  const isSame = step.fingerprint === known.lock.assets.get(step.asset.id)?.fingerprint;
  if (!isSame || (kind !== "fresh" && kind !== "render" && kind !== "restore")) return step;
  const because = [{ kind: "draft-lost" }] as const;
  return { ...step, verdict: { kind: "regenerate", because, count: step.asset.candidates } };
}
