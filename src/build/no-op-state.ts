import { basename, dirname, join } from "node:path";
import { encodeWitness, witnessedNote, type FileWitness } from "../disk/file-witness.js";
import { findUpward } from "../disk/repo.js";
import { DRAWING, RECIPE } from "../plan/generation-inputs.js";
import { MANIFEST_NAMES } from "./layout.js";

/** What the last run that left nothing to do found. */
export interface NoOpState {
  readonly assets: number;
  /** UTC day, `2026-11-23`: a manifest that was right yesterday may name a model that retires today. */
  readonly day: string;
}

/**
 * Whether nothing has changed since a run that left nothing to do, from stat signatures alone. It reads one file, no
 * manifest and no lock; everything it imports must stay as light.
 */
export function unchangedSince(cwd: string, day: string): NoOpState | undefined {
  const manifest = findUpward(MANIFEST_NAMES, cwd);
  if (manifest === undefined || !hasState(manifest)) return undefined;
  const root = dirname(manifest);
  const state = parseNote(witnessedNote(statePath(join(root, ".artlock", "cache")), root));
  return state?.day === day ? state : undefined;
}

/** A folder has one state, so it is kept for the manifest that is found there when none is named. */
export function hasState(manifest: string): boolean {
  return basename(manifest) === MANIFEST_NAMES[0];
}

/** The text of a state over `files`, whose paths start from the manifest's folder. */
export function encodeState({ assets, day }: NoOpState, files: FileWitness["files"]): Uint8Array {
  return encodeWitness({ note: `${day} ${assets} ${RECIPE}.${DRAWING}`, files });
}

export function statePath(cacheFolder: string): string {
  return join(cacheFolder, "state");
}

function parseNote(note: string | undefined): NoOpState | undefined {
  const [, day, assets, recipe] = /^(\d{4}-\d{2}-\d{2}) (\d+) ([\d.]+)$/.exec(note ?? "") ?? [];
  // Another version of artlock may compose prompts or draw in another way, and then all of them are stale.
  return day === undefined || recipe !== `${RECIPE}.${DRAWING}` ? undefined : { day, assets: Number(assets) };
}
