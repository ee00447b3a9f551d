import { relative, resolve, sep } from "node:path";
import { adoptPictures } from "../build/adopt-pictures.js";
import { openProject, type Project } from "../build/open-project.js";
import type { ExitCode } from "../model/build-event.js";
import { repoPath, type RepoPath } from "../model/repo-path.js";
import { printable } from "../reporters/printable.js";
import { reportBusy, reportInvalid, writeJson, type CommandContext, type GlobalFlags } from "./context.js";

export async function adoptCommand(
  context: CommandContext,
  patterns: readonly string[],
  flags: GlobalFlags & { readonly from?: string },
): Promise<ExitCode> {
  const opened = await openProject(context.host, flags);
  if (opened.kind === "invalid") return reportInvalid(context, flags, opened.diagnostics);
  const from = flags.from === undefined ? undefined : fromHere(context, opened.project, flags.from);
  if (from === "outside" || (from !== undefined && patterns.length !== 1)) {
    const message =
      from === "outside" ? `${flags.from ?? ""} lies outside the repo` : "--from takes one asset, by name";
    return reportInvalid(context, flags, [{ severity: "error", code: "bad-usage", message }]);
  }
  const done = await adoptPictures(opened.project, { patterns, from });
  if (done.kind === "invalid") return reportInvalid(context, flags, done.diagnostics);
  if (done.kind === "busy") return reportBusy(context, flags, done.holder);
  const { adopted, left } = done.result;
  const exitCode = patterns.length > 0 && adopted.length === 0 ? 1 : 0;
  if (flags.json) writeJson(context, { type: "adopted", ...done.result, exitCode });
  else if (!flags.quiet) {
    const lines = [
      ...adopted.map(({ id, from: path }) => `adopted ${id} from ${path}`),
      ...left.map(({ id, because }) => `left ${id}: ${because}`),
    ];
    context.stderr.write(`${lines.map(printable).join("\n")}\n`);
  }
  return exitCode;
}

/** A path typed at the shell starts from the working directory; the lock's start from the manifest. */
function fromHere({ host }: CommandContext, { repo }: Project, written: string): RepoPath | "outside" {
  const path = relative(repo.root, resolve(host.cwd, written)).split(sep).join("/");
  return repoPath(path, repo.depth) ?? "outside";
}
