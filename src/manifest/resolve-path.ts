import { posix } from "node:path";
import { repoPath, type RepoPath } from "../model/repo-path.js";
import { problem, type Report } from "./problem.js";
import { showValue } from "./show-value.js";
import type { At } from "./source-text.js";

export interface PathReading {
  /** Folder of the manifest that names the path, from the root manifest's. */
  readonly dir: string;
  readonly depth: number;
  readonly at: At;
  readonly report: Report;
}

/** `written` as a path from the root manifest's folder; undefined, and reported, when it leaves the repo or is none. */
export function resolvePath(written: string, { dir, depth, at, report }: PathReading): RepoPath | undefined {
  const fault = faultOf(written);
  const path = fault ? undefined : repoPath(posix.join(dir, written), depth);
  if (path !== undefined && path !== ".") return path;
  report(
    problem("path-leaves-repo", at(), {
      message:
        fault?.message ??
        (path === "." ? `${showValue(written)} is a folder` : `${showValue(written)} lies outside the repo`),
      expected: "a path inside the repo, from the folder of the manifest",
      hint: fault?.hint,
    }),
  );
  return undefined;
}

function faultOf(written: string): { readonly message: string; readonly hint: string } | undefined {
  const shown = showValue(written);
  if (/^https?:\/\//i.test(written))
    return { message: `${shown} is an address, not a path`, hint: "a reference may be `{url: …, sha256: …}`" };
  if (written.includes("\\"))
    return { message: `${shown} holds a backslash`, hint: "write paths with `/`, on Windows too" };
  if (posix.isAbsolute(written) || /^[A-Za-z]:/.test(written))
    return { message: `${shown} is an absolute path`, hint: "it would lead elsewhere on every other machine" };
  if (written.startsWith("~/")) return { message: `${shown} lies outside the repo`, hint: "copy it into the repo" };
  return undefined;
}
