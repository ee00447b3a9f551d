import { join } from "node:path";
import { readTextSync } from "../disk/read-file.js";
import { fileExists } from "../disk/stat-signature.js";
import { writeAtomically } from "../disk/write-file.js";
import { layoutOf, MANIFEST_NAMES } from "../build/layout.js";
import type { ExitCode } from "../model/build-event.js";
import { reportInvalid, writeJson, type CommandContext, type GlobalFlags } from "./context.js";
import { FIRST_MANIFEST } from "./first-manifest.js";

/** Writes a manifest to start from, keeps what is not for git out of it, and adds a script. Overwrites nothing. */
export async function initCommand(context: CommandContext, flags: GlobalFlags): Promise<ExitCode> {
  const { cwd } = context.host;
  const existing = MANIFEST_NAMES.find((name) => fileExists(join(cwd, name)));
  if (existing) {
    const hint = "edit it, or run `artlock build`";
    const message = `${existing} is already here`;
    return reportInvalid(context, flags, [{ severity: "error", code: "manifest-exists", message, hint }]);
  }
  const { temporary } = layoutOf(cwd);
  const written = [
    await edit(join(cwd, MANIFEST_NAMES[0]), temporary, () => FIRST_MANIFEST),
    await edit(join(cwd, ".gitignore"), temporary, withIgnoredFolders),
    await edit(join(cwd, "package.json"), temporary, withScript),
  ].filter((file) => file !== undefined);
  if (flags.json) writeJson(context, { type: "initialized", written, exitCode: 0 });
  else if (!flags.quiet) {
    context.stderr.write(`${written.map((file) => `wrote ${file.slice(cwd.length + 1)}`).join("\n")}\n\n`);
    context.stderr.write("Next: `npx artlock build` draws placeholders, with no key and no network.\n");
    context.stderr.write("When they look right: set OPENAI_API_KEY and `provider: openai`.\n");
  }
  return 0;
}

/** The path, when `change` makes another text of the file; undefined from `change` leaves it alone. */
async function edit(
  path: string,
  temporary: string,
  change: (text: string | undefined) => string | undefined,
): Promise<string | undefined> {
  const before = readTextSync(path);
  const after = change(before);
  if (after === undefined || after === before) return undefined;
  await writeAtomically(path, after, temporary);
  return path;
}

const IGNORED = [".artlock/*", "!.artlock/store/"] as const;

function withIgnoredFolders(text = ""): string {
  const lines = text.split(/\r?\n/);
  const missing = IGNORED.filter((line) => !lines.includes(line));
  if (missing.length === 0) return text;
  const gap = text === "" || text.endsWith("\n") ? "" : "\n";
  return `${text}${gap}${text === "" ? "" : "\n"}# artlock: caches and journals; the store of bought masters is kept\n${missing.join("\n")}\n`;
}

/** Only into a package.json that is there, and only under a name that is free. */
function withScript(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  try {
    const json: unknown = JSON.parse(text);
    if (typeof json !== "object" || json === null) return undefined;
    const scripts = "scripts" in json && typeof json.scripts === "object" ? json.scripts : {};
    if (scripts && "art" in scripts) return undefined;
    const indent = /^[\t ]+(?=")/m.exec(text)?.[0] ?? "  ";
    const end = text.endsWith("\n") ? "\n" : "";
    return `${JSON.stringify({ ...json, scripts: { ...scripts, art: "artlock build" } }, null, indent)}${end}`;
  } catch {
    return undefined;
  }
}
