import { dirname, join, relative, sep } from "node:path";
import type { Project } from "../build/open-project.js";
import { readTextSync } from "../disk/read-file.js";
import { absolutePath, isOutside } from "../disk/repo.js";
import { writeThroughLink } from "../disk/write-file.js";
import { scalarAt, setScalar, type ScalarPlace } from "../manifest/set-scalar.js";
import type { Asset } from "../model/asset.js";
import type { RepoPath } from "../model/repo-path.js";
import type { Done, EditablePrompt } from "./wire.js";

/** An asset's prompt where a person wrote it: in a manifest, before names are filled in, or in a file of its own. */
export function writtenPrompt(asset: Asset, project: Written): EditablePrompt {
  const { repo, manifest } = project;
  const shared = manifest.assets.filter(
    ({ place }) => place.file === asset.place.file && place.line === asset.place.line,
  ).length;
  const file = nameOf(asset.place.file, project);
  const manifestText = readTextSync(asset.place.file);
  const written = manifestText === undefined ? undefined : scalarAt(manifestText, placeIn(asset, "prompt"));
  if (written !== undefined) return { text: written.trim(), file, shared };
  const promptFile = promptFileOf(asset, project);
  const text = promptFile && readTextSync(absolutePath(repo, promptFile));
  if (promptFile && text !== undefined) return { text: text.trim(), file: promptFile, shared };
  return { text: asset.prompt, file, shared, locked: "this prompt comes from defaults or an alias" };
}

/** Writes a prompt back where it came from, if it is still the one that the writer has seen. */
export async function writePrompt(
  asset: Asset,
  { text, was }: { readonly text: string; readonly was: string },
  project: Project,
): Promise<Done> {
  const written = writtenPrompt(asset, project);
  if (written.locked !== undefined) return { kind: "refused", because: `${written.locked}; edit the manifest` };
  if (written.text !== was) return { kind: "refused", because: `${written.file} has changed meanwhile; look again` };
  const { repo } = project;
  const promptFile = promptFileOf(asset, project);
  if (promptFile !== undefined && written.file === promptFile) {
    const changed = { text: `${text}\n`, message: `${promptFile} is changed` };
    return writeBack(absolutePath(repo, promptFile), changed, project);
  }
  const before = readTextSync(asset.place.file) ?? "";
  const set = setScalar(before, placeIn(asset, "prompt"), text);
  if (set.kind === "impossible") return { kind: "refused", because: set.because };
  return writeBack(asset.place.file, { text: set.text, message: `${written.file} is changed` }, project);
}

/** Writes which candidate is used where the manifest says so already. */
export async function writePick(asset: Asset, pick: number, project: Project): Promise<Done> {
  const { file } = asset.place;
  const set = setScalar(readTextSync(file) ?? "", placeIn(asset, "pick"), pick);
  if (set.kind === "impossible") return { kind: "refused", because: set.because };
  return writeBack(file, { text: set.text, message: `${nameOf(file, project)} picks candidate ${pick}` }, project);
}

/** Through a symlink, as the lock is, but never out of the repo. */
async function writeBack(
  file: string,
  { text, message }: { readonly text: string; readonly message: string },
  project: Project,
): Promise<Done> {
  const { repo, layout } = project;
  if (await isOutside(repo, file)) return { kind: "refused", because: `${nameOf(file, project)} leaves the repo` };
  await writeThroughLink(file, text, layout.temporary);
  return { kind: "done", message };
}

const nameOf = (file: string, { repo }: Pick<Project, "repo">): string =>
  relative(repo.root, file).replaceAll(sep, "/");

type Written = Pick<Project, "repo" | "manifest">;

const placeIn = ({ place }: Asset, key: string): ScalarPlace => ({ line: place.line, column: place.column, key });

/** One of the files that the manifest was read from, or none: a name that has to be filled in first is none. */
function promptFileOf(asset: Asset, { repo, manifest }: Written): RepoPath | undefined {
  const { file } = asset.place;
  const written = scalarAt(readTextSync(file) ?? "", placeIn(asset, "promptFile"));
  if (written === undefined) return undefined;
  const path = relative(repo.root, join(dirname(file), written)).replaceAll(sep, "/");
  return manifest.sources.find((source) => source === path);
}
