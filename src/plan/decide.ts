import type { Asset, AssetId } from "../model/asset.js";
import type { Digest } from "../model/digest.js";
import { failedFindings, type Examination } from "../model/expectation.js";
import type { LockEntry, Master } from "../model/lock.js";
import type { Reason, Verdict } from "../model/plan.js";
import { unreachable } from "../model/unreachable.js";
import { attemptsLeft } from "./attempts-left.js";
import { changesOfRequest, type Asked } from "./changes-of-request.js";
import { knownToBe } from "./known-to-be.js";
import { forcedInWait } from "./forced-in-wait.js";
import { acceptedAtStake, driftedOutputs } from "./hand-edited.js";
import type { Known } from "./known.js";
import { madeBefore } from "./made-before.js";
import { outputState } from "./output-state.js";
import { inputsOf } from "./outputs-from.js";
import { queriesLeft } from "./queries-left.js";
import { whyMade, workOf } from "./work-of.js";

/** What one asset asks for. */
export interface Wanted extends Asked {
  readonly asset: Asset;
  /** Pictures of other assets that are sent along, as far as there are any yet. */
  readonly sent: ReadonlyMap<AssetId, Digest>;
}

/** What the command line adds, by asset. */
export interface Orders {
  readonly force: (id: AssetId) => boolean;
  readonly overwrite: (id: AssetId) => boolean;
}

export interface Decision {
  readonly verdict: Verdict;
  /** As in a Step. */
  readonly picture: Digest | undefined;
}

/** The verdict alone, for a step whose pictures have come in since it was planned. */
export function decide(wanted: Wanted, known: Known, orders: Orders): Verdict {
  return decideStep(wanted, known, orders).verdict;
}

/** The one decision: `plan`, `check`, `build` and `why` all ask here. */
export function decideStep(wanted: Wanted, known: Known, orders: Orders): Decision {
  const { asset } = wanted;
  const entry = known.lock.assets.get(asset.id);
  const given = { known, force: orders.force(asset.id), overwrite: orders.overwrite(asset.id) };
  const due = entry ? decideKnown(wanted, entry, given) : decideNew(wanted, given);
  const picture = pictureAfter(due, wanted, known);
  const verdict = orJudge(orUnmet(orLost(due, wanted, known), wanted, known), wanted, known);
  if (given.overwrite) return { verdict, picture };
  const inputs = inputsOf(picture, entry, wanted.inputs);
  const coming = { entry, takenOver: takenOverBy(due, known), master: picture, inputs };
  const drifted = driftedOutputs(asset, coming, known);
  const accepted = acceptedAtStake(asset, coming, known);
  if (drifted.length === 0 && accepted.length === 0) return { verdict, picture };
  const outputs = [...new Set([...drifted, ...accepted])];
  const blocks = workOf(due, wanted, entry);
  return {
    verdict: { kind: "drifted", outputs, blocks, ...(drifted.length === 0 && { accepted: true }) },
    picture,
  };
}

/** The candidate to use: the manifest's pick, else the one in use, else the first. */
export function choose(
  asset: Pick<Asset, "pick">,
  candidates: readonly Master[],
  picked: Digest | undefined,
): Master | undefined {
  if (asset.pick !== undefined) return candidates[asset.pick - 1];
  return candidates.find(({ digest }) => digest === picked) ?? candidates[0];
}

/** The master that an entry's files are derived from: a pick that has yet to be made leaves the candidate in use. */
export function masterInUse(asset: Asset, { candidates, picked }: LockEntry): Master | undefined {
  return choose(asset, candidates, picked) ?? candidates.find(({ digest }) => digest === picked);
}

/** The digest of the picture in use once `verdict` is carried out. */
function pictureAfter(verdict: Verdict, { asset, fingerprint }: Wanted, known: Known): Digest | undefined {
  const entry = known.lock.assets.get(asset.id);
  switch (verdict.kind) {
    case "regenerate": {
      // A draft that is drawn again comes out as it was.
      const again = entry && verdict.because.some(({ kind }) => kind === "draft-lost");
      return again ? choose(asset, entry.candidates.slice(0, verdict.count), entry.picked)?.digest : undefined;
    }
    case "generate": {
      if (!fingerprint || verdict.because.kind !== "more-candidates") return undefined;
      const made = madeBefore(asset.id, fingerprint, known);
      return made && choose(asset, made.masters, made.picked)?.digest;
    }
    case "adopt":
      return isCertain(verdict, asset, known) ? verdict.picked : undefined;
    case "render":
    case "restore":
      return entry && masterInUse(asset, entry)?.digest;
    case "lost":
      return verdict.master;
    case "fresh":
    case "judge":
    case "drifted":
    case "pinned":
    case "unmet":
      return entry?.picked;
    default:
      return unreachable(verdict);
  }
}

