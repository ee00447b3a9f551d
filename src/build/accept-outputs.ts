import type { AssetId, RenditionSpec } from "../model/asset.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Fingerprint } from "../model/digest.js";
import type { LockEntry } from "../model/lock.js";
import type { RepoPath } from "../model/repo-path.js";
import { renditionFingerprint } from "../plan/rendition-fingerprint.js";
import { chooseAssets } from "./choose-assets.js";
import { openLockBook, type LockBook } from "./lock-book.js";
import type { Project } from "./open-project.js";
import { readLock } from "./read-lock.js";
import { standingOutput } from "./standing-output.js";

export type Accepted =
  | { readonly kind: "accepted"; readonly paths: readonly RepoPath[] }
  | { readonly kind: "invalid"; readonly diagnostics: readonly Diagnostic[] };

/** Takes hand-edited outputs of the named assets as they are: the lock records what stands there. */
export async function acceptOutputs(project: Project, patterns: readonly string[]): Promise<Accepted> {
  if (patterns.length === 0) return { kind: "accepted", paths: [] };
  const chosen = chooseAssets(project.manifest, { patterns });
  if (chosen.kind === "invalid") return chosen;
  const read = await readLock(project);
  if (read.kind === "invalid") return read;
  const book = openLockBook(read, project);
  const paths: RepoPath[] = [];
  for (const id of chosen.ids ?? []) paths.push(...(await acceptAsset(project, id, book)));
  const unsaved = await book.save();
  return unsaved ? { kind: "invalid", diagnostics: [unsaved] } : { kind: "accepted", paths };
}

async function acceptAsset(project: Project, id: AssetId, book: LockBook): Promise<readonly RepoPath[]> {
  const entry = book.entry(id);
  const specs = project.manifest.assets.find((asset) => asset.id === id)?.outputs ?? [];
  if (!entry) return [];
  const outputs = new Map(entry.outputs);
  const paths: RepoPath[] = [];
  for (const [path, fingerprint] of fingerprintsOf(entry, specs)) {
    const standing = await standingOutput(project.repo, path, fingerprint);
    if (!standing || standing.digest === entry.outputs.get(path)?.digest) continue;
    outputs.set(path, standing);
    paths.push(path);
  }
  if (paths.length > 0) book.put(id, { ...entry, outputs });
  return paths;
}

/** What is recorded, and what is wanted beside it of the same picture. */
function fingerprintsOf(entry: LockEntry, specs: readonly RenditionSpec[]): ReadonlyMap<RepoPath, Fingerprint> {
  return new Map([
    ...[...entry.outputs].map(([path, { fingerprint }]) => [path, fingerprint] as const),
    ...specs.map((spec) => [spec.path, renditionFingerprint(entry.picked, spec)] as const),
  ]);
}
