import { eventToJson } from "./event-to-json.js";
import { jsonLine } from "./json-line.js";
import type { Reporter } from "./reporter.js";
import type { TerminalOutput } from "./terminal-output.js";

/** NDJSON for programs: one line an event, as eventToJson describes; the last has the type `done` and the exit code. */
export function jsonReporter(output: Pick<TerminalOutput, "write">): Reporter {
  return {
    report: (event) => output.write(jsonLine(eventToJson(event))),
    close: () => {},
  };
}
