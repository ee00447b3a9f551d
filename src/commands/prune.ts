import { openProject } from "../build/open-project.js";
import { pruneProject } from "../build/prune-project.js";
import type { ExitCode } from "../model/build-event.js";
import { countOf } from "../reporters/format-quantity.js";
import { printable } from "../reporters/printable.js";
import { reportBusy, reportInvalid, writeJson, type CommandContext, type GlobalFlags } from "./context.js";

export async function pruneCommand(
  context: CommandContext,
  flags: GlobalFlags & { readonly dryRun?: boolean },
): Promise<ExitCode> {
  const dryRun = flags.dryRun ?? false;
  const opened = await openProject(context.host, flags);
  if (opened.kind === "invalid") return reportInvalid(context, flags, opened.diagnostics);
  const pruned = await pruneProject(opened.project, { dryRun });
  if (pruned.kind === "invalid") return reportInvalid(context, flags, pruned.diagnostics);
  if (pruned.kind === "busy") return reportBusy(context, flags, pruned.holder);
  const { ids, removed, kept } = pruned.result;
  if (flags.json) writeJson(context, { type: "pruned", dryRun, assets: ids, removed, kept, exitCode: 0 });
  else if (!flags.quiet) {
    const [takes, removes] = dryRun ? ["would take", "would remove"] : ["took", "removed"];
    const lines = [
      ids.length === 0
        ? "nothing to prune"
        : `${takes} ${countOf(ids.length, "asset")} out of the lock: ${ids.join(", ")}`,
      ...removed.map((path) => `  ${removes} ${path}`),
      ...kept.map((path) => `  left ${path}: it was adopted or changed by hand`),
    ];
    context.stderr.write(`${lines.map(printable).join("\n")}\n`);
  }
  return 0;
}
