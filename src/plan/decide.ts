import type { Asset, AssetId } from "../model/asset.js";
import type { Digest, Fingerprint } from "../model/digest.js";
import type { GenerationInputs, LockEntry, Master } from "../model/lock.js";
import type { AdoptSource, Reason, Verdict } from "../model/plan.js";
import { changesBetween } from "./changes-between.js";
import { distinct, mastersOf, type Bought, type Known } from "./known.js";
import { driftedPaths, outputState } from "./output-state.js";

/** What one asset asks for, once it is known which pictures it would send. */
export interface Wanted {
  readonly asset: Asset;
  readonly inputs: GenerationInputs;
  /** Undefined while a picture it sends has yet to be made. */
  readonly fingerprint: Fingerprint | undefined;
  /** The assets that have yet to be made. */
  readonly awaits: readonly AssetId[];
}

/** What the command line adds, by asset. */
export interface Orders {
  readonly force: (id: AssetId) => boolean;
  readonly overwrite: (id: AssetId) => boolean;
}

/** The one decision: `plan`, `check`, `build` and `why` all ask here. */
export function decide(wanted: Wanted, known: Known, orders: Orders): Verdict {
  const entry = known.lock.assets.get(wanted.asset.id);
  const verdict = entry ? decideKnown(wanted, entry, { known, orders }) : decideNew(wanted, known, orders);
  if (orders.overwrite(wanted.asset.id)) return verdict;
  const drifted = driftedPaths(wanted.asset, entry, known);
  if (drifted.length === 0) return verdict;
  return { kind: "drifted", outputs: drifted, blocks: reasonsOf(verdict) };
}

/** The digest of the picture in use once `verdict` is carried out; undefined when it has yet to be made. */
export function pictureAfter(verdict: Verdict, entry: LockEntry | undefined, asset: Asset): Digest | undefined {
  if (verdict.kind === "generate" || verdict.kind === "regenerate") return undefined;
  if (verdict.kind === "adopt") return verdict.picked;
  return entry && (choose(asset, entry.candidates, entry.picked)?.digest ?? entry.picked);
}

/** The candidate to use: the manifest's pick, else the one in use, else the first. */
export function choose(asset: Asset, candidates: readonly Master[], picked: Digest | undefined): Master | undefined {
  if (asset.pick !== undefined) return candidates[asset.pick - 1];
  return candidates.find(({ digest }) => digest === picked) ?? candidates[0];
}

interface Given {
  readonly known: Known;
  readonly orders: Orders;
}

function decideNew(wanted: Wanted, known: Known, orders: Orders): Verdict {
  const found = orders.force(wanted.asset.id) ? undefined : findPicture(wanted, known);
  if (found) return found;
  return { kind: "generate", because: { kind: "new" }, count: wanted.asset.candidates };
}

function decideKnown(wanted: Wanted, entry: LockEntry, { known, orders }: Given): Verdict {
  const { asset, fingerprint } = wanted;
  const changes = changesOf(wanted, entry);
  const held = heldBy(asset, entry, changes);
  if (held) return decideHeld(held, decideFiles(asset, entry, known));
  if (orders.force(asset.id)) return { kind: "regenerate", because: [{ kind: "forced" }], count: asset.candidates };
  if (!fingerprint || fingerprint !== entry.fingerprint) {
    return findPicture(wanted, known) ?? { kind: "regenerate", because: changes, count: asset.candidates };
  }
  const have = mastersOf(entry, fingerprint).length;
  if (have >= asset.candidates) return decideFiles(asset, entry, known);
  return {
    kind: "generate",
    because: { kind: "more-candidates", have, want: asset.candidates },
    count: asset.candidates - have,
  };
}