/** A picture that was bought and is in no store cannot be sent: better to say so than to plan a price. */
function orLost(verdict: Verdict, wanted: Wanted, known: Known): Verdict {
  if (verdict.kind !== "generate" && verdict.kind !== "regenerate") return verdict;
  for (const [sentFrom, master] of wanted.sent) {
    if (!known.paidFor.has(master) || known.snapshot.masters.has(master)) continue;
    return { kind: "lost", master, because: workOf(verdict, wanted, known.lock.assets.get(wanted.asset.id)), sentFrom };
  }
  return verdict;
}

/** Whether the picture to adopt will be in use: one that nobody has looked at yet may turn out not to meet what is expected. */
function isCertain({ picked, masters }: Extract<Verdict, { kind: "adopt" }>, asset: Asset, known: Known): boolean {
  return knownToBe(
    asset,
    masters.filter(({ digest }) => digest === picked),
    known,
  ).isCertain;
}

/** A picture that the lock knows to fail stands as it does: nothing is derived from it, and none is bought for it unasked. */
function orUnmet(verdict: Verdict, { asset }: Wanted, known: Known): Verdict {
  const entry = known.lock.assets.get(asset.id);
  if (!entry || !STANDING.has(verdict.kind)) return verdict;
  const picture = masterInUse(asset, entry);
  const { best } = knownToBe(asset, picture ? [picture] : [], known);
  return best ? { kind: "unmet", findings: failedFindings(best), tried: 1 } : verdict;
}

/** Where nothing else is to be done to a picture, what has never been asked about it is. */
function orJudge(verdict: Verdict, { asset }: Wanted, known: Known): Verdict {
  const entry = known.lock.assets.get(asset.id);
  if (!entry || (verdict.kind !== "fresh" && verdict.kind !== "pinned")) return verdict;
  const queries = queriesLeft(asset, known, masterInUse(asset, entry)?.digest);
  return queries.length > 0 ? { kind: "judge", queries } : verdict;
}

const STANDING: ReadonlySet<Verdict["kind"]> = new Set(["fresh", "pinned", "render", "restore"]);

function takenOverBy(verdict: Verdict, known: Known): LockEntry | undefined {
  const from = verdict.kind === "adopt" && verdict.from.kind === "renamed" ? verdict.from.id : undefined;
  return from && known.lock.assets.get(from);
}

/** What is known, and what the command line says of this asset. */
interface Given {
  readonly known: Known;
  readonly force: boolean;
  readonly overwrite: boolean;
}

function decideNew(wanted: Wanted, given: Given): Verdict {
  const { candidates: count } = wanted.asset;
  const made = useMade(wanted, given);
  if (!made) return { kind: "generate", because: { kind: "new" }, count };
  return given.force ? { kind: "regenerate", because: [{ kind: "forced" }], count } : made;
}

function decideKnown(wanted: Wanted, entry: LockEntry, given: Given): Verdict {
  const { asset, fingerprint } = wanted;
  const holder = holderOf(asset, entry, given.known);
  if (holder) return decideHeld(wanted, entry, { ...given, holder });
  const count = asset.candidates;
  if (given.force) return { kind: "regenerate", because: [{ kind: "forced" }], count };
  if (fingerprint !== entry.fingerprint) {
    return useMade(wanted, given) ?? { kind: "regenerate", because: whyMade(wanted, entry), count };
  }
  const files = forcedInWait(asset, entry, given.known) ?? decideFiles(wanted, entry, given);
  const have = entry.candidates.length;
  if (files.kind === "lost" || files.kind === "regenerate" || have >= count) return files;
  const made = madeBefore(asset.id, entry.fingerprint, given.known);
  // A server that makes one picture again and again is not asked for others.
  if (made && made.masters.length === have && made.made >= count) return files;
  const because = { kind: "more-candidates", have, want: count } as const;
  return useMade(wanted, given) ?? { kind: "generate", because, count: count - have };
}

type Holder = Extract<Verdict, { readonly kind: "pinned" }>["by"];

/** What keeps a picture although its request changes: a pin, or that it was bought and a draft would take its place. */
function holderOf(asset: Asset, entry: LockEntry, known: Known): Holder | undefined {
  if (asset.pin || entry.pin) return "pin";
  return asset.provider.kind === "draft" && !isDraft(entry, known) ? "bought" : undefined;
}

