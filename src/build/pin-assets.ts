import type { AssetId } from "../model/asset.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { LockEntry } from "../model/lock.js";
import { changeLock, type ChangedLock } from "./change-lock.js";
import { chooseAssets } from "./choose-assets.js";
import type { Project } from "./open-project.js";

export interface Pinned {
  readonly ids: readonly AssetId[];
  /** Named, but with no picture yet that could be held. */
  readonly without: readonly AssetId[];
}

/** Holds the pictures of the named assets as they are, whatever changes, or lets them go again. */
export async function pinAssets(
  project: Project,
  patterns: readonly string[],
  { pin }: { readonly pin: boolean },
): Promise<ChangedLock<Pinned> | { readonly kind: "invalid"; readonly diagnostics: readonly Diagnostic[] }> {
  const chosen = chooseAssets(project.manifest, { patterns });
  if (chosen.kind === "invalid") return chosen;
  const ids = [...(chosen.ids ?? [])];
  return changeLock(project, async (book) => {
    for (const id of ids) {
      const entry = book.entry(id);
      if (entry) book.put(id, pin ? { ...entry, pin: true } : unpinned(entry));
    }
    const have = (id: AssetId): boolean => book.entry(id) !== undefined;
    return { ids: ids.filter(have), without: ids.filter((id) => !have(id)) };
  });
}

function unpinned({ pin: _pin, ...entry }: LockEntry): LockEntry {
  return entry;
}
