import type { Diagnostic } from "../model/diagnostic.js";
import type { RepoPath } from "../model/repo-path.js";
import { unreachable } from "../model/unreachable.js";
import type { ReadResult } from "./manifest-files.js";
import { problem } from "./problem.js";
import type { Spot } from "./source-text.js";

export interface NamedFile {
  readonly what: string;
  readonly path: RepoPath;
  readonly spot: Spot | undefined;
}

/** Why a file cannot be used that is named at `spot`. */
export function fileProblem(
  result: Exclude<ReadResult, { kind: "bytes" }> | { readonly kind: "leaves" },
  { what, path, spot }: NamedFile,
): Diagnostic {
  const name = `the ${what} \`${path}\``;
  switch (result.kind) {
    case "missing":
      return problem("file-missing", spot, { message: `${name} does not exist`, hint: MISSING_HINT });
    case "directory":
      return problem("file-unreadable", spot, { message: `${name} is a folder`, expected: "a file" });
    case "unreadable":
      return problem("file-unreadable", spot, { message: `${name} cannot be read: ${result.why}` });
    case "too-large":
      return problem("file-too-large", spot, {
        message: `${name} has ${megabytes(result.bytes)}`,
        expected: "at most 20 MB",
        hint: "split it, and `include` the parts",
      });
    case "leaves":
      return problem("path-leaves-repo", spot, {
        message: `${name} lies outside the repo, by a symbolic link`,
        hint: "copy it into the repo",
      });
    default:
      return unreachable(result);
  }
}

const MISSING_HINT = "paths start from the folder of the manifest that names them";

/** `50 MB`, rounded up to a tenth, so that nothing above a limit is shown as the limit. */
export function megabytes(bytes: number): string {
  return `${Math.ceil((bytes * 10) / (1024 * 1024)) / 10} MB`;
}
