import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { checkout, runIn } from "./fixture-repo.js";

export interface FreshClone extends AsyncDisposable {
  readonly folder: string;
}

/** What `git clone` of the working tree would give: every file that git knows or would add, and nothing built or installed. */
export async function freshClone(): Promise<FreshClone> {
  const folder = await mkdtemp(join(tmpdir(), "artlock-clone-"));
  const { stdout } = await runIn(checkout, { command: "git", args: ["ls-files", "-z", "-co", "--exclude-standard"] });
  for (const path of stdout.split("\0").filter((name) => name !== "")) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    // A file that was deleted and not yet committed is listed, and would not be in a clone.
    await cp(join(checkout, path), join(folder, path)).catch((error: unknown) => {
      if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
    });
  }
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true }) };
}
