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

interface PathFault {
  readonly message: string;
  readonly hint: string;
}

function faultOf(written: string): PathFault | undefined {
  const fault = (what: string, hint: string): PathFault => ({ message: `${showValue(written)} ${what}`, hint });
  if (/^https?:\/\//i.test(written))
    return fault("is an address, not a path", "bring it into the repo; only a reference may be `{url: …, sha256: …}`");
  if (written.includes("\\")) return fault("holds a backslash", "write paths with `/`, on Windows too");
  if (posix.isAbsolute(written) || /^[A-Za-z]:/.test(written))
    return fault("is an absolute path", "it would lead elsewhere on every other machine");
  if (written.startsWith("~/")) return fault("lies outside the repo", "copy it into the repo");
  return undefined;
}
