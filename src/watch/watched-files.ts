import { posix } from "node:path";
import { inputFilesOf } from "../build/take-snapshot.js";
import { LOCK_NAME } from "../build/layout.js";
import type { Manifest } from "../model/asset.js";

/** Every file whose change may change what there is to do, from the manifest's folder. */
export function watchedFiles({ assets, sources }: Pick<Manifest, "assets" | "sources">): readonly string[] {
  const outputs = assets.flatMap((asset) => asset.outputs.map(({ path }) => path));
  return [...new Set<string>([...sources, ...assets.flatMap(inputFilesOf), ...outputs, LOCK_NAME, ...ENVIRONMENT])];
}

/** A key that is put in there is found without a restart. */
const ENVIRONMENT = [".env", ".env.local"];

/**
 * The folders that hold `files`, and the folders between those and the manifest's, which tell when one of them is moved,
 * removed or made. Not below: nobody wants to hear of a build's node_modules.
 */
export function foldersOf(files: readonly string[]): readonly string[] {
  const folders = new Set<string>(["."]);
  for (const file of files) {
    for (let folder = posix.dirname(file); !folders.has(folder); folder = posix.dirname(folder)) {
      folders.add(folder);
      if (isOnlyUp(folder)) break;
    }
  }
  return [...folders];
}

/** `..` or `../..`: above the manifest's folder, not beside it. */
function isOnlyUp(folder: string): boolean {
  return folder.split("/").every((part) => part === "..");
}
