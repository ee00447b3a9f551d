import { buildProject, type BuildOptions } from "../build/build-project.js";
import { openProject } from "../build/open-project.js";
import type { ExitCode } from "../model/build-event.js";
import { usd } from "../model/money.js";
import { unreachable } from "../model/unreachable.js";
import { createReporter } from "../reporters/create-reporter.js";
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
  readonly wait?: boolean;
  readonly frozen?: boolean;
  /** False with --no-drafts. */
  readonly drafts?: boolean;
  readonly dryRun?: boolean;
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

function buildOptions(only: readonly string[], flags: BuildFlags): BuildOptions {
  const { force, overwrite, accept, concurrency, maxCost, timeout, wait } = flags;
  return {
    only,
    force,
    overwrite,
    accept,
    concurrency,
    wait,
    timeoutMs: timeout,
    ...(maxCost !== undefined && { maxCostMicroUsd: usd(maxCost) }),
  };
}
