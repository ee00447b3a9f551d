import { buildProject, type BuildOptions } from "../build/build-project.js";
import { openProject, type Project } from "../build/open-project.js";
import { isCi } from "../build/why-not-spend.js";
import type { ExitCode } from "../model/build-event.js";
import { usd } from "../model/money.js";
import { unreachable } from "../model/unreachable.js";
import { createReporter } from "../reporters/create-reporter.js";
import { askToSpend } from "./ask-to-spend.js";
import { checkCommand } from "./check.js";
import { inWords, reportBusy, reportInvalid, reportStopped, type CommandContext, type GlobalFlags } from "./context.js";
import { planCommand } from "./plan.js";

export interface BuildFlags extends GlobalFlags {
  readonly force?: readonly string[];
  readonly overwrite?: readonly string[];
  readonly accept?: readonly string[];
  readonly concurrency?: number;
  /** US dollars. */
  readonly maxCost?: number;
  /** Milliseconds. */
  readonly timeout?: number;
  readonly retryUncertain?: boolean;
  readonly wait?: boolean;
  readonly frozen?: boolean;
  /** False with --no-drafts. */
  readonly drafts?: boolean;
  /** False with --no-unchecked. */
  readonly unchecked?: boolean;
  readonly dryRun?: boolean;
  /** Spends what the limits allow without asking. */
  readonly yes?: boolean;
}

export async function buildCommand(
  context: CommandContext,
  only: readonly string[],
  flags: BuildFlags,
): Promise<ExitCode> {
  if (flags.frozen) return checkCommand(context, only, { ...flags, readOnly: true });
  if (flags.dryRun) return planCommand(context, only, flags);
  const opened = await openProject(context.host, flags);
  if (opened.kind === "invalid") return reportInvalid(context, flags, opened.diagnostics);
  const stopping = new AbortController();
  const abort = new AbortController();
  const reporter = createReporter({
    stdout: context.stdout,
    stderr: context.stderr,
    json: flags.json ?? false,
    quiet: flags.quiet ?? false,
    nowMs: context.host.nowMs,
    timers: context.timers,
    formatDiagnostic: (diagnostic) => inWords(context, [diagnostic]),
  });
  const stopListening = context.onInterrupt((times) => {
    if (times === 1) stopping.abort(new Error("interrupted"));
    else abort.abort(new Error("interrupted twice"));
  });
  try {
    const built = await buildProject(opened.project, {
      ...buildOptions(only, flags),
      emit: (event) => reporter.report(event),
      ...(canAsk(context, opened.project, flags) && {
        confirm: (question, signal) => {
          // What was told so far has to stand above the question, and nothing may be drawn over it.
          reporter.close();
          return askToSpend(context, question, signal);
        },
      }),
      stopping: stopping.signal,
      abort: abort.signal,
    });
    reporter.close();
    switch (built.kind) {
      case "built":
        return built.summary.exitCode;
      case "unsaved":
        return reportStopped(context, flags, {
          exitCode: 1,
          message: flags.json ? built.diagnostic.message : inWords(context, [built.diagnostic]),
        });
      case "invalid":
        return reportInvalid(context, flags, built.diagnostics);
      case "refused":
        return reportStopped(context, flags, { exitCode: 5, message: built.because });
      case "declined":
        return reportStopped(context, flags, { exitCode: 130, message: "Nothing was bought." });
      case "busy":
        if (stopping.signal.aborted) return 130;
        return reportBusy(context, flags, built.holder);
      default:
        return unreachable(built);
    }
  } finally {
    reporter.close();
    stopListening();
  }
}

/** Only somebody who sees the question and can press a key. */
function canAsk({ keys, stderr }: CommandContext, { host }: Project, { yes }: BuildFlags): boolean {
  return yes !== true && keys.isTerminal && stderr.isTerminal && !isCi(host.env["CI"]);
}

function buildOptions(only: readonly string[], flags: BuildFlags): BuildOptions {
  const { force, overwrite, accept, concurrency, maxCost, timeout, retryUncertain, wait } = flags;
  return {
    only,
    force,
    overwrite,
    accept,
    concurrency,
    wait,
    retryUncertain,
    timeoutMs: timeout,
    ...(maxCost !== undefined && { maxCostMicroUsd: usd(maxCost) }),
  };
}
