import type { Asset, AssetId, Manifest } from "../../src/model/asset.js";
import { digestOf, type Fingerprint } from "../../src/model/digest.js";
import type { Attempt, Lock, Master } from "../../src/model/lock.js";
import { microUsd } from "../../src/model/money.js";
import type { Plan, Step, Verdict } from "../../src/model/plan.js";
import { unreachable } from "../../src/model/unreachable.js";
import { upstreamOf } from "../../src/plan/generation-inputs.js";
import { choose, decide, masterInUse, type Wanted } from "../../src/plan/decide.js";
import { distinct, know } from "../../src/plan/known.js";
import { madeBefore } from "../../src/plan/made-before.js";
import { want } from "../../src/plan/make-plan.js";
import { isAnew } from "../../src/plan/share-requests.js";
import { sampleMaster } from "./sample.js";
import { commit, removeGivenUp, type Commission, type Run } from "./simulate-commit.js";
import { ordersOf, planOf, reread, snapshotOf, withAttempts, type BuildOrders, type World } from "./world.js";

export interface SimulatedBuild {
  readonly world: World;
  readonly plan: Plan;
  /** Pictures bought; drafts are drawn for nothing. */
  readonly bought: number;
  readonly failed: readonly AssetId[];
}

/** Carries out a plan as src/build does, one step after another, with digests in the place of bytes. */
export function simulateBuild(world: World, manifest: Manifest, orders: BuildOrders = {}): SimulatedBuild {
  const plan = planOf(world, manifest, orders);
  const run: Run = {
    planned: new Map(plan.steps.map((step) => [step.asset.id, step])),
    known: know(world.lock, snapshotOf(world), manifest),
    orders: ordersOf(orders),
    entries: new Map(world.lock.assets),
    unplaced: new Map(world.lock.unplaced),
    attempts: [],
    files: new Map(world.files),
    givenUp: [],
    masters: new Set(world.masters),
    ours: new Set(world.ours),
    pictures: new Map(),
    made: new Map(),
    madeAnew: new Map(),
    failed: new Set(),
    bought: world.bought,
    isCrashing: false,
  };
  for (const [index, step] of plan.steps.entries()) {
    run.isCrashing = index === orders.crashAt;
    if (!runStep(step, run)) run.failed.add(step.asset.id);
    if (run.isCrashing) break;
    if (!run.pictures.has(step.asset.id)) run.pictures.set(step.asset.id, run.entries.get(step.asset.id)?.picked);
  }
  if (!run.isCrashing) removeGivenUp(run);
  const lock: Lock = run.isCrashing
    ? withAttempts(world.lock, run.attempts)
    : { version: 1, assets: run.entries, unplaced: run.unplaced };
  const { files, masters, bought } = run;
  // What a build that died wrote is its own until a lock records it, however many filtered builds come between.
  const ours = run.isCrashing ? run.ours : world.ours;
  return {
    world: { ...world, lock: reread(lock), files, masters, ours, bought },
    plan,
    bought: bought - world.bought,
    failed: [...run.failed],
  };
}

/** Whether the step did what it set out to do. */
function runStep(step: Step, run: Run): boolean {
  const { asset } = step;
  if (!upstreamOf(asset).every((id) => cameOutAsPlanned(id, run))) return false;
  const wanted = want(asset, run.known, (id) => run.pictures.get(id));
  const verdict = step.fingerprint ? step.verdict : decide(wanted, run.known, run.orders);
  const entry = run.entries.get(asset.id);
  switch (verdict.kind) {
    case "fresh":
    case "judge":
    case "pinned":
      return true;
    case "drifted":
      return verdict.blocks.length === 0;
    case "lost":
    case "unmet":
      return false;
    case "render":
    case "restore":
      if (!entry) throw new Error("there is no picture to derive from");
      return commit({ asset, made: entry, picked: masterInUse(asset, entry) }, run);
    case "adopt": {
      const candidates = verdict.masters.length > 0 ? verdict.masters : madeFor(wanted, run);
      const picked = choose(asset, candidates, verdict.picked);
      const takesOver = verdict.from.kind === "renamed" ? verdict.from.id : undefined;
      return commit({ asset, made: requestOf(wanted, candidates), picked, takesOver }, run);
    }
    case "generate":
    case "regenerate":
      return make(wanted, verdict, run);
    default:
      return unreachable(verdict);
  }
}

