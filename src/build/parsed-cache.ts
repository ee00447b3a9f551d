import { join } from "node:path";
import { namesIn } from "../disk/names-in.js";
import { readWhole } from "../disk/read-file.js";
import { removeTree, writeAtomically } from "../disk/write-file.js";
import type { ParsedCache } from "../manifest/read-yaml.js";

/** Keeps parsed manifests in a folder of its own. It is a convenience: what goes wrong with it costs time and nothing else. */
export function openParsedCache(cacheFolder: string, temporary: string): ParsedCache {
  const folder = join(cacheFolder, "manifests");
  return {
    async read(key) {
      const found = await readWhole(join(folder, key));
      return found.kind === "bytes" ? new TextDecoder().decode(found.bytes) : undefined;
    },
    async write(key, text) {
      try {
        if ((await namesIn(folder)).length >= MOST) await removeTree(folder);
        await writeAtomically(join(folder, key), text, temporary);
      } catch {
        // As if it had not been asked to.
      }
    },
  };
}

/** A file for each text ever built: emptied before it becomes a burden. */
const MOST = 32;
