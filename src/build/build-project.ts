import { setMaxListeners } from "node:events";
import { removeTree } from "../disk/write-file.js";
import type { Host } from "../host.js";
import type { AssetId } from "../model/asset.js";
import type { BuildEvent, BuildSummary } from "../model/build-event.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { addPrices, type MicroUsd } from "../model/money.js";
import type { Plan } from "../model/plan.js";
import { isWork } from "../plan/is-work.js";
import type { Finding } from "../model/expectation.js";
import { know } from "../plan/known.js";
import { acceptOutputs } from "./accept-outputs.js";
import { openAttemptClock } from "./attempt-clock.js";
import { attemptsIn } from "../model/attempts-in.js";
import { openBudget, spentInMonth } from "./budget.js";
import { openCheckCache, type CheckCache } from "./check-cache.js";
import { openCoreGate } from "./core-gate.js";
import { createProviders } from "./create-providers.js";
import { fetchPending } from "./fetch-pending.js";
import { openJournal } from "./journal.js";
import { examinerOf } from "./examiner-of.js";
import { openLockBook } from "./lock-book.js";
import { canSpend, warnOfMissingKeys } from "./missing-key.js";
import type { Project } from "./open-project.js";
import { planProject, snapshotOf, type PlannedProject, type PlanOptions } from "./plan-project.js";
import { forgetNoOp, rememberNoOp } from "./remember-no-op.js";
import type { Run, RunState } from "./run.js";
import { holdRepo } from "./run-lock.js";
import { runPlan } from "./run-plan.js";
import { openSchedule } from "./schedule/open-schedule.js";
import { settleJournals } from "./settle-journals.js";
import { mastersIn } from "./take-snapshot.js";
import { warnOfUnchecked } from "./warn-of-unchecked.js";
import { warnOfJournals } from "./warn-of-journals.js";
import { warnOfPayingTwice, warnOfUncertain } from "./warn-of-uncertain.js";
import { warnOfUnpriced } from "./warn-of-unpriced.js";
import { whyNotSpend } from "./why-not-spend.js";
import { worthAsking, type SpendQuestion } from "./worth-asking.js";
import { unwritable } from "./write-failure.js";
import { makePlan } from "../plan/make-plan.js";

export interface BuildOptions extends PlanOptions {
  /** Assets whose hand-edited outputs are taken as they are; names, globs, `tag:…`. */
  readonly accept?: readonly string[];
  /** Requests in flight at once, at most; limits of the account may allow fewer. 32 when left out, few at first. */
  readonly concurrency?: number;
  /** Pictures rendered at once; what the machine can do at once when left out. */
  readonly cores?: number;
  /** Lowers the manifest's limit for one run. */
  readonly maxCostMicroUsd?: MicroUsd;
  /** How long to wait for one request, whatever the manifest says. */
  readonly timeoutMs?: number;
  /** Whether a request that got no answer is sent again in the same run, although it may have been billed. */
  readonly retryUncertain?: boolean;
  /** Whether to wait for another run in this repo to end; on when left out. */
  readonly wait?: boolean;
  /**
   * The steps of the plan to carry out, and with them what they are made from, as far as it stands; all when left out. The
   * others are left as they are, so whatever is made from what they make must be left as well.
   */
  readonly choose?: (plan: Plan) => ReadonlySet<AssetId>;
  /** Whether a judge may be asked about the pictures of an asset whose files are to be derived; yes when left out. */
  readonly mayAsk?: (id: AssetId) => boolean;
  /** Asked once the repo is held: a plan that is still that of this moment, if there is one. Else one is made. */
  readonly reuse?: () => PlannedProject | undefined;
  readonly emit?: (event: BuildEvent) => void;
  /** Whether to go on, asked before more is spent than goes without asking; goes on when left out. */
  readonly confirm?: (question: SpendQuestion, signal: AbortSignal) => Promise<boolean>;
  /** First: start nothing new. */
  readonly stopping?: AbortSignal;
  /** Then: give up what is in flight. */
  readonly abort?: AbortSignal;
}

export type Built =
  | { readonly kind: "built"; readonly summary: BuildSummary }
  /** The disk refused what could not be done without. What was paid for stands in the lock or in the journal. */
  | { readonly kind: "unsaved"; readonly diagnostic: Diagnostic }
  | { readonly kind: "invalid"; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: "refused"; readonly because: string }
  /** By the person who was asked: nothing was bought, and nothing was made. */
  | { readonly kind: "declined" }
  | { readonly kind: "busy"; readonly holder: string };

