import { closest } from "fastest-levenshtein";
import { allCodes, explanationOf } from "./diagnostic-codes.js";
import type { ExitCode } from "../model/build-event.js";
import { wrapWords } from "../reporters/wrap-words.js";
import { reportInvalid, writeJson, type CommandContext, type GlobalFlags } from "./context.js";

/** Explains the code in the brackets of a diagnostic, or lists them all. */
export async function explainCommand(
  context: CommandContext,
  code: string | undefined,
  flags: GlobalFlags,
): Promise<ExitCode> {
  const { stdout } = context;
  if (code === undefined) {
    if (flags.json) writeJson(context, allCodes());
    else stdout.write(`${allCodes().join("\n")}\n`);
    return 0;
  }
  const explanation = explanationOf(code);
  if (explanation === undefined) {
    const message = `no diagnostic has the code ${JSON.stringify(code)}`;
    const hint = `did you mean \`${closest(code, [...allCodes()])}\`?`;
    return reportInvalid(context, flags, [{ severity: "error", code: "bad-usage", message, hint }]);
  }
  if (flags.json) writeJson(context, { type: "explained", code, explanation, exitCode: 0 });
  else stdout.write(`${wrapWords(explanation, Math.min(stdout.columns, 100)).join("\n")}\n`);
  return 0;
}
