import type { AssetId } from "../model/asset.js";
import type { AssetResult, BuildEvent } from "../model/build-event.js";
import { NOTHING, type MicroUsd } from "../model/money.js";
import type { Verdict } from "../model/plan.js";
import { unreachable } from "../model/unreachable.js";
import { timeLeft, type WorkKind } from "./time-left.js";

/** How far a build is, gathered from its events. Times are of the clock that `note` is given. */
export class BuildProgress {
  readonly #waiting = new Map<AssetId, WorkKind>();
  readonly #inFlight = new Map<AssetId, InFlight>();
  readonly #finished: { kind: WorkKind; elapsedMs: number }[] = [];
  #done = 0;
  #mostAtOnce = 0;
  #spentMicroUsd: MicroUsd = NOTHING;
  #unknownCosts = 0;

  note(event: BuildEvent, nowMs: number): void {
    switch (event.kind) {
      case "planned":
        for (const { asset, verdict } of event.plan.steps) {
          const kind = workOf(verdict.kind);
          if (kind) this.#waiting.set(asset.id, kind);
        }
        break;
      case "started":
        this.#waiting.delete(event.id);
        this.#inFlight.set(event.id, { id: event.id, verdict: event.verdict, sinceMs: nowMs });
        this.#mostAtOnce = Math.max(this.#mostAtOnce, this.#inFlight.size);
        break;
      case "retrying":
        this.#update(event.id, { retry: { untilMs: nowMs + event.waitMs, why: event.why } });
        break;
      case "judging":
        this.#update(event.id, { isShown: true });
        break;
      case "spent":
        this.#update(event.id, { isShown: false });
        this.#spentMicroUsd = event.totalMicroUsd;
        if (event.cost.kind === "unknown") this.#unknownCosts += 1;
        break;
      case "finished":
        this.#finish(event.result, nowMs);
        break;
      case "trying-again":
      case "warning":
      case "waiting":
      case "interrupted":
      case "done":
        break;
      default:
        unreachable(event);
    }
  }

  /** Oldest first. */
  get inFlight(): readonly InFlight[] {
    return [...this.#inFlight.values()];
  }

  get done(): number {
    return this.#done;
  }

  get waiting(): number {
    return this.#waiting.size;
  }

  get spentMicroUsd(): MicroUsd {
    return this.#spentMicroUsd;
  }

  /** Requests that reported no usage, so that their cost is missing in `spentMicroUsd`. */
  get unknownCosts(): number {
    return this.#unknownCosts;
  }

  /** Milliseconds; undefined while there is nothing to judge by. */
  timeLeftMs(nowMs: number): number | undefined {
    return timeLeft({
      finished: this.#finished,
      inFlight: this.inFlight.map(({ verdict, sinceMs }) => ({
        kind: workOf(verdict) ?? "derive",
        elapsedMs: nowMs - sinceMs,
      })),
      waiting: [...this.#waiting.values()],
      concurrency: this.#mostAtOnce,
    });
  }

  #update(id: AssetId, change: Partial<InFlight>): void {
    const asset = this.#inFlight.get(id);
    if (asset) this.#inFlight.set(id, { ...asset, ...change });
  }

  #finish({ id, outcome }: AssetResult, nowMs: number): void {
    const started = this.#inFlight.get(id);
    const kind = started ? workOf(started.verdict) : this.#waiting.get(id);
    this.#inFlight.delete(id);
    this.#waiting.delete(id);
    if (!kind) return;
    this.#done += 1;
    // A failure's time says nothing of how long success takes.
    if (started && SUCCEEDED.has(outcome.kind)) this.#finished.push({ kind, elapsedMs: nowMs - started.sinceMs });
  }
}

export interface InFlight {
  readonly id: AssetId;
  readonly verdict: Verdict["kind"];
  readonly sinceMs: number;
  /** Whether a judge is looking at its picture. */
  readonly isShown?: boolean;
  /** The last wait before sending again; over once `untilMs` has passed. */
  readonly retry?: { readonly untilMs: number; readonly why: string };
}

const SUCCEEDED: ReadonlySet<string> = new Set(["generated", "judged", "rendered", "restored", "adopted"]);

function workOf(verdict: Verdict["kind"]): WorkKind | undefined {
  if (verdict === "generate" || verdict === "regenerate" || verdict === "judge") return "make";
  return verdict === "render" || verdict === "restore" || verdict === "adopt" ? "derive" : undefined;
}