/** A held picture is never made anew, but its files are derived from it. */
function decideHeld(
  wanted: Wanted,
  entry: LockEntry,
  { holder, ...given }: Given & { readonly holder: Holder },
): Verdict {
  const changes = changesOfRequest(entry, wanted).filter((change) => holder === "pin" || !isOfProvider(change));
  const files = decideFiles(wanted, entry, given);
  return files.kind === "fresh" && changes.length > 0 ? { kind: "pinned", by: holder, changes } : files;
}

/** That a draft would come from another provider is no change of a bought picture. */
function isOfProvider(change: Reason): boolean {
  return change.kind === "field" && change.field === "provider";
}

/** A person's own picture may stand for a draft; that it was adopted makes it as dear as a bought one. */
function isDraft({ inputs, picked }: LockEntry, known: Known): boolean {
  return inputs["provider"] === "draft" && !known.paidFor.has(picked);
}

/** The picture stands; its files may not. */
function decideFiles({ asset, fingerprint }: Wanted, entry: LockEntry, given: Given): Verdict {
  const master = masterInUse(asset, entry)?.digest ?? entry.picked;
  const { work, derivable } = outputState(asset, entry, { ...given, master, inputs: entry.inputs });
  const repicked = master === entry.picked ? [] : [{ kind: "picked", from: entry.picked, to: master } as const];
  const because: readonly Reason[] = [
    ...repicked,
    ...work,
    ...missingPlaceholder(asset, entry, { master, known: given.known }),
  ];
  if (because.length === 0) return { kind: "fresh" };
  if (!derivable) {
    const canRedraw = isDraft(entry, given.known) && fingerprint === entry.fingerprint;
    return canRedraw
      ? { kind: "regenerate", because: [{ kind: "draft-lost" }], count: asset.candidates }
      : { kind: "lost", master, because };
  }
  const missing = because.flatMap((reason) => (reason.kind === "output-missing" ? [reason.path] : []));
  return missing.length === because.length ? { kind: "restore", missing } : { kind: "render", because };
}

/** Only `placeholder: true` wants one at once, and only where the master is at hand to be looked at. */
function missingPlaceholder(
  { placeholder }: Asset,
  entry: LockEntry,
  { master, known }: { readonly master: Digest; readonly known: Known },
): readonly Reason[] {
  const isMissing = placeholder === true && !entry.placeholder && known.snapshot.masters.has(master);
  return isMissing ? [{ kind: "placeholder-missing" }] : [];
}

/** What becomes of an asset whose very request was made before, under this name or another. */
function useMade(wanted: Wanted, given: Given): Verdict | undefined {
  const { asset, fingerprint } = wanted;
  const made = fingerprint && madeBefore(asset.id, fingerprint, given.known);
  if (!made) return undefined;
  const entry = given.known.lock.assets.get(asset.id);
  const { masters, from, made: have } = made;
  const { usable, best } = knownToBe(asset, asset.pick === undefined ? masters : pickedOf(asset, masters), given.known);
  const picked = choose({ pick: undefined }, usable, made.picked)?.digest;
  if (picked && !outputState(asset, entry, { ...given, master: picked, inputs: wanted.inputs }).derivable) {
    // Bought, but in no store: to buy it again is for the user to say. A draft is drawn again without a word.
    return given.known.paidFor.has(picked)
      ? { kind: "lost", master: picked, because: whyMade(wanted, entry) }
      : undefined;
  }
  const want = asset.candidates;
  if (have < want) return { kind: "generate", because: { kind: "more-candidates", have, want }, count: want - have };
  if (picked) return { kind: "adopt", from, masters, picked };
  return best && unmetOrMore(wanted, { best, tried: have, entry });
}

interface Unmet {
  readonly best: Examination;
  readonly tried: number;
  readonly entry: LockEntry | undefined;
}

/** None of the pictures made for the request will do: more are bought as far as the manifest allows, and as far as that alone. */
function unmetOrMore(wanted: Wanted, { best, tried, entry }: Unmet): Verdict {
  const findings = failedFindings(best);
  if (attemptsLeft(wanted.asset, tried) === 0) return { kind: "unmet", findings, tried };
  const because = { kind: "unmet", findings, tried } as const;
  if (!entry) return { kind: "generate", because, count: 1 };
  return { kind: "regenerate", because: [...whyMade(wanted, entry), because], count: 1 };
}

function pickedOf({ pick }: Asset, masters: readonly Master[]): readonly Master[] {
  const picked = pick === undefined ? undefined : masters[pick - 1];
  return picked ? [picked] : [];
}
