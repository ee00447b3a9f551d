import { dirname, join } from "node:path";
import { encodeWitness, witnessedNote, type FileWitness } from "../disk/file-witness.js";
import { findUpward } from "../disk/repo.js";

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
export function unchangedSince(cwd: string, { day, manifestName }: NowQuery): NoOpState | undefined {
  const manifest = findUpward(manifestName, cwd);
  if (manifest === undefined) return undefined;
  const root = dirname(manifest);
  const state = parseNote(witnessedNote(statePath(join(root, ".artlock", "cache")), root));
  return state?.day === day ? state : undefined;
}

export interface NowQuery {
  readonly day: string;
  readonly manifestName: string;
}

/** The text of a state over `files`, whose paths start from the manifest's folder. */
export function encodeState({ assets, day }: NoOpState, files: FileWitness["files"]): Uint8Array {
  return encodeWitness({ note: `${day} ${assets}`, files });
}

export function statePath(cacheFolder: string): string {
  return join(cacheFolder, "state");
}

function parseNote(note: string | undefined): NoOpState | undefined {
  const [, day, assets] = /^(\d{4}-\d{2}-\d{2}) (\d+)$/.exec(note ?? "") ?? [];
  return day === undefined || assets === undefined ? undefined : { day, assets: Number(assets) };
}