/** Makes what is missing or stale, as the one writer of the repo, and leaves the lock saying what was made. */
export async function buildProject(project: Project, options: BuildOptions): Promise<Built> {
  try {
    return await buildAlone(project, options);
  } catch (error) {
    return { kind: "unsaved", diagnostic: unwritable(error) };
  }
}

async function buildAlone(project: Project, options: BuildOptions): Promise<Built> {
  const { host, layout } = project;
  const emit = options.emit ?? (() => undefined);
  const stopping = options.stopping ?? new AbortController().signal;
  const lost = new AbortController();
  const held = await holdRepo(layout.runLock, host, {
    wait: options.wait ?? true,
    signal: stopping,
    waiting: (holder) => emit({ kind: "waiting", holder }),
    lost: () => lost.abort(new Error("another run took this repo over")),
  });
  if (held.kind === "busy") return held;
  try {
    await removeTree(layout.temporary);
    const stopOrLost = AbortSignal.any([stopping, lost.signal]);
    const abort = options.abort ?? new AbortController().signal;
    // Everything in flight listens to them; Node warns of more than ten listeners as of a leak.
    setMaxListeners(0, stopOrLost, abort);
    return await buildHeld(project, { ...options, emit, stopping: stopOrLost, takenOver: lost.signal, abort });
  } finally {
    await held.release();
  }
}

type HeldBuildOptions = BuildOptions & Pick<Run, "emit" | "stopping" | "takenOver" | "abort">;

async function buildHeld(project: Project, options: HeldBuildOptions): Promise<Built> {
  const { emit } = options;
  const accepted = await acceptOutputs(project, options.accept ?? []);
  if (accepted.kind === "invalid") return accepted;
  const before = options.reuse?.() ?? (await planProject(project, options));
  if (before.kind === "invalid") return before;
  const whenCoreFree = openCoreGate(options.cores ?? project.host.cores);
  const fetched = await fetchPending(project, before, { ...options, whenCoreFree });
  if (fetched.kind === "unsaved") return fetched;
  const whole = fetched.pending === 0 ? before : await planProject(project, options);
  if (whole.kind === "invalid") return whole;
  const planned = { ...whole, plan: chosenPart(whole.plan, options.choose) };
  const { recovered } = planned;
  const warnings = [
    ...project.warnings,
    ...warnOfUncertain(recovered),
    ...warnOfPayingTwice(planned.plan, recovered),
    ...warnOfJournals(recovered),
    ...warnOfUnpriced(planned.lock, project.manifest.budget, new Date(project.host.nowMs()).toISOString()),
  ];
  for (const diagnostic of warnings) emit({ kind: "warning", diagnostic });
  const refusal = whyNotSpend(planned.plan, project, options.maxCostMicroUsd);
  if (refusal === undefined) {
    for (const diagnostic of warnOfMissingKeys(planned.plan, project.host)) emit({ kind: "warning", diagnostic });
    if (!(await isAgreedTo(planned, project, options))) return { kind: "declined" };
  }
  emit({ kind: "planned", plan: planned.plan });
  if (refusal !== undefined) return { kind: "refused", because: refusal };
  await forgetNoOp(project, planned.plan);
  const checks = openCheckCache(project.layout.cache, project.layout.temporary);
  const run = openRun(project, planned, { ...options, whenCoreFree, checks, unfetched: fetched.unfetched });
  try {
    const summary = await runPlan(run);
    for (const diagnostic of warnOfUnchecked(findingsOf(summary, run))) emit({ kind: "warning", diagnostic });
    // Only speed is at stake here.
    await checks.save().catch(() => undefined);
    const unsaved = await run.book.save();
    await settleJournals(run, project, {
      isSaved: unsaved === undefined,
      recovered,
      hasLoose: summary.failed > 0 || run.state.left.size > 0,
    });
    if (unsaved) return { kind: "unsaved", diagnostic: unsaved };
    await remember(project, run, summary);
    emit({ kind: "done", summary });
    return { kind: "built", summary };
  } catch (error) {
    await run.book.save();
    await run.journal.close({ settled: false });
    throw error;
  }
}

/** What no key is there for is not bought, and need not be asked about. */
async function isAgreedTo(
  { plan, lock }: PlannedProject,
  { manifest, host }: Project,
  { confirm, maxCostMicroUsd, stopping }: HeldBuildOptions,
): Promise<boolean> {
  const steps = plan.steps.filter((step) => canSpend(step, host));
  const at = new Date(host.nowMs()).toISOString();
  const question = confirm && worthAsking(steps, { budget: manifest.budget, maxCostMicroUsd, lock, at });
  return !question || confirm(question, stopping);
}

