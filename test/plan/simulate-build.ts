import type { Asset, AssetId, Manifest, RenditionSpec } from "../../src/model/asset.js";
import { digestOf, type Digest, type Fingerprint } from "../../src/model/digest.js";
import type { Attempt, Lock, LockEntry, Master, OutputRecord } from "../../src/model/lock.js";
import { microUsd } from "../../src/model/money.js";
import type { Plan, Step, Verdict } from "../../src/model/plan.js";
import type { RepoPath } from "../../src/model/repo-path.js";
import { unreachable } from "../../src/model/unreachable.js";
import { upstreamOf } from "../../src/plan/generation-inputs.js";
import { choose, decide, masterInUse, type Orders, type Wanted } from "../../src/plan/decide.js";
import { distinct, know, type Known } from "../../src/plan/known.js";
import { madeBefore } from "../../src/plan/made-before.js";
import { want } from "../../src/plan/make-plan.js";
import { isAnew } from "../../src/plan/share-requests.js";
import { renditionFingerprint } from "../../src/plan/rendition-fingerprint.js";
import { sampleMaster } from "./sample.js";
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
    known: know(world.lock, snapshotOf(world), manifest.assets),
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

interface Run {
  readonly planned: ReadonlyMap<AssetId, Step>;
  readonly known: Known;
  readonly orders: Orders;
  readonly entries: Map<AssetId, LockEntry>;
  readonly unplaced: Map<AssetId, readonly Attempt[]>;
  /** Made in this run, as a journal keeps them. */
  readonly attempts: (readonly [AssetId, Attempt])[];
  readonly files: Map<RepoPath, Digest>;
  /** Files that their assets no longer want; another asset of the run may. */
  readonly givenUp: (readonly [RepoPath, Digest])[];
  readonly masters: Set<Digest>;
  readonly ours: Set<Digest>;
  readonly pictures: Map<AssetId, Digest | undefined>;
  /** Masters of a request that a step of this run made some of; those of forced steps apart. */
  readonly made: Map<Fingerprint, readonly Master[]>;
  readonly madeAnew: Map<Fingerprint, readonly Master[]>;
  readonly failed: Set<AssetId>;
  bought: number;
  isCrashing: boolean;
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
    case "pinned":
      return true;
    case "drifted":
      return verdict.blocks.length === 0;
    case "lost":
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
  return commit({ asset, made: requestOf(wanted, candidates), picked: choose(asset, candidates, before?.picked) }, run);
}

/** Whether the bytes of every picture that goes along are there. */
function canSend({ edit, references }: Asset, { known, masters, files, pictures }: Run): boolean {
  return [...(edit ? [edit] : []), ...references].every(({ source }) => {
    if (source.kind === "file") return files.has(source.path);
    const picture = source.kind === "asset" ? pictures.get(source.id) : source.digest;
    // A draft that is gone is drawn again where it is sent.
    return picture !== undefined && (masters.has(picture) || !known.paidFor.has(picture));
  });
}

/** What another step of this run has made of the same request. */
function madeFor(wanted: Wanted, { made, madeAnew, orders }: Run): readonly Master[] {
  const fingerprint = fingerprintOf(wanted);
  const anew = madeAnew.get(fingerprint) ?? [];
  return orders.force(wanted.asset.id) && anew.length > 0 ? anew : (made.get(fingerprint) ?? anew);
}

interface Commission {
  readonly asset: Asset;
  readonly made: Pick<LockEntry, "fingerprint" | "inputs" | "candidates">;
  readonly picked: Master | undefined;
  readonly takesOver?: AssetId | undefined;
}

/** Writes the files, then the entry. */
function commit({ asset, made, picked, takesOver }: Commission, run: Run): boolean {
  if (!picked) return false;
  const before = run.entries.get(asset.id);
  const replaces = takesOver === undefined ? undefined : run.entries.get(takesOver);
  const outputs = new Map<RepoPath, OutputRecord>();
  for (const spec of asset.outputs) {
    const record = writeOutput(spec, { picked, before, isNamed: run.orders.overwrite(asset.id) }, run);
    if (!record) return false;
    outputs.set(spec.path, record);
  }
  for (const [path, { digest }] of [...(before?.outputs ?? []), ...(replaces?.outputs ?? [])]) {
    if (outputs.has(path)) continue;
    run.givenUp.push([path, digest]);
    run.ours.add(digest);
  }
  if (run.isCrashing) return false;
  if (takesOver !== undefined) run.entries.delete(takesOver);
  const attempts = [
    ...(replaces?.attempts ?? []),
    ...(run.entries.get(asset.id)?.attempts ?? []),
    ...(run.unplaced.get(asset.id) ?? []),
  ];
  run.unplaced.delete(asset.id);
  const { fingerprint, inputs, candidates } = made;
  const isPinned = before?.pin ?? replaces?.pin;
  run.entries.set(asset.id, {
    fingerprint,
    inputs,
    candidates,
    picked: picked.digest,
    attempts,
    outputs,
    ...(isPinned && { pin: true }),
  });
  run.pictures.set(asset.id, picked.digest);
  return true;
}

/** At the end, when it is known which paths have a new owner: bytes that nobody records would count as a stranger's. */
function removeGivenUp({ givenUp, entries, files }: Run): void {
  const all = [...entries.values()];
  for (const [path, digest] of givenUp) {
    const isRecorded = all.some(({ outputs }) => outputs.get(path)?.digest === digest);
    if (!isRecorded && files.get(path) === digest) files.delete(path);
  }
}

interface Writing {
  readonly picked: Master;
  readonly before: LockEntry | undefined;
  /** Named in --overwrite. */
  readonly isNamed: boolean;
}

/** What stands at the path of `spec` afterwards; undefined when it could not be written. */
function writeOutput(spec: RenditionSpec, { picked, before, isNamed }: Writing, run: Run): OutputRecord | undefined {
  const fingerprint = renditionFingerprint(picked.digest, spec);
  const standing = before?.outputs.get(spec.path);
  const found = run.known.snapshot.files.get(spec.path)?.digest;
  if (standing?.fingerprint === fingerprint && standing.digest === found) return standing;
  const copy = run.known.copies.get(fingerprint);
  const canCopy = copy && run.files.get(copy.path) === copy.record.digest;
  if (!canCopy && !run.masters.has(picked.digest)) return undefined;
  const digest = canCopy ? copy.record.digest : digestOf(`rendition ${fingerprint}`);
  const now = run.files.get(spec.path);
  if (now !== digest) {
    if (now !== found && !isNamed) return undefined;
    run.ours.add(digest);
    run.files.set(spec.path, digest);
  }
  return {
    digest,
    bytes: 1_000,
    width: 480,
    height: 320,
    fingerprint,
    ...(canCopy && copy.record.accepted && { accepted: true }),
  };
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
