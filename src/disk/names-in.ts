import { readdir } from "node:fs/promises";
import { errorCode } from "./read-file.js";

/** Names in a folder, sorted; none when there is no such folder. Throws what node:fs throws for any other reason. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).toSorted();
  } catch (error) {
    if (errorCode(error) === "ENOENT") return [];
    throw error;
  }
}
