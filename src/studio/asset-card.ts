import type { AssetId } from "../model/asset.js";
import { outputSetDigest } from "../model/output-set-digest.js";
import type { LockEntry, Master } from "../model/lock.js";
import type { Step } from "../model/plan.js";
import { unreachable } from "../model/unreachable.js";
import { masterInUse } from "../plan/decide.js";
import { sumCosts } from "../reporters/describe-cost.js";
import { describeVerdict } from "../reporters/describe-verdict.js";
import { stepToJson } from "../reporters/plan-to-json.js";
import type { StudioView } from "./studio-source.js";
import type { AssetCard, CardState, PictureJson } from "./wire.js";

/** How one asset of the manifest stands, for the grid. */
export function cardOf(step: Step, view: StudioView): AssetCard {
  const { asset, price } = step;
  const { id } = asset;
  const entry = view.lock.assets.get(id);
  const failure = view.failed.get(id);
  const inUse = entry && masterInUse(asset, entry);
  return {
    ...bookOf(id, view),
    id,
    state: stateOf(step, { isWorking: view.working.has(id), hasFailed: failure !== undefined }),
    why: failure ?? whyOf(step),
    price,
    tags: asset.tags,
    alt: asset.alt ?? "",
    isPinned: asset.pin || entry?.pin === true,
    ...pictureIn(entry, inUse, view),
  };
}

/** What the lock still holds of an asset that the manifest no longer has. */
export function orphanCard(id: AssetId, view: StudioView): AssetCard {
  const entry = view.lock.assets.get(id);
  const inUse = entry?.candidates.find(({ digest }) => digest === entry.picked);
  return {
    ...bookOf(id, view),
    id,
    state: "orphan",
    why: "no longer in the manifest; `artlock prune` removes its files",
    price: { kind: "free" },
    tags: [],
    alt: "",
    isPinned: entry?.pin === true,
    ...pictureIn(entry, inUse, view),
  };
}

/** The master where a store has it, as after a fresh clone none has those of drafts; else the largest file made from it. */
export function pictureIn(
  entry: LockEntry | undefined,
  master: Master | undefined,
  { snapshot }: StudioView,
): Pick<AssetCard, "picture"> {
  if (master && snapshot.masters.has(master.digest)) return { picture: pictureOf(master) };
  const files = [...(entry?.outputs ?? [])].filter(([path, { digest }]) => snapshot.files.get(path)?.digest === digest);
  const [largest] = files.map(([, record]) => record).toSorted((a, b) => b.width * b.height - a.width * a.height);
  return largest ? { picture: pictureOf(largest) } : {};
}

export function pictureOf({ digest, width, height }: PictureJson): PictureJson {
  return { digest, width, height };
}

type Book = Pick<AssetCard, "spentMicroUsd" | "unknownCosts" | "isDraft" | "isApproved" | "candidates">;

function bookOf(id: AssetId, { lock }: StudioView): Book {
  const entry = lock.assets.get(id);
  const attempts = [...(lock.unplaced.get(id) ?? []), ...(entry?.attempts ?? [])];
  const spent = sumCosts(attempts.map(({ cost }) => cost));
  return {
    spentMicroUsd: spent.knownMicroUsd,
    unknownCosts: spent.unknown,
    isDraft: entry?.inputs["provider"] === "draft",
    isApproved: entry?.approved !== undefined && entry.approved === outputSetDigest(entry.outputs),
    candidates: entry?.candidates.length ?? 0,
  };
}

interface Live {
  readonly isWorking: boolean;
  readonly hasFailed: boolean;
}

function stateOf({ verdict, judging }: Step, { isWorking, hasFailed }: Live): CardState {
  if (isWorking) return "working";
  if (hasFailed) return "failed";
  switch (verdict.kind) {
    case "fresh":
    case "pinned":
      return verdict.kind;
    case "generate":
    case "regenerate":
      return "due";
    case "judge":
      return "unasked";
    case "render":
    case "restore":
    case "adopt":
      return judging ? "unasked" : "free";
    case "drifted":
    case "lost":
    case "unmet":
      return "held";
    default:
      return unreachable(verdict);
  }
}

function whyOf(step: Step): string {
  const { because, next, verdict } = stepToJson(step);
  const [reason] = because;
  if (verdict === "drifted") return "changed by hand since it was made";
  if (step.verdict.kind === "judge") return describeVerdict(step.verdict).because[0] ?? "";
  if (verdict === "lost") return "its master is in no store";
  return reason?.text ?? next[0] ?? "";
}
