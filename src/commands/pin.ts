import { openProject } from "../build/open-project.js";
import { pinAssets } from "../build/pin-assets.js";
import type { ExitCode } from "../model/build-event.js";
import { printable } from "../reporters/printable.js";
import { reportBusy, reportInvalid, writeJson, type CommandContext, type GlobalFlags } from "./context.js";

export async function pinCommand(
  context: CommandContext,
  patterns: readonly string[],
  flags: GlobalFlags & { readonly pin: boolean },
): Promise<ExitCode> {
  const opened = await openProject(context.host, flags);
  if (opened.kind === "invalid") return reportInvalid(context, flags, opened.diagnostics);
  const done = await pinAssets(opened.project, patterns, { pin: flags.pin });
  if (done.kind === "invalid") return reportInvalid(context, flags, done.diagnostics);
  if (done.kind === "busy") return reportBusy(context, flags, done.holder);
  const { ids, without } = done.result;
  const exitCode = without.length > 0 ? 1 : 0;
  if (flags.json) writeJson(context, { type: flags.pin ? "pinned" : "unpinned", ...done.result, exitCode });
  else if (!flags.quiet) {
    const lines = [
      ...ids.map((id) => `${flags.pin ? "pinned" : "unpinned"} ${id}`),
      ...without.map((id) => `left ${id}: it has no picture yet; build it first`),
    ];
    context.stderr.write(`${lines.map(printable).join("\n")}\n`);
  }
  return exitCode;
}
