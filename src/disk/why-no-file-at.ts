import { constants } from "node:fs";
import { access, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { errorCode } from "./read-file.js";

/** What stands against writing a file at an absolute path, or making the folders above it, as node:fs would say it; else undefined. */
export async function whyNoFileAt(path: string): Promise<unknown> {
  const found = await kindOf(path);
  if (found === "folder") return refusal("EISDIR", `a folder stands at ${path}`);
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const kind = await kindOf(folder);
    // What is not there yet is made in the folder above it.
    if (kind === "nothing" && dirname(folder) !== folder) continue;
    if (kind !== "folder") return refusal("ENOTDIR", `${folder} is no folder`);
    return access(folder, constants.W_OK | constants.X_OK).then(
      () => undefined,
      (error: unknown) => error,
    );
  }
}

async function kindOf(path: string): Promise<"folder" | "file" | "nothing"> {
  try {
    return (await stat(path)).isDirectory() ? "folder" : "file";
  } catch (error) {
    // Below a file there is nothing, and nothing can be.
    if (errorCode(error) === "ENOENT" || errorCode(error) === "ENOTDIR") return "nothing";
    throw error;
  }
}

function refusal(code: string, message: string): Error {
  return Object.assign(new Error(`${code}: ${message}`), { code });
}
