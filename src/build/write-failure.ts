import { errorCode } from "../disk/read-file.js";
import type { AssetFailure } from "../model/build-event.js";
import type { Diagnostic } from "../model/diagnostic.js";

/** What the operating system refused, as an asset's failure. Anything else is a bug, and is thrown on. */
export function writeFailure(error: unknown): AssetFailure {
  const code = errorCode(error);
  if (code === undefined || !(error instanceof Error)) throw error;
  return { code: "write", message: error.message, hint: HINTS.get(code) ?? "mend that and run again" };
}

/** The same where nothing at all can be done without it. */
export function unwritable(error: unknown): Diagnostic {
  const { message, hint } = writeFailure(error);
  return {
    severity: "error",
    code: "repo-unwritable",
    message: `artlock cannot work in this repo: ${message}`,
    ...(hint !== undefined && { hint }),
  };
}

const HINTS: ReadonlyMap<string, string> = new Map([
  ["ENOSPC", "the disk is full: free some space and run again"],
  ["EDQUOT", "the disk quota is used up: free some space and run again"],
  ["EACCES", "artlock may not write there: check the permissions and run again"],
  ["EPERM", "artlock may not write there: check the permissions and run again"],
  ["EROFS", "the file system is read-only"],
  ["ENOTDIR", "a folder of the path is a file: move it away and run again"],
  ["EEXIST", "a folder of the path is a file: move it away and run again"],
  ["EISDIR", "a folder stands where the file should go: move it away and run again"],
]);
