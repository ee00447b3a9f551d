import { join } from "node:path";

/** Where artlock keeps things, as absolute paths. Only the store belongs in git. */
export interface Layout {
  readonly lockFile: string;
  readonly store: string;
  readonly drafts: string;
  readonly journal: string;
  readonly cache: string;
  readonly temporary: string;
  readonly runLock: string;
}

export function layoutOf(root: string): Layout {
  const home = join(root, ".artlock");
  return {
    lockFile: join(root, "assets.lock.json"),
    store: join(home, "store"),
    drafts: join(home, "drafts"),
    journal: join(home, "journal"),
    cache: join(home, "cache"),
    temporary: join(home, "tmp"),
    runLock: join(home, "run.lock"),
  };
}
