import type { AssetResult, BuildEvent } from "../../model/build-event.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import { formatUsd } from "../../model/money.js";
import type { Plan } from "../../model/plan.js";
import { tryingAgain } from "../trying-again.js";
import { unreachable } from "../../model/unreachable.js";
import type { WatchEvent } from "../../model/watch-event.js";
import { countOf } from "../format-quantity.js";
import type { Paint } from "../paint.js";
import { planGroupOf, planRows } from "../plan-rows.js";
import { failures, leftUndone } from "../summary-troubles.js";
import { wrapIndented, wrapWords } from "../wrap-words.js";
import { changedFiles, changeInBrief, spendingRule } from "./watch-words.js";

export interface NewsPage {
  /** Columns now. */
  readonly width: () => number;
  readonly paint: Paint;
  /** Says nothing but what went wrong. */
  readonly quiet: boolean;
  readonly formatDiagnostic: (diagnostic: Diagnostic) => string;
  /** A line for an asset that is finished. */
  readonly finished: (result: AssetResult) => string;
  readonly isWorthALine: (result: AssetResult) => boolean;
}

/** What a watch says as it goes along, each thing once: lines that scroll by, in a terminal or a log. */
export class WatchNews {
  readonly #page: NewsPage;
  #hasBegun = false;
  #isWrong = false;
  #changed: readonly string[] = [];
  #warnings: ReadonlySet<string> = new Set();
  #decisions: ReadonlySet<string> = new Set();

  constructor(page: NewsPage) {
    this.#page = page;
  }

  tell(event: WatchEvent): readonly string[] {
    switch (event.kind) {
      case "changed":
        this.#changed = event.files;
        return [];
      case "invalid":
        return this.#wrong(event.diagnostics);
      case "looked":
        return this.#looked(event);
      case "build":
        return this.#build(event.event);
      case "trouble":
        return event.diagnostics.map((diagnostic) => this.#page.formatDiagnostic(diagnostic).trimEnd());
      case "standing":
        return [];
      case "ended":
        return this.#said(event.spentMicroUsd > 0 ? [`Spent ${formatUsd(event.spentMicroUsd)} while watching.`] : []);
      default:
        return unreachable(event);
    }
  }

  #wrong(diagnostics: readonly Diagnostic[]): readonly string[] {
    const changed = this.#changed.length > 0 ? this.#said([changedFiles(this.#changed)]) : [];
    this.#changed = [];
    this.#isWrong = true;
    return [...changed, ...diagnostics.map((diagnostic) => this.#page.formatDiagnostic(diagnostic).trimEnd())];
  }

  #looked({ plan, warnings, standing }: Extract<WatchEvent, { kind: "looked" }>): readonly string[] {
    const { paint, formatDiagnostic } = this.#page;
    const lines: string[] = [];
    if (!this.#hasBegun) {
      const rule = spendingRule(plan, standing);
      lines.push(
        ...this.#said([`Watching ${countOf(plan.steps.length, "asset")}.${rule === undefined ? "" : ` ${rule}`}`]),
      );
    } else if (this.#isWrong) lines.push(...this.#said(["All is right again."]).map(paint.good));
    if (this.#changed.length > 0) lines.push(...this.#said([changeInBrief(this.#changed, plan)]));
    this.#hasBegun = true;
    this.#isWrong = false;
    this.#changed = [];
    const told = warnings.map((warning) => formatDiagnostic(warning).trimEnd());
    lines.push(...told.filter((text) => !this.#warnings.has(text)));
    this.#warnings = new Set(told);
    return [...lines, ...this.#decide(plan)];
  }

  /** What only a person can go on with, told when it comes up. */
  #decide(plan: Plan): readonly string[] {
    const width = this.#page.width();
    const steps = plan.steps.filter((step) => planGroupOf(step) === "decision");
    const told = planRows({ ...plan, steps, orphans: [] }, width - 6).map(({ mark, id, label, because, next }) =>
      [
        ...wrapWords(`${mark} ${id}: ${label}`, width).map(this.#page.paint.bad),
        ...because.flatMap((reason) => wrapIndented(reason, width, 4)),
        ...next.flatMap((step) => wrapIndented(`→ ${step}`, width, 4).map(this.#page.paint.dim)),
      ].join("\n"),
    );
    const news = told.filter((text) => !this.#decisions.has(text));
    this.#decisions = new Set(told);
    return news;
  }

  #build(event: BuildEvent): readonly string[] {
    const { paint, formatDiagnostic, finished, isWorthALine } = this.#page;
    switch (event.kind) {
      case "warning": {
        const text = formatDiagnostic(event.diagnostic).trimEnd();
        return this.#warnings.has(text) ? [] : [text];
      }
      case "finished": {
        const { result } = event;
        if (result.outcome.kind !== "failed")
          return isWorthALine(result) && !this.#page.quiet ? [finished(result)] : [];
        // Those are told as what is to be decided.
        if (result.outcome.failure.code === "drifted" || result.outcome.failure.code === "lost") return [];
        return failures([result], { width: this.#page.width(), paint });
      }
      case "done":
        return leftUndone(event.summary.results, { width: this.#page.width(), paint });
      case "interrupted":
        return event.inFlight > 0 ? this.#said([`Finishing ${event.inFlight} in flight.`]) : [];
      case "trying-again":
        return this.#said([tryingAgain(event)]);
      case "planned":
      case "waiting":
      case "started":
      case "retrying":
      case "judging":
      case "spent":
        return [];
      default:
        return unreachable(event);
    }
  }

  #said(texts: readonly string[]): readonly string[] {
    if (this.#page.quiet) return [];
    return texts.flatMap((text) => wrapWords(text, this.#page.width())).map(this.#page.paint.dim);
  }
}
