import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A new folder for as long as `use` takes. */
export async function inTemporaryFolder(use) {
  const root = await realpath(await mkdtemp(join(tmpdir(), "artlock-bench-")));
  try {
    return await use(root);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}
