import { readWhole } from "../disk/read-file.js";
import { absolutePath } from "../disk/repo.js";
import { probePicture } from "../images/probe-picture.js";
import type { AssetId } from "../model/asset.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { digestOf } from "../model/digest.js";
import type { LockEntry, OutputRecord } from "../model/lock.js";
import type { RepoPath } from "../model/repo-path.js";
import { chooseAssets } from "./choose-assets.js";
import { openLockBook } from "./lock-book.js";
import type { Project } from "./open-project.js";
import { readLock } from "./read-lock.js";

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
  const { layout, host } = project;
  const book = openLockBook(read.lock, { path: layout.lockFile, temporary: layout.temporary, nowMs: host.nowMs });
  const paths: RepoPath[] = [];
  for (const id of chosen.ids ?? []) paths.push(...(await acceptAsset(project, id, book)));
  await book.save();
  return { kind: "accepted", paths };
}

async function acceptAsset(
  project: Project,
  id: AssetId,
  book: ReturnType<typeof openLockBook>,
): Promise<readonly RepoPath[]> {
  const entry = book.entry(id);
  if (!entry) return [];
  const outputs = new Map(entry.outputs);
  const paths: RepoPath[] = [];
  for (const [path, record] of entry.outputs) {
    const edited = await recordOf(project, path, record);
    if (!edited || edited.digest === record.digest) continue;
    outputs.set(path, edited);
    paths.push(path);
  }
  const accepted: LockEntry = { ...entry, outputs };
  if (paths.length > 0) book.put(id, accepted);
  return paths;
}

/** Undefined when nothing, or no picture, stands there. */
async function recordOf({ repo }: Project, path: RepoPath, record: OutputRecord): Promise<OutputRecord | undefined> {
  const found = await readWhole(absolutePath(repo, path));
  if (found.kind !== "bytes") return undefined;
  const facts = await probePicture(found.bytes);
  if (facts.kind !== "picture") return undefined;
  const { width, height } = facts;
  return { ...record, digest: digestOf(found.bytes), bytes: found.bytes.byteLength, width, height, accepted: true };
}