/** Why a picture stays although its request changed. */
function heldBy(
  asset: Asset,
  entry: LockEntry,
  changes: readonly Reason[],
): Extract<Verdict, { kind: "pinned" }> | undefined {
  if (asset.pin || entry.pin) return { kind: "pinned", by: "pin", changes };
  if (asset.provider.kind !== "draft" || entry.inputs["provider"] === "draft") return undefined;
  // A draft never takes the place of a bought picture; that it would be drawn by another provider is no change of it.
  const ofSubstance = changes.filter((change) => change.kind !== "field" || !DRAWN_BY.has(change.field));
  return { kind: "pinned", by: "bought", changes: ofSubstance };
}

const DRAWN_BY: ReadonlySet<string> = new Set(["provider", "name"]);

/** A held picture is never made anew, but its files may be derived from it. */
function decideHeld(held: Extract<Verdict, { kind: "pinned" }>, files: Verdict): Verdict {
  if (held.changes.length === 0) return files;
  return files.kind === "fresh" || files.kind === "regenerate" ? held : files;
}

/** The picture stands; its files may not. */
function decideFiles(asset: Asset, entry: LockEntry, known: Known): Verdict {
  const master = choose(asset, entry.candidates, entry.picked)?.digest ?? entry.picked;
  const state = outputState(asset, entry, { known, master });
  const because: readonly Reason[] =
    master === entry.picked ? state.changes : [{ kind: "picked", from: entry.picked, to: master }, ...state.changes];
  if (because.length === 0 && state.missing.length === 0) return { kind: "fresh" };
  if (!state.derivable) {
    const all: readonly Reason[] = [
      ...because,
      ...state.missing.map((path) => ({ kind: "output-missing", path }) as const),
    ];
    return entry.inputs["provider"] === "draft"
      ? { kind: "regenerate", because: [{ kind: "draft-lost" }], count: asset.candidates }
      : { kind: "lost", master, because: all };
  }
  return because.length > 0 ? { kind: "render", because } : { kind: "restore", missing: state.missing };
}

/** A picture of this very request, made before under this name or another. */
function findPicture({ asset, fingerprint }: Wanted, known: Known): Verdict | undefined {
  const found = fingerprint && known.bought.get(fingerprint);
  if (!fingerprint || !found) return undefined;
  const masters = distinct(found.flatMap((picture) => picture.masters));
  const picked = choose(asset, masters, found.find((picture) => picture.picked)?.picked);
  const own = known.lock.assets.get(asset.id);
  if (!picked || !outputState(asset, own, { known, master: picked.digest }).derivable) return undefined;
  if (masters.length < asset.candidates) {
    return {
      kind: "generate",
      because: { kind: "more-candidates", have: masters.length, want: asset.candidates },
      count: asset.candidates - masters.length,
    };
  }
  const from = sourceOf(asset.id, found, known);
  return (
    from && { kind: "adopt", from, masters: [picked, ...masters.filter(({ digest }) => digest !== picked.digest)] }
  );
}

function sourceOf(id: AssetId, found: readonly Bought[], known: Known): AdoptSource | undefined {
  const own = found.find((picture) => picture.id === id);
  if (own) return { kind: "earlier", at: own.at ?? "" };
  const orphan = found.find((picture) => !known.wanted.has(picture.id) && known.lock.assets.has(picture.id));
  if (orphan) return { kind: "renamed", id: orphan.id };
  const other = found[0];
  return other && { kind: "same-request", id: other.id };
}

function changesOf({ inputs, awaits }: Wanted, entry: LockEntry): readonly Reason[] {
  const upstream = awaits.map((id) => ({ kind: "upstream", id }) as const);
  // A picture that has yet to be made shows as a field that went missing; the upstream says it better.
  const fields = changesBetween(entry.inputs, inputs).filter(
    (change) => upstream.length === 0 || change.kind !== "field" || !isPicture(change.field),
  );
  return [...fields, ...upstream];
}

const isPicture = (field: string): boolean => field === "edit" || field.startsWith("references");

function reasonsOf(verdict: Verdict): readonly Reason[] {
  if (verdict.kind === "generate") return [verdict.because];
  return "because" in verdict ? verdict.because : [];
}
