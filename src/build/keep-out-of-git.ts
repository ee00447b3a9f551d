import { join } from "node:path";
import { fileExists } from "../disk/stat-signature.js";
import { writeAtomically } from "../disk/write-file.js";
import type { Layout } from "./layout.js";

/** Lets git see the store alone, also in a repo whose owner never ran `artlock init`. */
export async function keepOutOfGit({ home, temporary }: Layout): Promise<void> {
  const file = join(home, ".gitignore");
  if (!fileExists(file)) await writeAtomically(file, "/*\n!/store/\n", temporary);
}
