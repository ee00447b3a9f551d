import { buildProject, type Built } from "../build/build-project.js";
import type { Project } from "../build/open-project.js";
import type { PlannedProject } from "../build/plan-project.js";
import type { AssetId } from "../model/asset.js";
import type { BuildEvent } from "../model/build-event.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { NOTHING, type MicroUsd, type Price } from "../model/money.js";
import type { Plan, Step } from "../model/plan.js";
import { unreachable } from "../model/unreachable.js";
import type { StandingBook } from "./standing-book.js";

export interface WatchBuild {
  readonly project: Project;
  readonly book: StandingBook;
  /** What it is expected to cost at most, by the plan that it is begun for. */
  readonly price: Price;
  /** As for a build. */
  readonly reuse: () => PlannedProject | undefined;
  readonly force: readonly AssetId[];
  readonly concurrency: number | undefined;
  readonly emit: (event: BuildEvent) => void;
  /** Told which assets the build takes on, once it has looked for itself. */
  readonly takesOn: (ids: ReadonlySet<AssetId>) => void;
  readonly stopping: AbortSignal;
  readonly abort: AbortSignal;
}

/**
 * Builds what may be made now, judged again by the plan that is made once the repo is held, and books what came of it.
 * Returns what went wrong with the build as a whole.
 */
export async function runBuild(build: WatchBuild): Promise<readonly Diagnostic[]> {
  const { project, book, reuse, force, concurrency, emit, takesOn, stopping, abort } = build;
  const steps = new Map<AssetId, Step>();
  const silent = new Set<AssetId>();
  let spent: MicroUsd = NOTHING;
  const maxCostMicroUsd = mostToSpend(build);
  const built = await buildProject(project, {
    reuse,
    force,
    concurrency,
    stopping,
    abort,
    ...(maxCostMicroUsd !== undefined && { maxCostMicroUsd }),
    choose(plan: Plan) {
      const { now, unasked } = book.work(plan);
      for (const id of unasked) silent.add(id);
      for (const step of plan.steps) if (now.has(step.asset.id)) steps.set(step.asset.id, step);
      takesOn(now);
      return now;
    },
    mayAsk: (id) => !silent.has(id),
    emit(event) {
      if (event.kind === "spent") spent = event.totalMicroUsd;
      if (event.kind === "done" && !stopping.aborted) {
        for (const result of event.summary.results) {
          const step = steps.get(result.id);
          if (step) book.note(step, result);
        }
      }
      emit(event);
    },
  });
  book.spend(spent);
  return troubleOf(built);
}

/** No more than somebody said yes to, and than is left of the watch's budget. */
function mostToSpend({ book, price }: WatchBuild): MicroUsd | undefined {
  const limits = [book.leftMicroUsd, price.kind === "estimate" ? price.highMicroUsd : undefined];
  const [least] = limits.filter((limit) => limit !== undefined).toSorted((a, b) => a - b);
  return least;
}

function troubleOf(built: Built): readonly Diagnostic[] {
  switch (built.kind) {
    case "built":
      return [];
    case "unsaved":
      return [built.diagnostic];
    case "invalid":
      return built.diagnostics;
    case "declined":
      return [];
    case "refused":
      return [{ severity: "error", code: "not-spent", message: built.because }];
    case "busy":
      return [{ severity: "error", code: "busy", message: `this repo is being built by ${built.holder}` }];
    default:
      return unreachable(built);
  }
}
