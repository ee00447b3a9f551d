import type { Host, Keys } from "../host.js";
import type { ExitCode } from "../model/build-event.js";
import type { Json } from "../model/canonical-json.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { formatDiagnostics } from "../manifest/format-diagnostic.js";
import { jsonLine } from "../reporters/json-line.js";
import type { TerminalOutput, Timers } from "../reporters/terminal-output.js";

/** What a command is given to work with. */
export interface CommandContext {
  readonly host: Host;
  /** Data. */
  readonly stdout: TerminalOutput;
  /** Progress, warnings, errors. */
  readonly stderr: TerminalOutput;
  readonly keys: Keys;
  readonly timers: Timers;
  /** Calls `handle` with 1, 2, … as the user asks to stop (Ctrl-C, SIGTERM), until the returned function is called. */
  readonly onInterrupt: (handle: (times: number) => void) => () => void;
}

/** Flags that every command has. */
export interface GlobalFlags {
  readonly config?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly provider?: "draft" | "openai";
  /** Set by `build --frozen`. */
  readonly readOnly?: boolean;
}

/** Tells what is wrong with the manifest, the lock or the command line; the exit code is 2. */
export function reportInvalid(context: CommandContext, flags: GlobalFlags, diagnostics: readonly Diagnostic[]): 2 {
  if (flags.json) writeJson(context, { type: "invalid", exitCode: 2, diagnostics: diagnostics.map(diagnosticToJson) });
  else context.stderr.write(`${inWords(context, diagnostics)}\n`);
  return 2;
}

/** Tells why the command ends before its work is done. */
export function reportStopped(context: CommandContext, flags: GlobalFlags, { exitCode, message }: Stop): ExitCode {
  if (flags.json) writeJson(context, { type: "stopped", exitCode, message });
  else context.stderr.write(`${message}\n`);
  return exitCode;
}

export interface Stop {
  readonly exitCode: ExitCode;
  readonly message: string;
}

/** Another artlock is at work in this repo; nothing was touched. */
export function reportBusy(context: CommandContext, flags: GlobalFlags, holder: string): ExitCode {
  return reportStopped(context, flags, { exitCode: 1, message: `this repo is being built by ${holder}` });
}

/** Diagnostics as people read them on stderr, places from where they work. */
export function inWords({ host, stderr }: CommandContext, diagnostics: readonly Diagnostic[]): string {
  return formatDiagnostics(diagnostics, { colour: stderr.colour, from: host.cwd });
}

/** One line of NDJSON on stdout. */
export function writeJson({ stdout }: CommandContext, value: Json): void {
  stdout.write(jsonLine(value));
}

function diagnosticToJson({ place, ...rest }: Diagnostic): Json {
  return { ...rest, place: place && { ...place } };
}
