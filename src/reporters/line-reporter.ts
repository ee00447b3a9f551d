import type { BuildEvent } from "../model/build-event.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { unreachable } from "../model/unreachable.js";
import { finishedText, isWorthALine } from "./finished-line.js";
import { formatDuration } from "./format-quantity.js";
import { planInBrief } from "./plan-in-brief.js";
import { tryingAgain } from "./trying-again.js";
import { printable } from "./printable.js";
import type { Reporter } from "./reporter.js";
import { formatSummary } from "./summary-table.js";
import type { TerminalOutput } from "./terminal-output.js";

export interface LineReporterOptions {
  readonly output: TerminalOutput;
  readonly formatDiagnostic: (diagnostic: Diagnostic) => string;
  /** Tells only warnings, failures and the totals. */
  readonly quiet: boolean;
}

/** For logs: one line for each finished asset and no cursor movement, then the summary. */
export function lineReporter({ output, formatDiagnostic, quiet }: LineReporterOptions): Reporter {
  let hasSpoken = false;
  const say = (text: string): void => {
    hasSpoken = true;
    output.write(`${text}\n`);
  };
  const report = (event: BuildEvent): void => {
    switch (event.kind) {
      case "warning":
        return say(formatDiagnostic(event.diagnostic).trimEnd());
      case "waiting":
        return say(`Waiting for another run of artlock (${printable(event.holder)}).`);
      case "interrupted":
        return say(`Interrupted: finishing ${event.inFlight} in flight.`);
      case "planned":
        if (!quiet && event.plan.steps.some(({ verdict }) => verdict.kind !== "fresh")) say(planInBrief(event.plan));
        return;
      case "retrying":
        if (!quiet) say(`${printable(event.id)}: ${retry(event)}`);
        return;
      case "trying-again":
        if (!quiet) say(tryingAgain(event));
        return;
      case "finished":
        if (isWorthALine(event.result) && (!quiet || event.result.outcome.kind === "failed"))
          say(finishedText(event.result));
        return;
      case "done": {
        const { columns, colour } = output;
        output.write((hasSpoken ? "\n" : "") + formatSummary(event.summary, { columns, colour, quiet }));
        return;
      }
      case "started":
      case "judging":
      case "spent":
        return;
      default:
        return unreachable(event);
    }
  };
  return { report, close: () => {} };
}

function retry({ attempt, waitMs, why }: Extract<BuildEvent, { kind: "retrying" }>): string {
  return `sent again in ${formatDuration(waitMs)} (attempt ${attempt}): ${printable(why)}`;
}