function chosenPart(plan: Plan, choose: BuildOptions["choose"]): Plan {
  if (!choose) return plan;
  const chosen = choose(plan);
  const needed = new Set(chosen);
  // From the last to the first, as each stands after those that it needs.
  for (const { asset, needs } of plan.steps.toReversed())
    if (needed.has(asset.id)) for (const id of needs) needed.add(id);
  const steps = plan.steps.filter(
    ({ asset, verdict }) => chosen.has(asset.id) || (!isWork(verdict) && needed.has(asset.id)),
  );
  return { ...plan, steps, price: addPrices(steps.map(({ price }) => price)) };
}

/** How the pictures in use came out, of the assets that this run was about. */
function findingsOf({ results }: BuildSummary, { book }: Run): readonly (readonly [AssetId, Finding])[] {
  return results.flatMap(({ id }) =>
    (book.entry(id)?.examined?.findings ?? []).map((finding) => [id, finding] as const),
  );
}

type RunOptions = HeldBuildOptions &
  Pick<Run, "whenCoreFree"> &
  Pick<RunState, "unfetched"> & { readonly checks: CheckCache };

function openRun(project: Project, planned: PlannedProject, options: RunOptions): Run {
  const { manifest, layout, host } = project;
  const { lock, plan, snapshot, orders } = planned;
  const startedMs = host.nowMs();
  const at = new Date(startedMs).toISOString();
  const perRun = [manifest.budget.perRunMicroUsd, options.maxCostMicroUsd].filter((limit) => limit !== undefined);
  const limits = {
    ...manifest.budget,
    ...(perRun.length > 0 && { perRunMicroUsd: perRun.toSorted((a, b) => a - b)[0] }),
  };
  const known = know(lock, snapshot, { assets: manifest.assets, memory: project.memory?.wants });
  const book = openLockBook(planned, project);
  const { checks: cache, abort, whenCoreFree } = options;
  return {
    ...project,
    plan,
    orders,
    ...createProviders(manifest, { host, timeoutMs: options.timeoutMs }),
    known,
    examine: examinerOf(project, { known, cache, lock: () => book.current(), whenCoreFree, abort }),
    journal: openJournal(layout.journal, journalName(at, host)),
    book,
    budget: openBudget(limits, spentInMonth(lock, at)),
    nextAttemptTime: openAttemptClock(host.nowMs, attemptsIn(lock)),
    emit: options.emit,
    retryUncertain: options.retryUncertain ?? false,
    mayAsk: options.mayAsk ?? (() => true),
    stopping: options.stopping,
    takenOver: options.takenOver,
    abort,
    schedule: openSchedule({ host, steps: plan.steps, mostInFlight: options.concurrency, stopping: options.stopping }),
    whenCoreFree,
    state: {
      stopped: undefined,
      stopReason: "the build was interrupted",
      pictures: new Map(),
      masters: new Map(mastersIn(lock)),
      bought: new Map(),
      faults: new Map(),
      wantedPaths: new Set(manifest.assets.flatMap((asset) => asset.outputs.map(({ path }) => path))),
      left: new Map(),
      unfetched: options.unfetched,
      inFlight: new Map(),
      purses: new Map(),
      judging: new Map(),
      spentOnJudging: new Map(),
      shutJudges: new Map(),
      askedInVain: new Map(),
    },
  };
}

/** Two runs of one name would read as one: clocks jump, and in a container every run has the same process id. */
function journalName(at: string, { pid, random }: Host): string {
  return `${at.replaceAll(":", "-")}-${pid}-${random().toString(36).slice(2)}`;
}

/** Looks again at what the build left, once the file system's clock has moved on, so that the next run need not. */
async function remember(project: Project, run: Run, summary: BuildSummary): Promise<void> {
  const { host, manifest } = project;
  // Where the next look comes in a moment, it is of no use, and this run is waited for.
  if (summary.exitCode !== 0 || project.memory) return;
  const changed = summary.results.some(({ outputs }) => outputs.size > 0);
  if (changed) await host.sleep(CLOCK_TICK_MS, run.abort).catch(() => undefined);
  const lookedMs = host.nowMs();
  const lock = run.book.current();
  const snapshot = await snapshotOf(project, lock, { ours: new Set(), held: [] });
  const plan = makePlan({ manifest, lock, snapshot, orders: NO_ORDERS });
  // Only speed is at stake here.
  await rememberNoOp(project, { plan, lock, lookedMs }).catch(() => undefined);
}

const CLOCK_TICK_MS = 25;

const NO_ORDERS = { force: () => false, overwrite: () => false };
