import { jsonReporter } from "./json-reporter.js";
import { lineReporter } from "./line-reporter.js";
import type { Reporter } from "./reporter.js";
import type { TerminalOutput } from "./terminal-output.js";
import { terminalReporter, type TerminalReporterOptions } from "./terminal-reporter.js";

export interface CreateReporterOptions extends Omit<TerminalReporterOptions, "output"> {
  /** Standard output: data, which is NDJSON or nothing. */
  readonly stdout: TerminalOutput;
  /** Standard error: progress. */
  readonly stderr: TerminalOutput;
  readonly json: boolean;
  readonly quiet: boolean;
}

/** The reporter for how a build was called: for programs, for people at a terminal, or for a log. */
export function createReporter({ stdout, stderr, json, quiet, ...rest }: CreateReporterOptions): Reporter {
  if (json) return jsonReporter(stdout);
  if (stderr.isTerminal && !quiet) return terminalReporter({ output: stderr, ...rest });
  return lineReporter({ output: stderr, quiet, formatDiagnostic: rest.formatDiagnostic });
}