function cameOutAsPlanned(id: AssetId, { planned, pictures, failed }: Run): boolean {
  const picture = planned.get(id)?.picture;
  return picture ? pictures.get(id) === picture : !failed.has(id);
}

function make(wanted: Wanted, verdict: Extract<Verdict, { count: number }>, run: Run): boolean {
  const { asset } = wanted;
  const fingerprint = fingerprintOf(wanted);
  const before = isAnew(verdict) ? undefined : madeBefore(asset.id, fingerprint, run.known);
  const queue = isAnew(verdict) ? run.madeAnew : run.made;
  const have = distinct([...(before?.masters ?? []), ...(queue.get(fingerprint) ?? [])]);
  const bought = Array.from({ length: Math.max(0, asset.candidates - have.length) }, (_, index) =>
    asset.provider.kind === "draft"
      ? sampleMaster(digestOf(`draft ${fingerprint} ${have.length + index}`))
      : sampleMaster(digestOf(`picture ${run.bought + index + 1}`)),
  );
  if (bought.length > 0 && !canSend(asset, run)) return false;
  if (asset.provider.kind !== "draft") run.bought += bought.length;
  for (const { digest } of bought) run.masters.add(digest);
  if (asset.provider.kind !== "draft" && bought.length > 0)
    addAttempt(asset.id, attemptOf(fingerprint, bought, run), run);
  const candidates = [...have, ...bought];
  queue.set(fingerprint, candidates);
  const entry = run.known.lock.assets.get(asset.id);
  // A draft that is drawn again comes out as it was, so the one in use stays.
  const inUse = before?.picked ?? (entry?.fingerprint === fingerprint ? entry.picked : undefined);
  return commit({ asset, made: requestOf(wanted, candidates), picked: choose(asset, candidates, inUse) }, run);
}

/** Whether the bytes of every picture that goes along are there. */
function canSend({ edit, references }: Asset, { masters, files, pictures }: Run): boolean {
  return [...(edit ? [edit] : []), ...references].every(({ source }) => {
    if (source.kind === "file") return files.has(source.path);
    const picture = source.kind === "asset" ? pictures.get(source.id) : source.digest;
    return picture !== undefined && masters.has(picture);
  });
}

/** What another step of this run has made of the same request. */
function madeFor(wanted: Wanted, { made, madeAnew, orders }: Run): readonly Master[] {
  const fingerprint = fingerprintOf(wanted);
  const anew = madeAnew.get(fingerprint) ?? [];
  return orders.force(wanted.asset.id) && anew.length > 0 ? anew : (made.get(fingerprint) ?? anew);
}

function attemptOf(fingerprint: Fingerprint, masters: readonly Master[], run: Run): Attempt {
  return {
    at: new Date(Date.UTC(2026, 10, 23) + run.bought).toISOString(),
    provider: "openai",
    model: "gpt-image-2-2026-04-21",
    fingerprint,
    outcome: "ok",
    masters,
    cost: { kind: "billed", microUsd: microUsd(41_000 * masters.length) },
  };
}

function addAttempt(id: AssetId, attempt: Attempt, run: Run): void {
  run.attempts.push([id, attempt]);
  const entry = run.entries.get(id);
  if (entry) run.entries.set(id, { ...entry, attempts: [...entry.attempts, attempt] });
  else run.unplaced.set(id, [...(run.unplaced.get(id) ?? []), attempt]);
}

function requestOf({ inputs, ...wanted }: Wanted, candidates: readonly Master[]): Commission["made"] {
  return { fingerprint: fingerprintOf({ inputs, ...wanted }), inputs, candidates };
}

function fingerprintOf({ asset, fingerprint }: Wanted): Fingerprint {
  if (!fingerprint) throw new Error(`${asset.id} is made before what it is made from`);
  return fingerprint;
}
