import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { tempRepo, type TempRepo } from "../rig/temp-repo.js";

export const examplesFolder = fileURLToPath(new URL("../../examples/", import.meta.url));

/** Every folder of examples/, so that a new one is tested by being there. */
export async function exampleNames(): Promise<readonly string[]> {
  const entries = await readdir(examplesFolder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

/** A repo of its own with one example at its top, as git would give it: without what the example builds. */
export async function exampleRepo(name: string): Promise<TempRepo> {
  const folder = join(examplesFolder, name);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((path) => !/^(public|\.artlock)\/|^assets\.lock\.json$/.test(path));
  const files = await Promise.all(paths.map(async (path) => [path, await readFile(join(folder, path))] as const));
  return tempRepo(Object.fromEntries(files));
}
