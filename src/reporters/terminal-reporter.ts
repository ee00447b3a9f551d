import type { BuildEvent } from "../model/build-event.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Plan } from "../model/plan.js";
import { unreachable } from "../model/unreachable.js";
import { BuildProgress } from "./build-progress.js";
import { usableColumns, widthOf } from "./display-width.js";
import { finishedLine, isWorthALine } from "./finished-line.js";
import { FRAME_MS, liveLines } from "./live-lines.js";
import { LiveRegion } from "./live-region.js";
import { paintIn } from "./paint.js";
import { planInBrief } from "./plan-in-brief.js";
import { printable } from "./printable.js";
import type { Reporter } from "./reporter.js";
import { formatSummary } from "./summary-table.js";
import type { TerminalOutput, Timers } from "./terminal-output.js";
import { tryingAgain } from "./trying-again.js";
import { wrapWords } from "./wrap-words.js";

export interface TerminalReporterOptions {
  readonly output: TerminalOutput;
  /** Milliseconds of any clock that only goes forward. */
  readonly nowMs: () => number;
  readonly timers: Timers;
  /** The text of a warning, safe for a terminal. */
  readonly formatDiagnostic: (diagnostic: Diagnostic) => string;
}

/** For people at a terminal: finished assets scroll by above lines that show what is in flight, then a summary. */
export function terminalReporter({ output, nowMs, timers, formatDiagnostic }: TerminalReporterOptions): Reporter {
  const paint = paintIn(output);
  const region = new LiveRegion(output);
  const progress = new BuildProgress();
  let above = "";
  let hasSpoken = false;
  let idWidth = 8;
  let heldUpBy: string | undefined;
  let stopping: string | undefined;
  let stopTicking: (() => void) | undefined;

  // What scrolls by waits for the next frame, so that a thousand quick assets cost ten writes a second.
  const frame = (): void => {
    const width = usableColumns(output.columns) - 1;
    const height = Math.max(1, output.rows - 1);
    const notice = stopping ?? (heldUpBy && `Waiting for another run of artlock (${heldUpBy})`);
    region.update(above, liveLines(progress, { width, height, idWidth, nowMs: nowMs(), notice, paint }));
    above = "";
  };
  const tick = (): void => {
    stopTicking ??= timers.every(FRAME_MS, frame);
  };
  const end = (last = ""): void => {
    stopTicking?.();
    stopTicking = undefined;
    region.end(above + last);
    above = "";
  };
  const say = (line: string): void => {
    hasSpoken = true;
    above += `${line}\n`;
  };

  const report = (event: BuildEvent): void => {
    progress.note(event, nowMs());
    heldUpBy = event.kind === "waiting" ? printable(event.holder) : undefined;
    switch (event.kind) {
      case "planned":
        idWidth = widestId(event.plan);
        if (progress.waiting > 0)
          wrapWords(planInBrief(event.plan), usableColumns(output.columns)).map(paint.dim).forEach(say);
        break;
      case "warning":
        say(formatDiagnostic(event.diagnostic).trimEnd());
        break;
      case "trying-again":
        say(tryingAgain(event));
        break;
      case "finished":
        if (isWorthALine(event.result)) {
          say(finishedLine(event.result, { columns: usableColumns(output.columns), idWidth, paint }));
        }
        break;
      case "interrupted":
        stopping = `Finishing ${event.inFlight} in flight; press Ctrl-C again to stop now.`;
        break;
      case "done":
        return end((hasSpoken ? "\n" : "") + formatSummary(event.summary, output));
      case "waiting":
      case "started":
      case "retrying":
      case "judging":
      case "spent":
        break;
      default:
        return unreachable(event);
    }
    tick();
  };
  return { report, close: () => end() };
}

function widestId({ steps }: Plan): number {
  const widest = steps
    .filter(({ verdict }) => verdict.kind !== "fresh")
    .reduce((width, { asset }) => Math.max(width, widthOf(printable(asset.id))), 8);
  return Math.min(widest, 32);
}
