import type { AssetId } from "../model/asset.js";
import type { AssetResult, BuildSummary, ExitCode } from "../model/build-event.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Cost } from "../model/lock.js";
import type { Digest } from "../model/digest.js";
import { sumMicroUsd, type MicroUsd } from "../model/money.js";
import type { Step } from "../model/plan.js";
import { upstreamOf } from "../plan/generation-inputs.js";
import { holdCopies } from "./hold-copies.js";
import { removeLeft } from "./left-files.js";
import type { Run } from "./run.js";
import { runStep } from "./run-step.js";
import { failed, skipped, type StepResult } from "./step-result.js";
import { writeFailure } from "./write-failure.js";

/** Carries out every step of the run's plan, those that do not wait for one another at the same time. */
export async function runPlan(opened: Run): Promise<BuildSummary> {
  const startedMs = opened.host.nowMs();
  const planned = new Map(opened.plan.steps.map(({ asset, picture }) => [asset.id, picture]));
  const run: Running = { ...opened, held: await holdCopies(opened), planned };
  const done = new Map<AssetId, Promise<AssetResult>>();
  const interrupted = (): void => tellOfStop(run);
  run.stopping.addEventListener("abort", interrupted, { once: true });
  for (const step of run.plan.steps) done.set(step.asset.id, settle(step, done, run));
  // A bug in one step, or in a listener, must not cut off the requests of others that are under way.
  await Promise.allSettled(done.values());
  await removeLeft(run);
  run.stopping.removeEventListener("abort", interrupted);
  const results = await Promise.all(done.values());
  return summarize(results, { run, elapsedMs: run.host.nowMs() - startedMs });
}

function tellOfStop({ takenOver, state, emit }: Run): void {
  if (!takenOver.aborted) return emit({ kind: "interrupted", inFlight: state.inFlight.size });
  state.stopReason = "another artlock took this repo over";
  emit({ kind: "warning", diagnostic: TAKEN_OVER });
}

const TAKEN_OVER: Diagnostic = {
  severity: "error",
  code: "taken-over",
  message: "another artlock took this repo over while this one worked, so this one starts nothing more",
  hint: "what was paid for is kept; see that .artlock/run.lock is not removed while a build runs, then build again",
};

interface Running extends Run {
  /** The picture that each asset was planned to have in use; see Step. */
  readonly planned: ReadonlyMap<AssetId, Digest | undefined>;
}

/** A failed asset never stops the others: whatever may be expected to happen, this resolves with a result. */
async function settle(
  step: Step,
  done: ReadonlyMap<AssetId, Promise<AssetResult>>,
  run: Running,
): Promise<AssetResult> {
  const { id } = step.asset;
  const needed = await Promise.all(step.needs.flatMap((need) => done.get(need) ?? []));
  const readyMs = run.host.nowMs();
  const idle = step.verdict.kind === "fresh" || step.verdict.kind === "pinned";
  const result = withJudging(await attempt(step, needed, run), run.state.spentOnJudging.get(id) ?? []);
  const startedMs = run.state.inFlight.get(id) ?? readyMs;
  run.state.inFlight.delete(id);
  if (!run.state.pictures.has(id)) run.state.pictures.set(id, run.book.entry(id)?.picked);
  const finished: AssetResult = { id, ...result, elapsedMs: run.host.nowMs() - startedMs };
  if (!idle || result.outcome.kind === "failed") {
    run.book.saveNowAndThen();
    run.emit({ kind: "finished", result: finished });
  }
  return finished;
}

async function attempt(step: Step, needed: readonly AssetResult[], run: Running): Promise<StepResult> {
  const missing = needed.find((result) => isMissing(result, step, run));
  if (missing && makesPicture(step)) {
    const message = `it needs ${missing.id}, which was not made`;
    if (missing.outcome.kind === "skipped") return skipped(message);
    return failed({ code: "needs", message, hint: "mend that first" });
  }
  if (run.stopping.aborted && step.verdict.kind !== "fresh" && step.verdict.kind !== "pinned")
    return skipped(run.state.stopReason);
  try {
    return await runStep(step, run);
  } catch (error) {
    if (run.abort.aborted && error === run.abort.reason) return skipped(run.state.stopReason);
    return failed(writeFailure(error));
  }
}

function withJudging(result: StepResult, costs: readonly Cost[]): StepResult {
  return { ...result, requests: result.requests + costs.length, costs: [...result.costs, ...costs] };
}

/** An asset that fails over its files may still have the very picture that was to be sent. */
function isMissing({ id, outcome }: AssetResult, { asset }: Step, { planned, state }: Running): boolean {
  if (outcome.kind !== "failed" && outcome.kind !== "skipped") return false;
  const picture = upstreamOf(asset).includes(id) ? planned.get(id) : undefined;
  return picture === undefined || state.pictures.get(id) !== picture;
}

/** Its files may be derived whatever became of others; its picture would be made from, or instead of, the wrong one. */
function makesPicture({ fingerprint, verdict }: Step): boolean {
  return !fingerprint || verdict.kind === "generate" || verdict.kind === "regenerate" || verdict.kind === "adopt";
}

function summarize(results: readonly AssetResult[], { run, elapsedMs }: { run: Run; elapsedMs: number }): BuildSummary {
  const count = (...kinds: readonly AssetResult["outcome"]["kind"][]): number =>
    results.filter(({ outcome }) => kinds.includes(outcome.kind)).length;
  const costs = results.flatMap((result) => result.costs);
  const stopped = run.takenOver.aborted ? "taken-over" : run.stopping.aborted ? "interrupted" : run.state.stopped;
  return {
    results,
    generated: count("generated"),
    rendered: count("rendered", "restored", "adopted"),
    fresh: count("fresh", "pinned"),
    failed: count("failed"),
    billedMicroUsd: sumOf("billed", costs),
    estimatedMicroUsd: sumOf("estimated", costs),
    unknownCosts: costs.filter(({ kind }) => kind === "unknown").length,
    ...(stopped && { stopped }),
    elapsedMs,
    exitCode: exitCodeOf(results, stopped),
  };
}

function sumOf(kind: "billed" | "estimated", costs: readonly Cost[]): MicroUsd {
  return sumMicroUsd(costs.flatMap((cost) => (cost.kind === kind ? [cost.microUsd] : [])));
}

function exitCodeOf(results: readonly AssetResult[], stopped: BuildSummary["stopped"]): ExitCode {
  if (stopped === "interrupted") return 130;
  if (stopped === "taken-over") return 1;
  if (stopped === "budget") return 5;
  const codes = results.flatMap(({ outcome }) => (outcome.kind === "failed" ? [outcome.failure.code] : []));
  // What was not made because an expectation failed upstream is a failure of that expectation.
  if (codes.includes("expectation") && codes.every((code) => code === "expectation" || code === "needs")) return 4;
  return codes.length > 0 || results.some(({ outcome }) => outcome.kind === "skipped") ? 1 : 0;
}
